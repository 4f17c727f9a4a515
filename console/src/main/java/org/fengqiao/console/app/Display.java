package org.fengqiao.console.app;

import java.util.Locale;
import java.util.Map;

/// Whether there is a display to open a window on; decided before JavaFX starts, whose own answer
/// is a stack trace.
final class Display {

    private Display() {}

    /// On Linux and other Unixes a display is named by the environment; Windows and macOS have one.
    static boolean present(String os, Map<String, String> env) {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows") || name.startsWith("mac")) {
            return true;
        }
        return !env.getOrDefault("DISPLAY", "").isBlank()
                || !env.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }

    /// Lets JavaFX draw into memory; before the toolkit starts.
    static void goHeadless() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }
}
