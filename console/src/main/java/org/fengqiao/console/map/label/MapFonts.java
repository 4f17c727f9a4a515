package org.fengqiao.console.map.label;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;

/// The type of the labels. Immutable, safe for any thread.
public record MapFonts(Font regular, Font bold) {

    /// What this machine has; without a font for Chinese, Chinese shows as boxes.
    public static MapFonts system() {
        return new MapFonts(
                new Font(Font.SANS_SERIF, Font.PLAIN, 1), new Font(Font.SANS_SERIF, Font.BOLD, 1));
    }

    /// Loads TrueType or OpenType files; the streams stay open.
    ///
    /// @throws IOException if a stream cannot be read or holds no font
    public static MapFonts load(InputStream regular, InputStream bold) throws IOException {
        try {
            return new MapFonts(
                    Font.createFont(Font.TRUETYPE_FONT, regular),
                    Font.createFont(Font.TRUETYPE_FONT, bold));
        } catch (FontFormatException broken) {
            throw new IOException("not a font: " + broken.getMessage(), broken);
        }
    }
}
