package org.fengqiao.console.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OffsetWordsTest {

    @AfterEach
    void backToChinese() {
        Texts.localeProperty().set(Texts.ZH);
    }

    private static Optional<Duration> seconds(long seconds) {
        return Optional.of(Duration.ofSeconds(seconds));
    }

    @Test
    void aServerBehindMeansThatThisClockIsFast() {
        assertEquals("本机时钟快 9 分 58 秒，已按服务器时间计", OffsetWords.sentence(seconds(-598)));
        assertEquals("本机时钟慢 10 分 0 秒，已按服务器时间计", OffsetWords.sentence(seconds(600)));
        assertEquals("本机时钟与服务器相差不到 1 秒", OffsetWords.sentence(seconds(0)));
        assertEquals("本机时钟与服务器的偏差尚未测得", OffsetWords.sentence(Optional.empty()));
    }

    @Test
    void onlyWhatIsMoreThanFiveSecondsIsMarked() {
        assertEquals(Optional.of("本机时钟慢 0:10:00，已校正"), OffsetWords.findMark(seconds(600)));
        assertEquals(Optional.of("本机时钟快 0:00:06，已校正"), OffsetWords.findMark(seconds(-6)));
        assertEquals(Optional.empty(), OffsetWords.findMark(seconds(5)));
        assertEquals(Optional.empty(), OffsetWords.findMark(Optional.empty()));
    }

    @Test
    void theSameInEnglish() {
        Texts.localeProperty().set(Texts.EN);
        assertEquals(
                "This desk's clock is 10 min 0 s slow; the server's time counts",
                OffsetWords.sentence(seconds(600)));
        assertEquals(
                Optional.of("Desk clock 0:10:00 fast, corrected"),
                OffsetWords.findMark(seconds(-600)));
    }
}
