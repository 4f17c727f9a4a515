package org.fengqiao.cityimport.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fengqiao.cityimport.assemble.CityPlan.ParentRule;
import org.fengqiao.cityimport.assemble.Finding.Kind;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// What an import says about areas and points that are not as they should be.
class FindingsTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    @Test
    void whatIsWrongIsFoundAndPlaced() throws Exception {
        Geometry bowTie =
                SHAPES.createPolygon(
                        new Coordinate[] {
                            new Coordinate(0.5, 0.6),
                            new Coordinate(1, 1),
                            new Coordinate(1, 0.6),
                            new Coordinate(0.5, 1),
                            new Coordinate(0.5, 0.6)
                        });
        CityDraft draft =
                Assembled.assemble(
                        ParentRule.AUTO,
                        new Rows("a.json")
                                .box(0, 1, 0, 1, "code", "A", "name", "All")
                                .box(0, 0.5, 0, 1.1, "code", "A1", "name", "Too tall")
                                .box(0.4, 1, 0, 0.5, "code", "A2", "name", "Too wide")
                                .add(bowTie, "code", "A3", "name", "Bow tie")
                                .box(5, 6, 5, 6, "code", "A2", "name", "Impostor")
                                .box(5, 6, 5, 6, "code", "A4", "name", "Far away")
                                .box(0.9, 0.95, 0.9, 0.95, "name", "Nameless code")
                                .add(null, "code", "A5", "name", "Nothing")
                                .add(
                                        SHAPES.createPoint(new Coordinate(0, 0)),
                                        "code",
                                        "A6",
                                        "name",
                                        "Point")
                                .box(200, 201, 0, 1, "code", "A7", "name", "Nowhere")
                                .layer());
        assertEquals(4, Assembled.of(draft, Kind.DUPLICATE_CODE).getFirst().feature() - 1);
        assertEquals("Too wide (A2)", Assembled.of(draft, Kind.DUPLICATE_CODE).getFirst().detail());
        Finding outside = Assembled.of(draft, Kind.OUTSIDE_PARENT).getFirst();
        assertEquals("Too tall (A1)", outside.subject());
        assertEquals(0.1 / 1.1, outside.amount(), 0.001);
        assertEquals(new Envelope(0, 0.5, 1, 1.1), outside.where());
        Finding overlap = Assembled.of(draft, Kind.OVERLAP).getFirst();
        assertEquals("Too wide (A2)", overlap.detail());
        // 0.1° by 0.5° at the equator: 11.1 km by 55.3 km.
        assertEquals(11_132 * 55_287.0, overlap.amount(), 1e6);
        assertEquals(8, Assembled.of(draft, Kind.NO_SHAPE).getFirst().feature());
        assertEquals("Point", Assembled.of(draft, Kind.WRONG_TYPE).getFirst().detail());
        assertEquals(10, Assembled.of(draft, Kind.NOWHERE).getFirst().feature());
        assertEquals(1, Assembled.of(draft, Kind.REPAIRED).size());
        assertEquals(1, Assembled.of(draft, Kind.MISSING_CODE).size());
        assertEquals(1, Assembled.of(draft, Kind.GAP).size());
        assertTrue(Assembled.of(draft, Kind.GAP).getFirst().amount() > 1e9);
        assertTrue(draft.count(Finding.Severity.ERROR) >= 4);
    }

    @Test
    void nothingButPointsIsNoCity() throws Exception {
        CityDraft draft =
                Assembled.assemble(
                        ParentRule.AUTO,
                        new Rows("p.csv")
                                .add(SHAPES.createPoint(new Coordinate(1, 1)), "x", "1")
                                .layer());
        assertNull(draft.tree());
        assertEquals(1, Assembled.of(draft, Kind.NO_AREAS).size());
    }
}
