package org.fengqiao.cityimport.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.fengqiao.cityimport.assemble.Finding.Kind;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.read.RawLayer;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.resource.Components;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// Components of point files: their classes by codes and by names, what is left out and why.
class ComponentsTest {

    private static final ComponentClasses CLASSES =
            new ComponentClasses(
                    List.of(
                            Dictionary.component("N/component/01001", "供水井盖", "Water cover"),
                            Dictionary.component("N/component/01037", "路灯", "Street lamp"),
                            Dictionary.component("O/component/0137", "路灯", "Street lamp"),
                            Dictionary.component("O/component/0106", "路灯井盖", "Lamp cover"),
                            Dictionary.component("N/matter/01037", "路灯不亮", "Lamp out")));

    private static Geometry point(double lon, double lat) {
        return new GeometryFactory().createPoint(new Coordinate(lon, lat));
    }

    private static CityDraft draft(RawLayer... layers) throws Exception {
        AreaSource areas = Guess.areas(Assembled.nested("city.geojson").layer(), Datum.CGCS2000);
        return CityAssembler.assemble(
                Assembled.plan(List.of(areas)).withComponents(sources(layers), CLASSES));
    }

    private static List<ComponentSource> sources(RawLayer... layers) {
        List<ComponentSource> sources = new ArrayList<>();
        for (RawLayer layer : layers) {
            sources.add(ComponentGuess.of(layer, Datum.CGCS2000, CLASSES));
        }
        return sources;
    }

    private static List<String> list(Components all) {
        return IntStream.range(0, all.size())
                .mapToObj(
                        i -> all.id(i) + " " + all.classes().get(all.kind(i)) + " " + all.state(i))
                .sorted()
                .toList();
    }

    private static List<String> of(CityDraft draft, Kind kind) {
        return Assembled.of(draft, kind).stream()
                .map(each -> "%s %.0f".formatted(each.detail(), each.amount()).strip())
                .toList();
    }

    @Test
    void classesAreFoundByCodeByNameAndByTheDigitsOfTheId() throws Exception {
        RawLayer layer =
                new Rows("部件.csv")
                        .add(point(116.1, 39.1), "标识码", "11010101001000001", "小类", "1037")
                        .add(point(116.1, 39.2), "小类", "01001", "状态", "破损")
                        .add(point(116.1, 39.3), "标识码", "11010101037000002")
                        .layer();
        RawLayer names =
                new Rows("灯.csv")
                        .add(point(116.7, 39.5), "部件名称", "路灯（高杆）", "状态", "完好")
                        .add(point(116.7, 39.6), "部件名称", "Lamp cover")
                        .layer();
        assertTrue(ComponentGuess.isComponents(layer, CLASSES));
        assertTrue(ComponentGuess.isComponents(names, CLASSES));
        CityDraft draft = draft(layer, names);
        assertEquals(
                List.of(
                        "1 N/component/01001 DAMAGED",
                        "11010101001000001 N/component/01037 INTACT",
                        "11010101037000002 N/component/01037 INTACT",
                        "2 N/component/01037 INTACT",
                        "3 O/component/0106 INTACT"),
                list(draft.components()));
        assertEquals(List.of("1", "2"), of(draft, Kind.COMPONENT_IDS_MADE));
        assertEquals(List.of("路灯 2", "供水井盖 1", "路灯 1", "路灯井盖 1"), of(draft, Kind.COMPONENT_COUNT));
    }

    @Test
    void theNameOfTheFileMaySayTheClassOfAll() throws Exception {
        RawLayer layer = new Rows("路灯2024.shp").add(point(116.1, 39.1), "OID", "7").layer();
        assertTrue(ComponentGuess.isComponents(layer, CLASSES));
        assertEquals(List.of("1 N/component/01037 INTACT"), list(draft(layer).components()));
        RawLayer other = new Rows("医院.csv").add(point(116.1, 39.1), "名称", "一院").layer();
        assertFalse(ComponentGuess.isComponents(other, CLASSES));
    }

    @Test
    void whatCannotComeInIsToldOnceForEachWordWithHowMany() throws Exception {
        Rows rows = new Rows("部件.csv");
        for (int i = 0; i < 3; i++) {
            rows.add(point(116.1, 39.1 + i * 0.01), "类别", "路灯", "状态", "歪了");
            rows.add(point(116.1, 39.2), "类别", "路牌" + i % 2);
        }
        rows.add(null, "类别", "路灯")
                .add(point(100, 30), "类别", "路灯")
                .add(point(116.1, 39.1), "类别", "路灯");
        CityDraft draft = draft(rows.layer());
        assertEquals(List.of("路牌0 2", "路牌1 1"), of(draft, Kind.UNKNOWN_CLASS));
        assertEquals(2, Assembled.of(draft, Kind.UNKNOWN_CLASS).getFirst().feature());
        assertEquals(List.of("歪了 3"), of(draft, Kind.UNKNOWN_STATE));
        assertEquals(List.of("1"), of(draft, Kind.COMPONENT_UNPLACED));
        assertEquals(List.of("1"), of(draft, Kind.COMPONENT_OUTSIDE));
        assertEquals(List.of("1"), of(draft, Kind.COMPONENT_TWICE));
        assertEquals(3, draft.components().size());
    }

    @Test
    void aWrongColumnDoesNotFillTheListWithEveryRow() throws Exception {
        Rows rows = new Rows("部件.csv");
        for (int i = 0; i < 1000; i++) {
            rows.add(point(116.1, 39.1), "小类", "x" + i);
        }
        ComponentSource wrong =
                new ComponentSource(
                        rows.layer(),
                        Datum.CGCS2000,
                        new ComponentSource.Columns(null, "小类", null, null),
                        null);
        AreaSource areas = Guess.areas(Assembled.nested("city.geojson").layer(), Datum.CGCS2000);
        CityDraft draft =
                CityAssembler.assemble(
                        Assembled.plan(List.of(areas)).withComponents(List.of(wrong), CLASSES));
        List<String> told = of(draft, Kind.UNKNOWN_CLASS);
        assertEquals(21, told.size());
        assertEquals("… 980", told.getLast());
    }

    @Test
    void areasCountTheirComponentsWhereNoFileSaysHowMany() throws Exception {
        RawLayer layer =
                new Rows("路灯.csv")
                        .add(point(116.1, 39.1), "OID", "1")
                        .add(point(116.1, 39.2), "OID", "2")
                        .add(point(116.7, 39.2), "OID", "3")
                        .layer();
        AreaTree tree = Assembled.tree(draft(layer));
        assertEquals(OptionalDouble.of(3), tree.root().figures().find("components"));
        assertEquals(
                List.of("东华门街道 2", "景山街道 0", "西长安街街道 1"),
                tree.listLeaves().stream()
                        .map(area -> area.name() + " " + area.figures().weight("components"))
                        .toList());
    }

    @Test
    void newOnesComeBesideOldOnesAndTheSameOnesOnce() throws Exception {
        RawLayer first =
                new Rows("路灯.csv")
                        .add(point(116.1, 39.1), "标识码", "11010101037000002")
                        .add(point(116.7, 39.1), "标识码", "11010101037000003")
                        .layer();
        CityDraft before = draft(first);
        RawLayer more =
                new Rows("部件.csv")
                        .add(point(116.1, 39.1), "标识码", "11010101037000002", "类别", "路灯")
                        .add(point(116.2, 39.1), "标识码", "11010101037000003", "类别", "路灯井盖")
                        .add(point(116.2, 39.3), "类别", "供水井盖")
                        .layer();
        ExistingCity city =
                new ExistingCity(
                        Assembled.tree(before),
                        before.levels(),
                        List.of(),
                        List.of(),
                        before.components());
        CityDraft after =
                CityAssembler.addTo(
                        city, Assembled.plan(List.of()).withComponents(sources(more), CLASSES));
        assertEquals(
                List.of(
                        "1 O/component/0106 INTACT",
                        "11010101037000002 N/component/01037 INTACT",
                        "11010101037000003 N/component/01037 INTACT",
                        "2 N/component/01001 INTACT"),
                list(after.components()));
        assertEquals(List.of("1"), of(after, Kind.COMPONENT_TWICE));
        assertEquals(List.of("1"), of(after, Kind.COMPONENT_ID_TAKEN));
        assertEquals(4, Assembled.tree(after).root().figures().weight("components"));
    }

    @Test
    void ofTooManyClassesTheRarestAreLeftOut() throws Exception {
        List<IncidentClass> many = new ArrayList<>();
        Rows rows = new Rows("部件.csv");
        for (int i = 100; i < 230; i++) {
            many.add(Dictionary.component("N/component/01" + i, "类" + i, "Class " + i));
            rows.add(point(116.1, 39.1), "小类", "01" + i);
            if (i >= 103) {
                rows.add(point(116.2, 39.1), "小类", "01" + i);
            }
        }
        ComponentClasses classes = new ComponentClasses(many);
        AreaSource areas = Guess.areas(Assembled.nested("city.geojson").layer(), Datum.CGCS2000);
        ComponentSource source = ComponentGuess.of(rows.layer(), Datum.CGCS2000, classes);
        CityDraft draft =
                CityAssembler.assemble(
                        Assembled.plan(List.of(areas)).withComponents(List.of(source), classes));
        assertEquals(127, draft.components().classes().size());
        assertEquals(254, draft.components().size());
        assertEquals(3, Assembled.of(draft, Kind.TOO_MANY_CLASSES).size());
    }

    @Test
    void aHundredThousandComeInWithinSeconds() throws Exception {
        Rows rows = new Rows("路灯.csv");
        for (int i = 0; i < 100_000; i++) {
            rows.add(point(116.05 + i % 400 * 0.001, 39.1 + i / 400 * 0.001), "OID", "");
        }
        RawLayer layer = rows.layer();
        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertEquals(100_000, draft(layer).components().size()));
    }
}
