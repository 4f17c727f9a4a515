package org.fengqiao.backend.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final String BUNDLE = "org.fengqiao.backend.problem.texts";
    private static final Pattern CODE =
            Pattern.compile(
                    "(?:Refusal\\.(?:forbidden|unknown|malformed|rule)|new Refusal)\\(\\s*"
                            + "(?:Refusal\\.Kind\\.[A-Z_]+,\\s*)?\"([a-z-]+)\"");

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSamePlaces() {
        ResourceBundle zh = ResourceBundle.getBundle(BUNDLE, Locale.SIMPLIFIED_CHINESE);
        ResourceBundle en = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH);
        assertEquals(new TreeSet<>(zh.keySet()), new TreeSet<>(en.keySet()));
    }

    @Test
    void everyCodeUsedHasAText() throws IOException {
        Set<String> known = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).keySet();
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    used.add("problem." + matcher.group(1));
                }
            }
        }
        assertTrue(used.size() > 30, "the pattern no longer finds the codes: " + used);
        used.removeAll(known);
        assertEquals(Set.of(), used);
    }

    @Test
    void chineseIsSpokenUnlessEnglishIsAskedFor() {
        Refusal refusal = Refusal.unknown("unknown-order", "x");
        assertEquals("没有指令 x", Texts.reason(Locale.SIMPLIFIED_CHINESE, refusal));
        assertEquals("There is no order x", Texts.reason(Locale.US, refusal));
        assertEquals("没有指令 x", Texts.reason(Locale.FRENCH, refusal));
    }

    @Test
    void numbersAreNotGrouped() {
        assertTrue(
                Texts.reason(Locale.ENGLISH, Refusal.rule("unknown-revision", null, 1234567L))
                        .contains("1234567"));
    }
}
