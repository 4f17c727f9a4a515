package org.fengqiao.console.incident.layer;

import java.text.NumberFormat;
import java.time.Instant;
import org.fengqiao.console.geo.HeatScale;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;

/// What the colours of the heat map mean, line by line, for screen and page alike; in the language
/// of the moment.
///
/// @param low what the first colour stands for
/// @param top what the last colour stands for
public record HeatWords(
        String title,
        String unit,
        String low,
        String top,
        String source,
        String radius,
        String time) {

    private static final Texts TEXTS = Texts.of("incident");

    public static HeatWords of(
            HeatScale scale, HeatOf of, boolean weighted, int count, Instant at) {
        NumberFormat format = NumberFormat.getNumberInstance(Texts.locale());
        format.setMaximumFractionDigits(4);
        return new HeatWords(
                TEXTS.get("heat.title"),
                TEXTS.get(weighted ? "heat.unit.weighted" : "heat.unit"),
                TEXTS.get("heat.none"),
                TEXTS.get("heat.top", format.format(scale.topPerKm2())),
                TEXTS.get("heat.of." + of, count),
                TEXTS.get("heat.radius", format.format(scale.radiusM())),
                TEXTS.get("heat.at", Times.clock(at)));
    }
}
