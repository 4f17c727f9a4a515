package org.fengqiao.cityimport.osm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.basemap.ContextClass;
import org.fengqiao.domain.table.CsvTable;
import org.fengqiao.domain.table.CsvTable.Row;

/// Which tags of OpenStreetMap make which of our classes: the table `classes.csv` beside this
/// class. Of several rows that fit, the first counts.
final class ClassTable {

    /// What of a shape is taken.
    enum Form {
        LINE,
        AREA,
        /// One place inside it, for a name.
        SPOT
    }

    private static final String FILE = "classes.csv";

    /// In a row: whatever the value.
    private static final String ANY = "*";

    private record Rule(int order, ContextClass kind) {}

    private final Map<Form, Map<String, Rule>> rules = new EnumMap<>(Form.class);
    private final Set<String> keys = new LinkedHashSet<>();

    private ClassTable(CsvTable table, List<String> problems) {
        for (Form form : Form.values()) {
            rules.put(form, new java.util.LinkedHashMap<>());
        }
        for (Row row : table.rows()) {
            try {
                Form form = Form.valueOf(row.get("form").toUpperCase(Locale.ROOT));
                ContextClass kind = ContextClass.valueOf(row.get("class"));
                Rule rule = new Rule(row.line(), kind);
                keys.add(row.get("key"));
                for (String value : row.list("values")) {
                    of(form).putIfAbsent(row.get("key") + '=' + value, rule);
                }
            } catch (IllegalArgumentException e) {
                problems.add(row.problem(String.valueOf(e.getMessage())));
            }
        }
    }

    private Map<String, Rule> of(Form form) {
        return Objects.requireNonNull(rules.get(form));
    }

    /// Loads the table that comes with the program.
    static ClassTable load() {
        try (InputStream in = ClassTable.class.getResourceAsStream(FILE)) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            List<String> problems = new ArrayList<>();
            ClassTable table = parse(text, problems);
            if (!problems.isEmpty()) {
                throw new IllegalStateException(String.join("\n", problems));
            }
            return table;
        } catch (IOException e) {
            throw new IllegalStateException(FILE, e);
        }
    }

    /// What cannot be understood is told in `problems`, by line.
    static ClassTable parse(String text, List<String> problems) {
        CsvTable table =
                CsvTable.parse(FILE, text, List.of("form", "key", "values", "class"), problems);
        return new ClassTable(table, problems);
    }

    /// The class of a thing with such tags; empty where it is not taken in this form.
    Optional<ContextClass> find(Form form, Map<String, String> tags) {
        Rule best = null;
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            if (keys.contains(tag.getKey())) {
                Rule exact = of(form).get(tag.getKey() + '=' + tag.getValue());
                Rule any =
                        tag.getValue().equals("no") ? null : of(form).get(tag.getKey() + '=' + ANY);
                for (Rule rule : new Rule[] {exact, any}) {
                    if (rule != null && (best == null || rule.order() < best.order())) {
                        best = rule;
                    }
                }
            }
        }
        return Optional.ofNullable(best).map(Rule::kind);
    }

    /// Whether a thing with such tags may be taken in some form.
    boolean knows(Map<String, String> tags) {
        for (Form form : Form.values()) {
            if (find(form, tags).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// Keys that must be kept to class things.
    Set<String> keys() {
        return Collections.unmodifiableSet(keys);
    }
}
