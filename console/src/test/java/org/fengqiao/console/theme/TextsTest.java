package org.fengqiao.console.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Texts texts = Texts.of("theme");

    @AfterEach
    void backToChinese() {
        Texts.localeProperty().set(Texts.ZH);
    }

    @Test
    void aBoundTextFollowsTheLocale() {
        ObservableValue<String> word = texts.bind("status.OVERDUE");
        assertEquals("已超时", word.getValue());
        Texts.localeProperty().set(Texts.EN);
        assertEquals("Overdue", word.getValue());
    }

    @Test
    void aBoundTextFollowsItsArguments() {
        SimpleStringProperty seconds = new SimpleStringProperty("3");
        ObservableValue<String> text = texts.bind("duration.seconds", seconds);
        assertEquals("3 秒", text.getValue());
        seconds.set("4");
        assertEquals("4 秒", text.getValue());
    }

    @Test
    void aMissingTextNamesRoomAndKey() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> texts.get("no.such"));
        assertEquals("no text 'no.such' for zh_CN in the bundles of room theme", e.getMessage());
    }

    @Test
    void aRoomWithoutBundlesIsNamed() {
        assertThrows(IllegalArgumentException.class, () -> Texts.of("nowhere"));
    }

    @Test
    void durationsAreSaidInTheirTwoGreatestUnits() {
        assertEquals("2 分 14 秒", Times.words(Duration.ofSeconds(134)));
        assertEquals("1 小时 0 分", Times.words(Duration.ofSeconds(3600)));
        assertEquals("2 天 3 小时", Times.words(Duration.ofHours(51)));
        assertEquals("0 秒", Times.words(Duration.ZERO));
    }

    @Test
    void countdownsGoBelowZeroWithASign() {
        assertEquals("0:00:00", Times.countdown(Duration.ofMillis(-400)));
        assertEquals("−0:04:10", Times.countdown(Duration.ofSeconds(-250)));
        assertEquals("30:00:01", Times.countdown(Duration.ofSeconds(108_001)));
    }

    @Test
    void timesAreTheCitys() {
        assertEquals("2026-11-22 16:30:00", Times.full(Instant.parse("2026-11-22T08:30:00Z")));
    }
}
