package org.fengqiao.console.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.cityimport.assemble.AreaSource;
import org.fengqiao.cityimport.assemble.CityPlan;
import org.fengqiao.cityimport.assemble.ComponentSource;
import org.fengqiao.cityimport.assemble.PointSource;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// What the rows of a desk and the settings of its city come to: a plan, or a word about what is
/// missing. FX thread.
///
/// @param plan null where something is missing
/// @param message says what; empty where nothing is, or nothing was begun yet
record RowsPlan(@Nullable CityPlan plan, String message) {

    private static final Texts TEXTS = Texts.of("intake");
    private static final RowsPlan NONE = new RowsPlan(null, "");

    static RowsPlan of(List<LayerRow> rows, @Nullable Path pbf, CitySettings city) {
        List<AreaSource> areas = new ArrayList<>();
        List<PointSource> points = new ArrayList<>();
        List<ComponentSource> components = new ArrayList<>();
        for (LayerRow row : rows) {
            if (row.use() == LayerRow.Use.BASEMAP) {
                continue; // read by itself, once the city is known
            }
            Datum datum = row.datum().orElse(null);
            if (datum == null) {
                return new RowsPlan(
                        null,
                        TEXTS.get(
                                "desk.sayDatum",
                                row.proposal().layer().file(),
                                ImportWords.hint(row.proposal().hint())));
            }
            switch (row.use()) {
                case AREAS -> areas.add(row.areas(datum));
                case POINTS -> points.add(row.points(datum));
                case COMPONENTS -> components.add(row.components(datum));
                case BASEMAP -> {} // above
            }
        }
        if (rows.isEmpty() && pbf == null) {
            return NONE;
        }
        String file =
                rows.isEmpty()
                        ? ""
                        : rows.getFirst().proposal().layer().file().replaceAll("\\..*", "");
        try {
            CityPlan plan = city.plan(file, areas, points);
            return new RowsPlan(
                    components.isEmpty()
                            ? plan
                            : plan.withComponents(components, rows.getFirst().proposal().classes()),
                    "");
        } catch (IllegalArgumentException e) {
            return new RowsPlan(null, String.valueOf(e.getMessage()));
        }
    }
}
