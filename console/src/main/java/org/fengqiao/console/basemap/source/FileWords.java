package org.fengqiao.console.basemap.source;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.StringJoiner;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.parser.ParserDelegator;

/// What a file of tiles says of itself, as plain text: makers of such files write links into it.
///
/// @param name what the map is called; empty where it does not say
/// @param attribution who made it; empty where it does not say
public record FileWords(String name, String attribution) {

    /// A file that says more is not believed.
    static final int MOST_CHARS = 4_000;

    /// So much has room on a map.
    private static final int LONGEST = 300;

    public static final FileWords NONE = new FileWords("", "");

    public FileWords {
        name = plain(name);
        attribution = plain(attribution);
    }

    /// Does IO.
    ///
    /// @throws SourceException if the file cannot be read
    public static FileWords ofMbtiles(Path file) throws SourceException {
        return MbtilesFile.words(file);
    }

    /// Does IO.
    ///
    /// @throws SourceException if it cannot be read or holds no pictures
    public static FileWords ofPmtiles(Path file) throws SourceException {
        return PmtilesFile.words(file);
    }

    /// The text of a piece of HTML, in one line.
    static String plain(String html) {
        if (html.length() > MOST_CHARS) {
            return "";
        }
        StringJoiner text = new StringJoiner(" ");
        try {
            new ParserDelegator()
                    .parse(
                            new StringReader(html),
                            new HTMLEditorKit.ParserCallback() {
                                @Override
                                public void handleText(char[] data, int at) {
                                    text.add(new String(data));
                                }
                            },
                            true);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory", e);
        }
        String line = text.toString().replaceAll("[\\s\\p{Cntrl}\\u00a0]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
