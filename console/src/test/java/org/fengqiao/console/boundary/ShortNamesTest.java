package org.fengqiao.console.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fengqiao.domain.code.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNamesTest {

    @ParameterizedTest
    @CsvSource({
        "DISTRICT, 鼓楼区, 鼓楼",
        "DISTRICT, 雨花台区, 雨花台",
        "STREET, 湖南路街道, 湖南路",
        "STREET, 汤泉农场, 汤泉农场",
        "COMMUNITY, 嘉业社区居委会, 嘉业",
        "COMMUNITY, 中保村村委会, 中保村",
        "GRID, 嘉业社区第6网格, 第6网格",
        "GRID, 第6网格, 第6网格"
    })
    void whatPeopleSay(Level level, String name, String brief) {
        assertEquals(brief, ShortNames.of(name, level));
    }

    @ParameterizedTest
    @CsvSource({"DISTRICT, 城区", "STREET, 镇", "COMMUNITY, 村"})
    void aNameOfWhichOneCharacterWouldBeLeftStaysWhole(Level level, String name) {
        assertEquals(name, ShortNames.of(name, level));
    }
}
