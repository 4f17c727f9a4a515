package org.fengqiao.cityimport.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fengqiao.cityimport.assemble.CityPlan.ParentRule;
import org.fengqiao.cityimport.assemble.Finding.Kind;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.read.Formats;
import org.fengqiao.cityimport.read.RawLayer;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;

/// Cities put together from layers as they are guessed, and what was found about them.
final class Assembled {

    private Assembled() {}

    /// What becomes of files whose columns are guessed.
    static CityDraft draft(Datum datum, ParentRule rule, Path... files) throws Exception {
        List<RawLayer> layers = new ArrayList<>();
        for (Path file : files) {
            layers.addAll(Formats.read(file, null));
        }
        return assemble(datum, rule, layers);
    }

    /// What becomes of layers whose columns are guessed, in CGCS2000.
    static CityDraft assemble(ParentRule rule, RawLayer... layers) throws Exception {
        return assemble(Datum.CGCS2000, rule, List.of(layers));
    }

    private static CityDraft assemble(Datum datum, ParentRule rule, List<RawLayer> layers)
            throws Exception {
        List<AreaSource> areas = new ArrayList<>();
        List<PointSource> points = new ArrayList<>();
        for (RawLayer layer : layers) {
            if (Guess.isAreas(layer)) {
                areas.add(Guess.areas(layer, datum));
            } else {
                points.add(Guess.points(layer, datum));
            }
        }
        return CityAssembler.assemble(plan(rule, areas, points));
    }

    /// A plan of areas alone.
    static CityPlan plan(List<AreaSource> areas) {
        return plan(ParentRule.AUTO, areas, List.of());
    }

    private static CityPlan plan(
            ParentRule rule, List<AreaSource> areas, List<PointSource> points) {
        return new CityPlan(
                "", "某市", "Some City", "Asia/Shanghai", "zh-CN", null, rule, true, areas, points);
    }

    static AreaTree tree(CityDraft draft) {
        return Objects.requireNonNull(draft.tree(), () -> draft.findings().toString());
    }

    static List<Finding> of(CityDraft draft, Kind kind) {
        return draft.findings().stream().filter(f -> f.kind() == kind).toList();
    }

    static List<String> names(AreaTree tree, AreaCode parent) {
        return tree.listChildren(parent).stream().map(Area::name).toList();
    }

    static void assertClean(CityDraft draft) {
        assertEquals(0, draft.count(Finding.Severity.ERROR), draft.findings().toString());
        assertEquals(0, draft.count(Finding.Severity.WARNING), draft.findings().toString());
    }

    static Rows nested(String file) {
        return new Rows(file)
                .box(116, 117, 39, 40, "code", "110000", "name", "北京市")
                .box(116, 116.5, 39, 40, "code", "110101", "name", "东城区")
                .box(116.5, 117, 39, 40, "code", "110102", "name", "西城区")
                .box(116, 116.5, 39, 39.5, "code", "110101001", "name", "东华门街道")
                .box(116, 116.5, 39.5, 40, "code", "110101002", "name", "景山街道")
                .box(116.5, 117, 39, 40, "code", "110102001", "name", "西长安街街道");
    }
}
