package org.fengqiao.console.export.page;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.fengqiao.console.theme.Fonts;

/// The bundled font in a PDF; what is used of it is embedded when the document is saved, so it is
/// closed after that.
final class PdfFonts implements AutoCloseable {

    private record Face(TrueTypeFont file, CmapLookup letters, PDFont font) {}

    private final Face regular;
    private final Face bold;

    private PdfFonts(Face regular, Face bold) {
        this.regular = regular;
        this.bold = bold;
    }

    static PdfFonts load(PDDocument document) throws IOException {
        return new PdfFonts(face(document, false), face(document, true));
    }

    private static Face face(PDDocument document, boolean bold) throws IOException {
        try (InputStream in = Fonts.open(bold)) {
            TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(in));
            return new Face(
                    file, file.getUnicodeCmapLookup(), PDType0Font.load(document, file, true));
        }
    }

    private Face face(boolean heavy) {
        return heavy ? bold : regular;
    }

    /// Whether the font has every letter of a text.
    boolean canWrite(String text, boolean heavy) {
        CmapLookup letters = face(heavy).letters();
        return text.codePoints().allMatch(point -> letters.getGlyphId(point) != 0);
    }

    PDFont font(boolean heavy) {
        return face(heavy).font();
    }

    @Override
    public void close() throws IOException {
        try (TrueTypeFont first = regular.file();
                TrueTypeFont second = bold.file()) {
            assert first != second;
        }
    }
}
