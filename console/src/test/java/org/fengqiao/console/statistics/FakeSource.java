package org.fengqiao.console.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.statistics.Grouping;
import org.fengqiao.domain.statistics.Indicator;
import org.fengqiao.domain.statistics.Indicator.Part;
import org.fengqiao.domain.statistics.Ratio;
import org.fengqiao.domain.wire.Statistics;
import org.jspecify.annotations.Nullable;

/// Answers at once, or when a test says so, with numbers that can be reckoned.
final class FakeSource implements StatisticsSource {

    static final AreaCode CITY = AreaCode.of("320100");
    static final Instant NOW = Instant.parse("2026-11-27T06:00:00Z");
    static final List<String> DISTRICTS =
            List.of("玄武区", "秦淮区", "建邺区", "鼓楼区", "浦口区", "栖霞区", "雨花台区", "江宁区", "六合区", "溧水区", "高淳区");

    static final RowNames NAMES =
            new RowNames() {
                @Override
                public String area(String digits) {
                    return digits.equals("320100")
                            ? "南京市"
                            : DISTRICTS.get(Integer.parseInt(digits.substring(4)) - 2);
                }

                @Override
                public String department(String code) {
                    return code;
                }

                @Override
                public String state(String code) {
                    return code;
                }
            };

    /// Each question about cases: indicator, part, key, offset.
    final List<String> asked = new ArrayList<>();

    final List<Period> periods = new ArrayList<>();
    final List<AreaCode> areas = new ArrayList<>();
    final List<CompletableFuture<Statistics>> waiting = new ArrayList<>();
    boolean wait;
    long sequence = 7;
    int pageSize = 500;

    static Ratio ratio(int row, Indicator indicator) {
        int denominator = row == 10 ? 0 : 12 + row * 13 % 97 + indicator.ordinal();
        int numerator = Math.max(0, denominator - (row * 7 + indicator.ordinal() * 5) % 23);
        return new Ratio(Math.min(denominator, numerator), denominator);
    }

    static Statistics table(Period period, Grouping.By by, AreaCode area) {
        List<Indicator> all = List.of(Indicator.values());
        List<Statistics.Row> rows = new ArrayList<>();
        Map<Indicator, Ratio> total = new EnumMap<>(Indicator.class);
        for (int i = 0; i < DISTRICTS.size(); i++) {
            Map<Indicator, Ratio> ratios = new EnumMap<>(Indicator.class);
            for (Indicator each : all) {
                Ratio ratio = ratio(i, each);
                ratios.put(each, ratio);
                total.merge(
                        each,
                        ratio,
                        (a, b) ->
                                new Ratio(
                                        a.numerator() + b.numerator(),
                                        a.denominator() + b.denominator()));
            }
            String key = by == Grouping.By.AREA ? "%06d".formatted(320102 + i) : "k" + i;
            rows.add(new Statistics.Row(key, by == Grouping.By.PERSON ? "张三" + i : null, ratios));
        }
        return new Statistics(
                NOW,
                7,
                period.from(),
                period.to(),
                area,
                by,
                Level.DISTRICT,
                812,
                14,
                all,
                total,
                rows);
    }

    @Override
    public CompletableFuture<Statistics> load(Period period, Grouping.By by, AreaCode area) {
        periods.add(period);
        areas.add(area);
        if (wait) {
            waiting.add(new CompletableFuture<>());
            return waiting.getLast();
        }
        return CompletableFuture.completedFuture(table(period, by, area));
    }

    @Override
    public CompletableFuture<Statistics.CasePage> loadCases(
            Statistics table, Indicator indicator, Part part, @Nullable String key, int offset) {
        asked.add(indicator + " " + part + " " + key + " " + offset);
        Ratio ratio =
                key == null
                        ? table.total().getOrDefault(indicator, new Ratio(0, 0))
                        : table.rows().stream()
                                .filter(row -> row.key().equals(key))
                                .findFirst()
                                .orElseThrow()
                                .ratios()
                                .getOrDefault(indicator, new Ratio(0, 0));
        int total = part == Part.NUMERATOR ? ratio.numerator() : ratio.denominator();
        List<Statistics.CaseLine> lines = new ArrayList<>();
        for (int i = offset; i < Math.min(total, offset + pageSize); i++) {
            lines.add(
                    new Statistics.CaseLine(
                            new IncidentId("20261127%05d".formatted(i)),
                            "路口暴露垃圾，占用人行道",
                            "已结案",
                            AreaCode.of("320102"),
                            null,
                            NOW.minusSeconds(600L * i),
                            NOW));
        }
        return CompletableFuture.completedFuture(
                new Statistics.CasePage(NOW, sequence, total, offset, lines));
    }
}
