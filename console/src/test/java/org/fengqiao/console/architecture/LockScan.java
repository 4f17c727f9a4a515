package org.fengqiao.console.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds `synchronized` in sources. Class files do not show synchronized blocks to ArchUnit, so the
/// text is read.
final class LockScan {

    private static final Pattern LOCK = Pattern.compile("^[^/*\"]*\\bsynchronized\\b.*");

    private LockScan() {}

    /// Every use as `room/File.java:line`, in order, except in the rooms named.
    static List<String> listUses(Path root, List<String> exceptRooms) throws IOException {
        List<String> uses = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                Path relative = root.relativize(file);
                if (exceptRooms.contains(relative.getName(0).toString())) {
                    continue;
                }
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    if (LOCK.matcher(lines.get(i)).matches()) {
                        uses.add(relative.toString().replace('\\', '/') + ":" + (i + 1));
                    }
                }
            }
        }
        return uses;
    }
}
