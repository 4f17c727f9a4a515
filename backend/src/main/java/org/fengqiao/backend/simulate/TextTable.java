package org.fengqiao.backend.simulate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.domain.table.CsvTable;

/// The rows of `texts.csv`, read and checked. Immutable.
///
/// @param often how often a class is reported, by a word in its name; in the order of the file
/// @param rhythms when it is, likewise
record TextTable(
        Map<Phrase, List<String>> phrases,
        Map<String, String> names,
        Map<String, Double> often,
        Map<String, Rhythm> rhythms,
        Map<String, List<String>> descriptions,
        Map<String, List<String>> results) {

    private static final String FILE = "texts.csv";
    private static final List<String> TOPICS =
            List.of("phrase", "name", "often", "rhythm", "description", "result");
    private static final Pattern BRACES = Pattern.compile("\\{(.*?)}");

    /// The packaged table.
    static TextTable load() {
        try (InputStream in = TextTable.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return parse(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /// @throws IllegalArgumentException listing every problem with file and line
    static TextTable parse(String file, String text) {
        List<String> problems = new ArrayList<>();
        TextTable table =
                new TextTable(
                        new EnumMap<>(Phrase.class),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>());
        for (CsvTable.Row row :
                CsvTable.parse(file, text, List.of("topic", "key", "texts"), problems).rows()) {
            try {
                table.take(row);
            } catch (IllegalArgumentException bad) {
                problems.add(row.problem(String.valueOf(bad.getMessage())));
            }
        }
        for (Phrase phrase : Phrase.values()) {
            // One whose row cannot be read has been told of already.
            if (!table.phrases.containsKey(phrase) && problems.isEmpty()) {
                problems.add(file + ": no row says phrase " + phrase);
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        return table;
    }

    private void take(CsvTable.Row row) {
        String key = row.get("key");
        List<String> texts = List.of(row.get("texts").split("\\|", -1));
        if (key.isEmpty() || texts.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("key and every text must be given");
        }
        switch (row.get("topic")) {
            case "phrase" -> {
                Phrase phrase = constant(Phrase.class, key);
                put(phrases, phrase, allowed(texts, phrase.places()));
            }
            case "name" -> put(names, key, one(texts));
            case "often" -> put(often, key, factor(one(texts)));
            case "rhythm" -> put(rhythms, key, constant(Rhythm.class, one(texts)));
            case "description" -> put(descriptions, key, allowed(texts, List.of("place")));
            case "result" -> put(results, key, allowed(texts, List.of()));
            default ->
                    throw new IllegalArgumentException(
                            "unknown topic '" + row.get("topic") + "'; known are " + TOPICS);
        }
    }

    private static <K, V> void put(Map<K, V> map, K key, V value) {
        if (map.putIfAbsent(key, value) != null) {
            throw new IllegalArgumentException(key + " is there twice");
        }
    }

    private static String one(List<String> texts) {
        if (texts.size() != 1) {
            throw new IllegalArgumentException("needs one text, has " + texts.size());
        }
        return texts.getFirst();
    }

    private static double factor(String text) {
        double factor = Double.parseDouble(text);
        if (!(factor > 0 && factor <= 100)) {
            throw new IllegalArgumentException("factor must lie above 0 and up to 100: " + text);
        }
        return factor;
    }

    private static List<String> allowed(List<String> texts, List<String> places) {
        for (String text : texts) {
            Matcher braces = BRACES.matcher(text);
            while (braces.find()) {
                if (!places.contains(braces.group(1))) {
                    throw new IllegalArgumentException(
                            "unknown " + braces.group() + "; known here are " + places);
                }
            }
        }
        return texts;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                "unknown '" + name + "'; known are " + List.of(type.getEnumConstants()));
    }
}
