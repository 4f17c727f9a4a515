package org.fengqiao.domain.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A small table as comma-separated text: `#` starts a comment line, the first other line names the
/// columns. Cells hold no comma and no quote, so there is nothing to escape.
public record CsvTable(String file, List<Row> rows) {

    public record Row(String file, int line, Map<String, String> cells) {

        public String get(String column) {
            return cells.getOrDefault(column, "");
        }

        /// The blank-separated values of a cell.
        public List<String> list(String column) {
            String cell = get(column);
            return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(" +"));
        }

        /// The constant a cell names; absent, and told in `problems`, where it names none.
        public <E extends Enum<E>> Optional<E> constant(
                Class<E> type, String column, List<String> problems) {
            return constant(type, column, get(column), problems);
        }

        /// The same for a name that is only part of a cell.
        ///
        /// @param what a name of that kind is called
        public <E extends Enum<E>> Optional<E> constant(
                Class<E> type, String what, String name, List<String> problems) {
            try {
                return Optional.of(Constants.named(type, what, name));
            } catch (IllegalArgumentException unknown) {
                problems.add(problem(String.valueOf(unknown.getMessage())));
                return Optional.empty();
            }
        }

        /// The whole number in a cell; absent, and told in `problems`, where it is none or does not
        /// lie between the two.
        public Optional<Integer> number(String column, int least, int most, List<String> problems) {
            String cell = get(column);
            if (cell.matches("[0-9]{1,9}")) {
                int number = Integer.parseInt(cell);
                if (number >= least && number <= most) {
                    return Optional.of(number);
                }
            }
            problems.add(
                    problem(column + " must be " + least + " to " + most + ": '" + cell + "'"));
            return Optional.empty();
        }

        /// A sentence that begins with file and line.
        public String problem(String reason) {
            return file + ":" + line + ": " + reason;
        }
    }

    /// What cannot be read is missing from the rows and told in `problems`, by file and line.
    public static CsvTable parse(
            String file, String text, List<String> columns, List<String> problems) {
        return parse(file, text, columns, List.of(), problems);
    }

    /// As above, with columns that may be left out altogether; their cells are empty then.
    public static CsvTable parse(
            String file,
            String text,
            List<String> columns,
            List<String> optional,
            List<String> problems) {
        List<Row> rows = new ArrayList<>();
        List<String> header = List.of();
        String[] lines = text.split("\r?\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = Arrays.stream(line.split(",", -1)).map(String::strip).toList();
            String at = file + ":" + (i + 1) + ": ";
            if (line.indexOf('"') >= 0) {
                problems.add(at + "quotes are not part of this format");
            } else if (header.isEmpty()) {
                header = cells;
                checkHeader(at, header, columns, optional, problems);
            } else if (cells.size() != header.size()) {
                problems.add(at + cells.size() + " cells where " + header.size() + " are named");
            } else {
                Map<String, String> row = new LinkedHashMap<>();
                for (int c = 0; c < cells.size(); c++) {
                    row.put(header.get(c), cells.get(c));
                }
                rows.add(new Row(file, i + 1, row));
            }
        }
        if (header.isEmpty()) {
            problems.add(file + ": no line names the columns " + String.join(",", columns));
        }
        return new CsvTable(file, rows);
    }

    private static void checkHeader(
            String at,
            List<String> header,
            List<String> columns,
            List<String> optional,
            List<String> problems) {
        Set<String> missing = new HashSet<>(columns);
        missing.removeAll(header);
        Set<String> unknown = new HashSet<>(header);
        unknown.removeAll(columns);
        unknown.removeAll(optional);
        boolean twice = new HashSet<>(header).size() != header.size();
        if (!missing.isEmpty() || !unknown.isEmpty() || twice) {
            problems.add(
                    at
                            + "columns must be "
                            + String.join(",", columns)
                            + (optional.isEmpty()
                                    ? ""
                                    : " and may be " + String.join(",", optional))
                            + " but are "
                            + String.join(",", header));
        }
    }
}
