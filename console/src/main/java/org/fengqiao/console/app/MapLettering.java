package org.fengqiao.console.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.fengqiao.console.map.label.MapFonts;
import org.fengqiao.console.theme.Fonts;

/// The bundled font as the map's labels need it.
final class MapLettering {

    private MapLettering() {}

    static MapFonts load() {
        try (InputStream regular = Fonts.open(false);
                InputStream bold = Fonts.open(true)) {
            return MapFonts.load(regular, bold);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled font cannot be read", e);
        }
    }
}
