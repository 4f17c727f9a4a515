package org.fengqiao.console.incident.register;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;

/// Drops files onto the form's photos, as a hand does that a display without windows has not.
public final class PhotoHand {

    private PhotoHand() {}

    /// @param picker the form's `.photo-picker`
    public static void drop(Node picker, Path file) {
        ((PhotoPicker) picker).add(List.of(file));
    }
}
