package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleException;
import org.fengqiao.console.map.style.StyleFault;
import org.fengqiao.console.theme.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MapStylesTest {

    private static final String OWN =
            "{\"version\":8,\"name\":\"own\",\"layers\":[{\"id\":\"p\",\"type\":\"background\"}]}";

    @TempDir Path site;

    private static void next(BlockingQueue<Runnable> crossing) throws InterruptedException {
        Runnable task = crossing.poll(30, TimeUnit.SECONDS);
        assertTrue(task != null, "nothing crossed");
        task.run();
    }

    /// The styles by night, the theme that is on unless chosen otherwise.
    @Test
    void aBrokenFileLeavesTheStyleAndTheNextGoodOneClearsTheMessage()
            throws IOException, InterruptedException {
        Path night = site.resolve("desk-night.json");
        Path moved = site.resolve("new");
        BlockingQueue<Runnable> crossing = new LinkedBlockingQueue<>();
        try (MapStyles styles = new MapStyles()) {
            MapStyle bundled = styles.styleProperty().get();
            Files.writeString(moved, OWN.replace("8", "9"));
            Files.move(moved, night);
            styles.watch(site, crossing::add);
            next(crossing);
            assertSame(bundled, styles.styleProperty().get());
            StyleException trouble = styles.troubleProperty().get();
            assertTrue(trouble != null);
            assertEquals(
                    "地图样式未采用，仍用原来的样式。desk-night.json · 属性 version · 应为 8，实为 9",
                    StyleBanner.say(trouble));
            Files.writeString(night, OWN);
            next(crossing);
            assertNull(styles.troubleProperty().get());
            assertNotSame(bundled, styles.styleProperty().get());
            assertEquals("own", styles.styleProperty().get().name());
        }
    }

    /// The log's words and those of the English bundle are written twice and must not part.
    @ParameterizedTest
    @EnumSource
    void everyFaultIsSaidInBothLanguages(StyleFault fault) {
        Object[] args = {"⟨0⟩", "⟨1⟩", "⟨2⟩"};
        String key = "style.fault." + fault;
        Texts texts = Texts.of("app");
        assertTrue(texts.has(key), key);
        String chinese = texts.get(key, args);
        Texts.localeProperty().set(Texts.EN);
        try {
            String english = texts.get(key, args);
            assertEquals(english, fault.say(args));
            for (Object arg : Arrays.asList(args)) {
                String text = arg.toString();
                assertEquals(english.contains(text), chinese.contains(text), chinese);
            }
        } finally {
            Texts.localeProperty().set(Texts.ZH);
        }
    }
}
