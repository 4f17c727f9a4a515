package org.fengqiao.console.incident.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.wire.Duplicates.Candidate;
import org.fengqiao.domain.wire.Duplicates.ClassRelation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DuplicateWordsTest {

    private final Incident any = new TwinCases().fresh();

    @AfterEach
    void back() {
        Texts.localeProperty().set(Texts.ZH);
    }

    private Candidate candidate(long minutesEarlier, List<String> words, boolean ended) {
        return new Candidate(any, 0.9, 18.4, minutesEarlier, ClassRelation.SAME, 0.3, words, ended);
    }

    @Test
    void reasonsAreOneLineInTheReadersLanguage() {
        Candidate one = candidate(37, List.of("路口", "垃圾"), false);
        assertEquals("相距 18 米 · 早 37 分钟 · 同类 · 共同词：路口、垃圾", DuplicateWords.reasons(one));
        Texts.localeProperty().set(Texts.EN);
        assertEquals(
                "18 m apart · 37 min earlier · same class · shared words: 路口, 垃圾",
                DuplicateWords.reasons(one));
    }

    @Test
    void figureNeverReachesTheBoundOfTheNextWord() {
        assertEquals("很像 0.80", DuplicateWords.likeness(0.8));
        assertEquals("可能 0.79", DuplicateWords.likeness(0.7999));
        assertEquals("可能 0.50", DuplicateWords.likeness(0.5));
        assertEquals("不太像 0.49", DuplicateWords.likeness(0.499));
        assertEquals("很像 1.00", DuplicateWords.likeness(1));
        assertEquals("很像 0.86", DuplicateWords.likeness(0.86));
        assertEquals("可能 0.57", DuplicateWords.likeness(0.57));
    }

    @Test
    void timeIsSaidInItsGreatestUnits() {
        assertEquals("同时", DuplicateWords.earlier(0));
        assertEquals("早 59 分钟", DuplicateWords.earlier(59));
        assertEquals("晚 1 小时 35 分", DuplicateWords.earlier(-95));
        assertEquals("早 2 天 3 小时", DuplicateWords.earlier(2 * 1440 + 3 * 60 + 59));
    }

    @Test
    void farIsSaidInKilometres() {
        assertEquals("相距 0 米", DuplicateWords.apart(0.2));
        assertEquals("相距 999 米", DuplicateWords.apart(999.4));
        assertEquals("相距 1.0 km", DuplicateWords.apart(999.6));
        assertEquals("相距 1.2 km", DuplicateWords.apart(1234));
    }

    @Test
    void fourWordsConvinceAndMoreAreHinted() {
        assertEquals("共同词：一、二、三、四", DuplicateWords.words(List.of("一", "二", "三", "四")));
        assertEquals("共同词：一、二、三、四 等", DuplicateWords.words(List.of("一", "二", "三", "四", "五")));
    }

    @Test
    void whatHadEndedBeforeMayHaveComeBack() {
        assertEquals("此前已办结，可能是复发", DuplicateWords.ended(candidate(37, List.of(), true)));
        assertEquals("发生在本件办结之后，可能是复发", DuplicateWords.ended(candidate(-5, List.of(), true)));
        assertEquals(
                "相距 18 米 · 同时 · 同类 · 此前已办结，可能是复发",
                DuplicateWords.reasons(candidate(0, List.of(), true)));
    }
}
