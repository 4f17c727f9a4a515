package org.fengqiao.console.incident.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinInitialsTest {

    @ParameterizedTest
    @CsvSource({
        "暴露垃圾, bllj, 0",
        "暴露垃圾, lj, 2",
        "暴露垃圾, 垃圾, 2",
        "重庆路12号, cql12, 0",
        "重庆路12号, zql, 0",
        "珠江路SOS报警点, sosbj, 3",
        "Exposed Garbage, garb, 8",
        "暴露垃圾, x, -1",
        "(玄武), xw, 1"
    })
    void findsByCharacterAndByInitial(String text, String typed, int at) {
        assertEquals(at, PinyinInitials.indexOf(text, typed));
    }
}
