package org.fengqiao.console.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.IncidentClassFile;
import org.jspecify.annotations.Nullable;

/// The way from a console to the window in which a city is brought in; there is one such window at
/// a time. FX thread.
final class ImportDoor {

    private static final Texts TEXTS = Texts.of("app");

    private final Consumer<Path> opener;
    private @Nullable IntakeWindow window;

    /// @param opener opens a city that was brought in
    ImportDoor(Consumer<Path> opener) {
        this.opener = opener;
    }

    void open() {
        IntakeWindow there = window;
        if (there != null && there.isShowing()) {
            there.raise();
        } else {
            window = IntakeWindow.open(Installation.city().resolve(IncidentClassFile.NAME), opener);
        }
    }

    /// Closes the window, if it is open.
    void close() {
        IntakeWindow there = window;
        if (there != null) {
            there.close();
        }
    }

    /// With its words, for a place with room.
    static Button button(Runnable open) {
        Button button = bare(open);
        button.textProperty().bind(TEXTS.bind("import.city"));
        return button;
    }

    /// Its symbol alone, named where the pointer rests and to screen readers.
    static Button symbol(Runnable open) {
        Button button = bare(open);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(TEXTS.bind("import.tip"));
        button.setTooltip(tip);
        button.accessibleTextProperty().bind(TEXTS.bind("import.city"));
        return button;
    }

    private static Button bare(Runnable open) {
        Button button = new Button(null, Icons.of("mdi2m-map-plus", 18));
        button.setId("import-city");
        button.getStyleClass().add("flat");
        button.setOnAction(_ -> open.run());
        return button;
    }
}
