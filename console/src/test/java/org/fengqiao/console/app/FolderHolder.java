package org.fengqiao.console.app;

import java.io.IOException;
import java.nio.file.Path;

/// A second console as far as its data folder goes: holds it until its standard input ends.
final class FolderHolder {

    static final String HELD = "held";

    public static void main(String[] arguments) throws IOException {
        try (DataFolder folder = DataFolder.open(Path.of(arguments[0]))) {
            System.out.println(HELD + " " + folder.root());
            while (System.in.read() >= 0) {
                // what comes has no meaning
            }
        }
    }

    private FolderHolder() {}
}
