package org.fengqiao.console.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.statistics.Indicator;
import org.fengqiao.domain.statistics.Ratio;
import org.junit.jupiter.api.Test;

class IndicatorWordsTest {

    @Test
    void nothingToDivideByIsADash() {
        assertEquals("—", IndicatorWords.percent(new Ratio(0, 0)));
        assertEquals("0.0%", IndicatorWords.percent(new Ratio(0, 9)));
        assertEquals("33.3%", IndicatorWords.percent(new Ratio(1, 3)));
        assertEquals("100.0%", IndicatorWords.percent(new Ratio(9, 9)));
    }

    @Test
    void whatIsNotAllIsNeverToldAsAll() {
        assertEquals("99.9%", IndicatorWords.percent(new Ratio(99_999, 100_000)));
        assertEquals("0.1%", IndicatorWords.percent(new Ratio(1, 100_000)));
    }

    @Test
    void aTipSaysBothNumbersTheFormulaAndWhetherItIsConfirmed() {
        String tip = IndicatorWords.tip("玄武区", Indicator.FILING, new Ratio(3, 4));
        for (String part : new String[] {"玄武区", "立案率", "75.0%", "分子 3", "分母 4", "未经证实"}) {
            assertTrue(tip.contains(part), tip);
        }
        assertEquals("立案率 *", IndicatorWords.marked(Indicator.FILING));
        assertEquals("按期结案率", IndicatorWords.marked(Indicator.CLOSING_IN_TIME));
    }

    @Test
    void everyIndicatorHasItsWordsInBothLanguages() {
        Texts texts = Texts.of("statistics");
        for (Indicator each : Indicator.values()) {
            assertTrue(texts.has("name." + each), each.name());
            assertTrue(texts.has("formula." + each), each.name());
        }
        assertFalse(texts.has("name.RESOLVED_AT_ONCE"));
    }
}
