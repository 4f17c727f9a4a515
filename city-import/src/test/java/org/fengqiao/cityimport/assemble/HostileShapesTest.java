package org.fengqiao.cityimport.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.fengqiao.cityimport.CityFiles;
import org.fengqiao.cityimport.assemble.CityPlan.ParentRule;
import org.fengqiao.cityimport.assemble.Finding.Kind;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.datum.DatumHint;
import org.fengqiao.cityimport.datum.Shift;
import org.fengqiao.cityimport.read.Formats;
import org.fengqiao.cityimport.read.RawLayer;
import org.fengqiao.cityimport.read.ShapefileWriter;
import org.fengqiao.domain.boundary.AreaTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/// Shapes and coordinate systems that would keep an import busy for ever, or end it.
class HostileShapesTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir Path folder;

    /// A polygon whose corners lie anywhere: each side crosses a fifth of the others.
    private static Polygon tangle(int corners) {
        Random random = new Random(7);
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            ring[i] = new Coordinate(116 + random.nextDouble() / 2, 39.5 + random.nextDouble() / 2);
        }
        ring[corners] = ring[0].copy();
        return SHAPES.createPolygon(ring);
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000, 200_000})
    void aTangleIsLeftOutAndNamed(int corners) {
        assertTimeoutPreemptively(
                SOON,
                () -> {
                    Rows rows = Assembled.nested("city.json");
                    rows.add(tangle(corners), "code", "110101009", "name", "乱街道");
                    CityDraft draft = Assembled.assemble(ParentRule.AUTO, rows.layer());
                    assertEquals(6, Assembled.tree(draft).size());
                    Finding lost = Assembled.of(draft, Kind.UNREPAIRABLE).getFirst();
                    assertEquals(
                            "city.json 7 乱街道",
                            lost.file() + " " + lost.feature() + " " + lost.subject());
                });
    }

    @Test
    void aSmallTangleIsStillRepaired() throws Exception {
        Rows rows = Assembled.nested("city.json");
        rows.add(tangle(60), "code", "110101009", "name", "乱街道");
        CityDraft draft = Assembled.assemble(ParentRule.AUTO, rows.layer());
        assertEquals(List.of(), Assembled.of(draft, Kind.UNREPAIRABLE));
        assertEquals(1, Assembled.of(draft, Kind.REPAIRED).size());
    }

    @Test
    void aMillionCornersAreBroughtIn() {
        assertTimeoutPreemptively(
                SOON,
                () -> {
                    int n = 1_000_000;
                    Coordinate[] ring = new Coordinate[n + 1];
                    for (int i = 0; i < n; i++) {
                        double turn = 2 * Math.PI * i / n;
                        double radius = 0.2 + 0.001 * Math.sin(5_000 * turn);
                        ring[i] =
                                new Coordinate(
                                        116.5 + radius * Math.cos(turn),
                                        39.5 + radius * Math.sin(turn));
                    }
                    ring[n] = ring[0].copy();
                    Rows rows = new Rows("round.json");
                    rows.box(116, 117, 39, 40, "code", "C", "name", "City");
                    rows.add(SHAPES.createPolygon(ring), "code", "C1", "name", "Round");
                    AreaTree tree =
                            Assembled.tree(Assembled.assemble(ParentRule.AUTO, rows.layer()));
                    assertEquals(2, tree.size());
                    assertEquals(
                            n + 1,
                            tree.listChildren(tree.root().code())
                                    .getFirst()
                                    .shape()
                                    .getNumPoints());
                });
    }

    @Test
    void aNameOfTenMegabytesIsCutAndTold() throws Exception {
        Rows rows = Assembled.nested("city.json");
        rows.box(116, 116.5, 39, 39.5, "code", "110101009", "name", "长".repeat(10 << 20));
        CityDraft draft = Assembled.assemble(ParentRule.AUTO, rows.layer());
        Finding cut = Assembled.of(draft, Kind.NAME_CUT).getFirst();
        assertEquals(7, cut.feature());
        assertEquals(10 << 20, cut.amount());
        assertTrue(draft.findings().stream().allMatch(f -> f.subject().length() < 300));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rubbish",
                "PROJCS[\"half",
                "PROJCS[\"X\",GEOGCS[\"Y\"],PROJECTION[\"No_Such_Projection\"],UNIT[\"Meter\",1.0]]",
                "GEOGCS[\"G\",DATUM[\"D\",SPHEROID[\"S\",0,0]],PRIMEM[\"P\",0],UNIT[\"Degree\",0]]",
                "DEEP",
                "EPSG:999999"
            })
    void aCoordinateSystemThatNobodyKnowsNamesItsFile(String prj) throws Exception {
        double[] ring = {0, 0, 0, 1, 1, 1, 1, 0, 0, 0};
        Path file =
                ShapefileWriter.save(
                        folder,
                        "wards",
                        List.of(new ShapefileWriter.Row("1", "A", ring)),
                        StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve("wards.prj"), prj.equals("DEEP") ? "A[".repeat(20_000) : prj);
        RawLayer layer = Formats.read(file, null).getFirst();
        Datum stated = DatumHint.of(layer, null).datum();
        Shift.UnknownDatum e =
                assertThrows(
                        Shift.UnknownDatum.class,
                        () -> Assembled.draft(stated, ParentRule.AUTO, file));
        assertTrue(String.valueOf(e.getMessage()).startsWith("wards.shp, "), e.getMessage());
    }

    @Test
    void coordinatesThatLieNowhereInTheSystemAreToldByRow() throws Exception {
        Path file =
                new CityFiles(folder)
                        .json(
                                "wards.geojson",
                                "Polygon",
                                "'code':'1','name':'A'",
                                CityFiles.box(1e12, 2e12, 1e12, 2e12));
        CityDraft draft = Assembled.draft(Datum.of("EPSG:25832"), ParentRule.AUTO, file);
        Finding nowhere = Assembled.of(draft, Kind.NOWHERE).getFirst();
        assertEquals("wards.geojson 1", nowhere.file() + " " + nowhere.feature());
        assertTrue(nowhere.detail().length() < 500, nowhere.detail());
    }
}
