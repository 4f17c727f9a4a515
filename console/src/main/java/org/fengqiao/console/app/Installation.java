package org.fengqiao.console.app;

import java.net.URISyntaxException;
import java.nio.file.Path;

/// Where the packaged backend and the sample city lie: named by system properties, or beside the
/// console's own jar.
final class Installation {

    private Installation() {}

    static Path backendJar() {
        return property("fengqiao.backend.jar", "fengqiao-backend.jar");
    }

    static Path city() {
        return property("fengqiao.city", "city");
    }

    private static Path property(String name, String beside) {
        String given = System.getProperty(name);
        return given == null || given.isBlank() ? home().resolve(beside) : Path.of(given);
    }

    private static Path home() {
        try {
            Path own =
                    Path.of(
                            Installation.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            Path parent = own.getParent();
            return parent == null ? own : parent;
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of the console's own classes is unknown", e);
        }
    }
}
