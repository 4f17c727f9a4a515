package org.fengqiao.console.incident;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fengqiao.console.theme.SvgSymbol;
import org.fengqiao.console.theme.SymbolNode;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.table.CsvTable;

/// Which symbol each class of incidents has, by the table `icons/classes.csv`. A class that nobody
/// has named there has the plain one. Any thread.
public final class ClassSymbols {

    /// Of a class the table says nothing about.
    public static final String PLAIN = "other";

    private static final String FILE = "classes.csv";
    private static final String ANY = "*";
    private static final List<Rule> RULES = load();

    private record Rule(String standard, String kind, String code, String symbol) {

        boolean serves(ClassKey key) {
            return (standard.equals(ANY) || standard.equals(key.standard()))
                    && kind.equals(key.kind())
                    && key.code().startsWith(code);
        }
    }

    private ClassSymbols() {}

    /// Name of its file in `icons/class`, such as `greening`.
    public static String find(ClassKey key) {
        for (Rule rule : RULES) {
            if (rule.serves(key)) {
                return rule.symbol();
            }
        }
        return PLAIN;
    }

    /// @param at100 side in pixels at 100 %
    public static SymbolNode node(ClassKey key, double at100) {
        SymbolNode node = new SymbolNode(SvgSymbol.get("class/" + find(key)), at100);
        node.getStyleClass().add("class-symbol");
        return node;
    }

    /// Every symbol the table names, and the plain one.
    static List<String> listSymbols() {
        List<String> named = new ArrayList<>(RULES.stream().map(Rule::symbol).distinct().toList());
        if (!named.contains(PLAIN)) {
            named.add(PLAIN);
        }
        return named;
    }

    private static List<Rule> load() {
        try (InputStream in = ClassSymbols.class.getResourceAsStream("/icons/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("symbols of classes are missing: " + FILE);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("symbols of classes cannot be read: " + FILE, e);
        }
    }

    /// The longest beginning of a code first, and a standard of its own before any.
    private static List<Rule> parse(String text) {
        List<String> problems = new ArrayList<>();
        CsvTable table =
                CsvTable.parse(FILE, text, List.of("standard", "kind", "code", "symbol"), problems);
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
