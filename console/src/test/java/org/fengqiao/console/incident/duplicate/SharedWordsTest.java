package org.fengqiao.console.incident.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SharedWordsTest {

    private static String marked(String text, String... words) {
        return SharedWords.split(text, List.of(words)).stream()
                .map(each -> each.shared() ? "[" + each.text() + "]" : each.text())
                .collect(Collectors.joining());
    }

    @Test
    void everyOccurrenceIsMarkedWhateverItsCase() {
        assertEquals("[路口]暴露[垃圾]，[垃圾]两方", marked("路口暴露垃圾，垃圾两方", "路口", "垃圾"));
        assertEquals("[LED] and [led]", marked("LED and led", "Led"));
    }

    @Test
    void overlappingWordsMakeOneStretch() {
        assertEquals("[井盖破损]了", marked("井盖破损了", "井盖破", "盖破损"));
        assertEquals("[aaaa]", marked("aaaa", "aaa"));
    }

    @Test
    void textsWithoutThemStayWhole() {
        assertEquals("路口", marked("路口"));
        assertEquals("路口", marked("路口", "垃圾", ""));
        assertEquals("", marked("", "垃圾"));
        assertEquals("[垃圾]", marked("垃圾", "垃圾"));
    }
}
