package org.fengqiao.domain.alarm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The tables that come with the product.
final class Packaged {

    private Packaged() {}

    static String read(String name) {
        try (InputStream in = Packaged.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the packaged alarms lack " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packaged " + name, e);
        }
    }
}
