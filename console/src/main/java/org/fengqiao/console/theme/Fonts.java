package org.fengqiao.console.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.text.Font;

/// The bundled Noto Sans SC (a subset, made by `console/src/main/fonts/make-fonts.sh`), so that no
/// machine shows empty boxes.
public final class Fonts {

    /// Name of the family in style sheets and for text drawn by hand.
    public static final String FAMILY = "Noto Sans SC";

    private static final String REGULAR = "NotoSansSC-Regular.ttf";
    private static final String BOLD = "NotoSansSC-Bold.ttf";
    private static final AtomicBoolean LOADED = new AtomicBoolean();

    private Fonts() {}

    /// Makes the family known to JavaFX; does IO the first time only.
    ///
    /// @throws IllegalStateException if a font file is missing or broken
    public static void load() {
        if (LOADED.compareAndSet(false, true)) {
            load(REGULAR);
            load(BOLD);
        }
    }

    /// The font file itself, for what draws text without JavaFX; to be closed by the caller.
    public static InputStream open(boolean bold) {
        return open(bold ? BOLD : REGULAR);
    }

    private static InputStream open(String file) {
        InputStream in = Fonts.class.getResourceAsStream("fonts/" + file);
        if (in == null) {
            throw new IllegalStateException("the bundled font " + file + " is missing");
        }
        return in;
    }

    private static void load(String file) {
        try (InputStream in = open(file)) {
            if (Font.loadFont(in, 13) == null) {
                throw new IllegalStateException("cannot load the bundled font " + file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the bundled font " + file, e);
        }
    }
}
