package org.fengqiao.backend.duplicate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.fengqiao.domain.table.CsvTable;

/// The rows of `phrasings.csv` and the official descriptions of the simulated city's `texts.csv`.
final class Phrasings {

    private static final String OWN = "phrasings.csv";
    private static final String CITY = "/org/fengqiao/backend/simulate/texts.csv";

    private final Map<String, Map<String, List<String>>> topics = new LinkedHashMap<>();

    private Phrasings() {}

    static Phrasings load() {
        Phrasings all = new Phrasings();
        List<String> problems = new ArrayList<>();
        for (String file : List.of(OWN, CITY)) {
            CsvTable table =
                    CsvTable.parse(file, read(file), List.of("topic", "key", "texts"), problems);
            for (CsvTable.Row row : table.rows()) {
                if (file.equals(CITY) && !row.get("topic").equals("description")) {
                    continue;
                }
                all.topics
                        .computeIfAbsent(row.get("topic"), _ -> new LinkedHashMap<>())
                        .put(row.get("key"), List.of(row.get("texts").split("\\|")));
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        return all;
    }

    private static String read(String file) {
        try (InputStream in = Phrasings.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /// The texts of a row.
    List<String> get(String topic, String key) {
        List<String> texts = rows(topic).get(key);
        if (texts == null) {
            throw new IllegalArgumentException("no row " + topic + "," + key);
        }
        return texts;
    }

    /// The rows of a topic by key.
    Map<String, List<String>> rows(String topic) {
        return topics.getOrDefault(topic, Map.of());
    }

    String pick(String topic, String key, RandomGenerator random) {
        return pick(get(topic, key), random);
    }

    static <T> T pick(List<T> options, RandomGenerator random) {
        return options.get(random.nextInt(options.size()));
    }
}
