package org.fengqiao.backend.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChineseWordsTest {

    private final ChineseWords words = new ChineseWords();

    @Test
    void textIsCutIntoWordsOfTheDictionaryOnceEachAndSorted() {
        List<String> cut = words.cut("路口垃圾成堆，垃圾无人清运");
        assertTrue(cut.containsAll(List.of("路口", "垃圾", "清运")), cut.toString());
        assertEquals(cut.stream().sorted().distinct().toList(), cut);
    }

    @Test
    void punctuationIsNoWordAndNothingGivesNothing() {
        assertEquals(List.of(), words.cut("，。！？", "", " "));
        assertFalse(words.cut("井盖，缺失").contains("，"));
    }

    @Test
    void noWordCrossesFromOneTextIntoTheNext() {
        assertTrue(words.cut("垃圾").contains("垃圾"));
        assertFalse(words.cut("有垃", "圾桶").contains("垃圾"));
    }

    @Test
    void numbersOfHousesAreWords() {
        assertTrue(words.cut("中山路 18 号").contains("18"));
    }
}
