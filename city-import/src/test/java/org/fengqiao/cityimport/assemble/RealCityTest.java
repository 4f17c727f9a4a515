package org.fengqiao.cityimport.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.fengqiao.cityimport.SharedData;
import org.fengqiao.cityimport.assemble.CityPlan.ParentRule;
import org.fengqiao.cityimport.assemble.Finding.Kind;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.read.Formats;
import org.fengqiao.cityimport.read.RawLayer;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.junit.jupiter.api.Test;

/// Files of real cities, which lie outside the repository.
class RealCityTest {

    @Test
    void nanjingInGcj02FallsIntoPlace() throws Exception {
        RawLayer layer =
                Formats.read(
                                SharedData.file(
                                        "nanjing/nanjing_districts_amap_full_GCJ02.geojson"),
                                null)
                        .getFirst();
        AreaSource source = Guess.areas(layer, Datum.GCJ02);
        assertEquals(new AreaSource.Columns("adcode", "name", "parent", "level"), source.columns());
        assertEquals(OptionalInt.empty(), source.level());
        CityDraft draft =
                CityAssembler.assemble(
                        new CityPlan(
                                "",
                                "南京市",
                                "Nanjing",
                                "Asia/Shanghai",
                                "zh-CN",
                                null,
                                ParentRule.AUTO,
                                true,
                                List.of(source),
                                List.of()));
        AreaTree tree = Assembled.tree(draft);
        assertEquals(AreaCode.of("320100"), tree.root().code());
        assertEquals(11, tree.listLevel(Level.DISTRICT).size());
        assertEquals(0, draft.count(Finding.Severity.ERROR), draft.findings().toString());
        assertEquals(List.of(), Assembled.of(draft, Kind.OVERLAP));
        // 6,587 km² by the yearbook.
        double km2 = SquareMetres.of(tree.root().shape()) / 1e6;
        assertEquals(6587, km2, 30);
    }

    @Test
    void compoundsInBd09AreReadWithWhatIsWrongWithThem() throws Exception {
        RawLayer layer =
                Formats.read(SharedData.file("tracks/beijing-village_mapv.json"), null).getFirst();
        CityDraft draft =
                CityAssembler.assemble(
                        new CityPlan(
                                "",
                                "小区",
                                "Compounds",
                                "Asia/Shanghai",
                                "zh-CN",
                                null,
                                ParentRule.AUTO,
                                false,
                                List.of(Guess.areas(layer, Datum.BD09)),
                                List.of()));
        assertTrue(Assembled.tree(draft).size() > 8000, "areas: " + Assembled.tree(draft).size());
        assertEquals(
                8470,
                (int) Assembled.of(draft, Kind.NO_CODES).getFirst().amount()
                        + Assembled.of(draft, Kind.UNREPAIRABLE).size()
                        + Assembled.of(draft, Kind.NO_SHAPE).size());
        assertTrue(Assembled.of(draft, Kind.RING_CLOSED).size() > 8000);
    }
}
