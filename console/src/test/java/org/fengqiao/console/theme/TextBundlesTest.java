package org.fengqiao.console.theme;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every room's bundles, found in the source tree, so that a new room is held to it too.
class TextBundlesTest {

    private static final Path ROOMS = Path.of("src/main/resources/org/fengqiao/console");

    private static final Path PROGRAM = Path.of("src/main/java");

    /// A text in the program, and whether something is put behind it.
    private static final Pattern LITERAL =
            Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"(\\s*\\+)?");

    /// A properties file that does not forgive the same key twice.
    private static final class Strict extends Properties {
        private static final long serialVersionUID = 1L;
        private final Set<Object> twice = new HashSet<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                twice.add(key);
            }
            return super.put(key, value);
        }
    }

    private static List<Path> listChineseBundles() throws IOException {
        try (Stream<Path> files = Files.walk(ROOMS)) {
            return files.filter(file -> file.endsWith("texts_zh_CN.properties")).sorted().toList();
        }
    }

    private static Strict load(Path file) throws IOException {
        Strict properties = new Strict();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Path english(Path chinese) {
        return chinese.resolveSibling("texts_en.properties");
    }

    @Test
    void thereAreBundles() throws IOException {
        assertFalse(listChineseBundles().isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> bothLanguagesHaveTheSameKeys() throws IOException {
        return listChineseBundles().stream()
                .map(file ->
                        DynamicTest.dynamicTest(
                                room(file),
                                () ->
                                        assertEquals(
                                                new TreeSet<>(load(file).stringPropertyNames()),
                                                new TreeSet<>(
                                                        load(english(file))
                                                                .stringPropertyNames()))));
    }

    @TestFactory
    Stream<DynamicTest> bothLanguagesTakeTheSameArguments() throws IOException {
        return listChineseBundles().stream()
                .map(file ->
                        DynamicTest.dynamicTest(
                                room(file),
                                () ->
                                        assertEquals(
                                                arguments(load(file)),
                                                arguments(load(english(file))))));
    }

    private static TreeMap<String, Integer> arguments(Properties properties) {
        TreeMap<String, Integer> count = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            Format[] formats =
                    new MessageFormat(properties.getProperty(key), Texts.EN)
                            .getFormatsByArgumentIndex();
            count.put(key, formats.length);
        }
        return count;
    }

    @TestFactory
    Stream<DynamicTest> noTextIsEmptyTwiceThereOrLosesAnApostrophe() throws IOException {
        return listChineseBundles().stream()
                .flatMap(file -> Stream.of(file, english(file)))
                .map(file -> DynamicTest.dynamicTest(room(file), () -> checkValues(file)));
    }

    private static void checkValues(Path file) throws IOException {
        Strict properties = load(file);
        assertEquals(Set.of(), properties.twice, "keys given twice");
        assertAll(
                properties.stringPropertyNames().stream()
                        .map(key ->
                                () -> {
                                    String value = properties.getProperty(key);
                                    assertFalse(value.isBlank(), key + " is empty");
                                    assertTrue(
                                            value.replace("''", "").indexOf('\'') < 0,
                                            key + " has an apostrophe that is not doubled");
                                }));
    }

    /// Keys that are put together count as used where the program has their beginning.
    @TestFactory
    Stream<DynamicTest> everyTextIsUsed() throws IOException {
        Set<String> whole = new HashSet<>();
        Set<String> beginnings = new HashSet<>();
        try (Stream<Path> files = Files.walk(PROGRAM)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher literal = LITERAL.matcher(Files.readString(file));
                while (literal.find()) {
                    String text = literal.group(1);
                    whole.add(text);
                    if (text.endsWith(".") || literal.group(2) != null) {
                        beginnings.add(text);
                    }
                }
            }
        }
        beginnings.removeIf(each -> each.length() < 3);
        return listChineseBundles().stream()
                .map(file ->
                        DynamicTest.dynamicTest(
                                room(file), () -> checkUse(load(file), whole, beginnings)));
    }

    private static void checkUse(Properties texts, Set<String> whole, Set<String> beginnings) {
        Set<String> unused = new TreeSet<>(texts.stringPropertyNames());
        unused.removeIf(
                key -> whole.contains(key) || beginnings.stream().anyMatch(key::startsWith));
        assertEquals(Set.of(), unused, "texts nobody shows");
    }

    private static String room(Path file) {
        return ROOMS.relativize(file).toString();
    }
}
