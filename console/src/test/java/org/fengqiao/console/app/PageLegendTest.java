package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.fengqiao.console.export.page.LegendBlock;
import org.fengqiao.console.geo.HeatScale;
import org.fengqiao.console.incident.layer.HeatOf;
import org.fengqiao.console.incident.layer.HeatWords;
import org.fengqiao.console.map.heat.HeatRamp;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageLegendTest {

    @AfterEach
    void backToUsual() {
        Texts.localeProperty().set(Texts.ZH);
    }

    private static LegendBlock heat(boolean weighted) {
        Times.useZone(ZoneId.of("Asia/Shanghai"));
        HeatRamp ramp =
                HeatRamp.of(MapStyle.load("desk-day"), HeatDesk.SOURCE, 12, 1).orElseThrow();
        HeatWords words =
                HeatWords.of(
                        new HeatScale(500, 12.5),
                        HeatOf.OPEN,
                        weighted,
                        34,
                        Instant.parse("2026-11-27T01:00:00Z"));
        return PageLegend.heat(ramp, words);
    }

    @Test
    void heatHasTheUnitTheTopAndTheCountOfTheLegendOnTheScreen() {
        LegendBlock block = heat(false);
        assertEquals("事件热力图", block.title());
        assertEquals("单位：件/km²", block.unit());
        assertEquals(
                List.of("自 0 至 ≥ 12.5"),
                block.rows().stream().map(LegendBlock.Row::words).toList());
        assertEquals("全部未办结，34 件；每件影响半径 500 米；统计于 09:00:00", block.foot());
        assertEquals("单位：加权件/km²", heat(true).unit());
    }

    @Test
    void heatIsSaidInEnglishToo() {
        Texts.localeProperty().set(Texts.EN);
        LegendBlock block = heat(false);
        assertEquals("Unit: incidents per km²", block.unit());
        assertEquals("from 0 to ≥ 12.5", block.rows().getFirst().words());
        assertEquals(
                "All that are open: 34; Each reaches 500 m; Counted at 09:00:00", block.foot());
    }
}
