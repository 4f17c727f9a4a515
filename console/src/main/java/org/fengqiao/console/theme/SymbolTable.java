package org.fengqiao.console.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.table.CsvTable;

/// Which symbol each class has, by a table of `icons/` such as `classes.csv`. A class that nobody
/// has named there has the plain one. Any thread.
public final class SymbolTable {

    /// Of a class the table says nothing about.
    public static final String PLAIN = "other";

    private static final String ANY = "*";

    private final List<Rule> rules;

    private record Rule(String standard, String kind, String code, String symbol) {

        boolean serves(ClassKey key) {
            return (standard.equals(ANY) || standard.equals(key.standard()))
                    && kind.equals(key.kind())
                    && key.code().startsWith(code);
        }
    }

    private SymbolTable(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// @param file its name in `icons/`
    public static SymbolTable load(String file) {
        try (InputStream in = SymbolTable.class.getResourceAsStream("/icons/" + file)) {
            if (in == null) {
                throw new IllegalStateException("symbols of classes are missing: " + file);
            }
            return new SymbolTable(
                    parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("symbols of classes cannot be read: " + file, e);
        }
    }

    /// Name of the symbol's file without its ending, such as `greening`.
    public String find(ClassKey key) {
        for (Rule rule : rules) {
            if (rule.serves(key)) {
                return rule.symbol();
            }
        }
        return PLAIN;
    }

    /// Every symbol the table names, and the plain one.
    public List<String> listSymbols() {
        List<String> named = new ArrayList<>(rules.stream().map(Rule::symbol).distinct().toList());
        if (!named.contains(PLAIN)) {
            named.add(PLAIN);
        }
        return named;
    }

    /// The longest beginning of a code first, and a standard of its own before any.
    private static List<Rule> parse(String file, String text) {
        List<String> problems = new ArrayList<>();
        CsvTable table =
                CsvTable.parse(file, text, List.of("standard", "kind", "code", "symbol"), problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("; ", problems));
        }
        return table.rows().stream()
                .map(row ->
                        new Rule(
                                row.get("standard"),
                                row.get("kind"),
                                row.get("code"),
                                row.get("symbol")))
                .sorted(
                        Comparator.comparingInt((Rule rule) -> -rule.code().length())
                                .thenComparing(rule -> rule.standard().equals(ANY)))
                .toList();
    }
}
