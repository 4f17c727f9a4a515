package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.fengqiao.console.theme.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleMainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return ConsoleMain.run(args, Map.of(), new PrintWriter(out), new PrintWriter(err));
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
                    "--data",
                    "--size",
                    "--version",
                    "--help"
                }) {
            assertTrue(out.toString().contains(option), option);
        }
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

    @Test
    void anUnknownOptionIsToldInOneLine() {
        assertEquals(2, run("--wal"));
        assertEquals(1, err.toString().strip().lines().count(), err.toString());
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
