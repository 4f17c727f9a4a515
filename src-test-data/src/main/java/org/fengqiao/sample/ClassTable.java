package org.fengqiao.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.FilingStandard;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.IncidentClass;
import org.jspecify.annotations.Nullable;

/// Reads `classes.txt`, the table of incident classes kept by hand.
///
/// `= standard/kind | major code and name | English` opens a group; `key | name | English | GRADE |
/// department` a class; `- condition | English | amount CLOCK | closing condition | English |
/// basis` one of its filing standards. `#` starts a comment.
final class ClassTable {

    private final Path file;
    private final List<IncidentClass> classes = new ArrayList<>();
    private String[] group = {};
    private String @Nullable [] head;
    private final List<FilingStandard> standards = new ArrayList<>();

    private ClassTable(Path file) {
        this.file = file;
    }

    /// @throws IOException naming file, line and reason if a line makes no sense
    static List<IncidentClass> load(Path file) throws IOException {
        return new ClassTable(file).read();
    }

    private List<IncidentClass> read() throws IOException {
        int number = 0;
        for (String raw : Files.readAllLines(file)) {
            number++;
            String line = raw.strip();
            try {
                if (line.startsWith("= ")) {
                    finish();
                    group = cells(line.substring(2), 3);
                } else if (line.startsWith("- ")) {
                    standards.add(standard(cells(line.substring(2), 6)));
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    finish();
                    head = cells(line, 5);
                }
            } catch (IllegalArgumentException e) {
                throw new IOException(file + " line " + number + ": " + e.getMessage(), e);
            }
        }
        finish();
        return classes;
    }

    private void finish() {
        String[] h = head;
        if (h != null) {
            String[] standardAndKind = group[0].split("/", -1);
            classes.add(
                    new IncidentClass(
                            new ClassKey(standardAndKind[0], standardAndKind[1], h[0]),
                            group[1],
                            group[2],
                            h[1],
                            h[2],
                            Grade.valueOf(h[3]),
                            h[4],
                            List.copyOf(standards)));
        }
        head = null;
        standards.clear();
    }

    private static FilingStandard standard(String[] c) {
        String[] limit = c[2].split(" ", -1);
        return new FilingStandard(
                c[0],
                c[1],
                new TimeLimit(Double.parseDouble(limit[0]), ClockKind.valueOf(limit[1])),
                c[3],
                c[4]);
    }

    private static String[] cells(String line, int count) {
        String[] cells = line.split("\\|", -1);
        if (cells.length != count) {
            throw new IllegalArgumentException(
                    count + " cells expected, " + cells.length + " found: " + line);
        }
        for (int i = 0; i < count; i++) {
            cells[i] = cells[i].strip();
        }
        return cells;
    }
}
