package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.console.theme.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleMainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return run(Locale.CHINA, args);
    }

    private int run(Locale machine, String... args) {
        return ConsoleMain.run(args, Map.of(), machine, new PrintWriter(out), new PrintWriter(err));
    }

    @AfterEach
    void backToChinese() {
        Texts.localeProperty().set(Texts.ZH);
    }

    @Test
    void helpNamesEveryOption() {
        assertEquals(0, run("--help"));
        for (String option :
                new String[] {
                    "--backend",
                    "--user",
                    "--headless",
                    "--tour",
                    "--locale",
                    "--theme",
                    "--data",
                    "--size",
                    "--version",
                    "--help"
                }) {
            assertTrue(out.toString().contains(option), option);
        }
    }

    @Test
    void helpIsChineseWithoutAnEnglishSentence() {
        assertEquals(0, run("--help"));
        assertTrue(out.toString().startsWith("用法：fengqiao"), out.toString());
        assertTrue(out.toString().contains("显示版本后退出。"), out.toString());
        List<String> english =
                out.toString()
                        .lines()
                        .filter(line -> line.matches(".*[a-z]{2,} [a-z]{2,} [a-z]{2,}.*"))
                        .toList();
        assertEquals(List.of(), english);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, --locale en --help", "en-GB, --help"})
    void helpIsWhollyEnglishWhereAskedForOrTheMachineIs(String machine, String line) {
        assertEquals(0, run(Locale.forLanguageTag(machine), line.split(" ", -1)));
        assertTrue(out.toString().startsWith("Usage: fengqiao"), out.toString());
        assertTrue(out.toString().contains("backend's database"), out.toString());
        assertFalse(out.toString().codePoints().anyMatch(Character::isIdeographic), out.toString());
    }

    /// Java calls it English, without a country.
    @Test
    void aMachineWithoutAChosenLanguageIsToldInChinese() {
        assertEquals(2, run(Locale.ENGLISH, "--wal"));
        assertEquals("fengqiao: 没有 --wal 这个选项；可用选项见 --help", err.toString().strip());
    }

    @Test
    void anEnglishMachineIsToldInEnglishWhatIsWrongUnlessAskedForChinese() {
        assertEquals(2, run(Locale.US, "--wal"));
        assertEquals("fengqiao: there is no option --wal; see --help", err.toString().strip());
        err.getBuffer().setLength(0);
        assertEquals(2, run(Locale.US, "--locale", "zh_CN", "--wal"));
        assertEquals("fengqiao: 没有 --wal 这个选项；可用选项见 --help", err.toString().strip());
    }

    @Test
    void theVersionIsTheBuilds() {
        assertEquals(0, run("--version"));
        assertTrue(out.toString().matches("(?s)Fengqiao 枫桥 \\d+\\.\\d+.*"), out.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "--size, big, 1920x1080",
        "--size, 10x10, 1024x640",
        "--size, 1920x, 1920x1080",
        "--locale, fr, zh_CN",
        "--theme, dusk, wall",
        "--backend, ftp://host, http",
        "--backend, host:80, http",
        "--backend, http://user@host/, host"
    })
    void aBadValueIsToldInOneLineThatShowsAGoodOne(String option, String value, String hint) {
        assertEquals(2, run(option, value));
        String told = err.toString().strip();
        assertEquals(1, told.lines().count(), told);
        assertTrue(told.contains(option) && told.contains(value) && told.contains(hint), told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--wal | 没有 --wal 这个选项；可用选项见 --help",
                "wall | 没有 wall 这个选项；可用选项见 --help",
                "--size | 选项 --size 缺少取值；用法见 --help",
                "--size big | 选项 --size 的取值不对：“big”不是尺寸，应如 1920x1080；用法见 --help",
                "--locale en --wal | there is no option --wal; see --help",
                "--wal --locale=en | there is no option --wal; see --help",
                "--locale en --user a --user b | option --user can be given only once; see --help",
                "--locale en --size 9x9 | bad value for option --size: “9x9” is not between"
                        + " 1024x640 and 7680x7680; see --help"
            })
    void whatIsWrongIsToldInTheLanguageAskedFor(String line, String sentence) {
        assertEquals(2, run(line.split(" ", -1)));
        assertEquals("fengqiao: " + sentence, err.toString().strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--headless", "--tour=anywhere"})
    void aBackendElsewhereNeedsAWindowToSignIn(String option) {
        assertEquals(2, run("--backend", "http://127.0.0.1:9", option));
        assertTrue(err.toString().contains("--backend"), err.toString());
        assertEquals(1, err.toString().strip().lines().count());
    }

    @Test
    void foldersThatCannotBeUsedAreToldBeforeAnythingStarts(@TempDir Path folder)
            throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        String data = folder.resolve("data").toString();
        assertEquals(
                1, run("--headless", "--locale", "en", "--data", data, "--tour", file.toString()));
        assertEquals(
                "fengqiao: cannot write into the folder of the tour (--tour) %s: %s is a file, not a folder"
                        .formatted(file, file),
                err.toString().strip());
        err.getBuffer().setLength(0);
        assertEquals(1, run("--headless", "--data", file.toString()));
        assertEquals(
                "fengqiao: 无法使用数据目录 %s：%s 是文件，不是目录".formatted(file, file), err.toString().strip());
        assertTrue(Files.notExists(folder.resolve("data")));
    }

    @Test
    void withoutADisplayItSaysSoAndNamesHeadless() {
        Assumptions.assumeTrue(
                System.getProperty("os.name").startsWith("Linux"),
                "skipped: only here a display is named by the environment");
        assertEquals(3, run("--locale", "en"));
        assertTrue(err.toString().contains("--headless"), err.toString());
        assertEquals(1, err.toString().strip().lines().count());
    }

    @Test
    void displaysAreRecognised() {
        assertTrue(Display.present("Linux", Map.of("DISPLAY", ":0")));
        assertTrue(Display.present("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")));
        assertEquals(false, Display.present("Linux", Map.of("DISPLAY", "")));
        assertTrue(Display.present("Windows 11", Map.of()));
        assertTrue(Display.present("Mac OS X", Map.of()));
    }
}
