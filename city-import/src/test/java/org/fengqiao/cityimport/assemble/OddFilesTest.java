package org.fengqiao.cityimport.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fengqiao.cityimport.CityFiles;
import org.fengqiao.cityimport.assemble.CityPlan.ParentRule;
import org.fengqiao.cityimport.assemble.Finding.Kind;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.datum.DatumHint;
import org.fengqiao.cityimport.read.Formats;
import org.fengqiao.cityimport.read.RawLayer;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that hold something else than a city of areas, and what is said of them.
class OddFilesTest {

    @TempDir Path folder;
    private CityFiles files;

    @BeforeEach
    void open() {
        files = new CityFiles(folder);
    }

    @Test
    void areasOfPointsOnlyAreRefusedByFileAndRow() throws Exception {
        Path table =
                files.write(
                        "centres.csv",
                        "code;name;lon;lat",
                        "110000;Town;116,4;39,9",
                        "110101;East;116,5;39,9");
        CityDraft draft = Assembled.draft(Datum.CGCS2000, ParentRule.AUTO, table);
        assertNull(draft.tree());
        assertEquals("centres.csv", Assembled.of(draft, Kind.NO_AREAS).getFirst().detail());
        assertEquals(
                116.4,
                Objects.requireNonNull(
                                Formats.read(table, null).getFirst().features().getFirst().shape())
                        .getCoordinate()
                        .x,
                1e-9);
    }

    @Test
    void aRowWhoseShapeMakesNoSenseIsNamedWithTheReason() throws Exception {
        Path table =
                files.write(
                        "areas.csv",
                        "code,name,geometry",
                        "1,Town,\"POLYGON((0 0,2 0,2 1,0 1,0 0))\"",
                        "11,East,\"POLYGON((1 0,2 0,2 1,1 1,1 0))\"",
                        "12,West,\"POLYGON((0 0,1 0,oops))\"",
                        "13,Hex,0103000000",
                        "14,Json,\"{\"\"type\"\":\"\"Polygon\"\",\"\"coordinates\"\":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}\"");
        CityDraft draft = Assembled.draft(Datum.CGCS2000, ParentRule.AUTO, table);
        List<Finding> lost = Assembled.of(draft, Kind.NO_SHAPE);
        assertEquals(List.of(4, 5), lost.stream().map(Finding::feature).toList());
        assertTrue(lost.getFirst().detail().contains("oops"), lost.toString());
        assertEquals("WKB", lost.getLast().detail());
        assertEquals(
                List.of("East", "Json"),
                Assembled.names(Assembled.tree(draft), Assembled.tree(draft).root().code()));
    }

    @Test
    void acrossThe180thMeridianAndBeyondItIsRefusedByFileAndFeature() throws Exception {
        Path island =
                files.json(
                        "island.geojson", "Polygon",
                        "'code':'I','name':'Island'", CityFiles.box(-179.9, 179.9, -17, -16.5),
                        "'code':'W','name':'West'", CityFiles.box(179.5, 179.9, -17, -16.5));
        CityDraft across = Assembled.draft(Datum.CGCS2000, ParentRule.AUTO, island);
        assertEquals(1, Assembled.of(across, Kind.ACROSS_180).getFirst().feature());
        assertEquals("island.geojson", Assembled.of(across, Kind.ACROSS_180).getFirst().file());

        Path halves =
                files.json(
                        "halves.geojson", "Polygon",
                        "'code':'E','name':'East'", CityFiles.box(-179.9, -179.5, -17, -16.5),
                        "'code':'W','name':'West'", CityFiles.box(179.5, 179.9, -17, -16.5));
        CityDraft torn = Assembled.draft(Datum.CGCS2000, ParentRule.AUTO, halves);
        assertNull(torn.tree());
        assertEquals(1, Assembled.of(torn, Kind.ACROSS_180).size());

        Path round =
                files.json(
                        "round.geojson",
                        "Polygon",
                        "'code':'P','name':'City'",
                        CityFiles.box(202, 202.4, 21, 21.4));
        RawLayer layer = Formats.read(round, null).getFirst();
        assertEquals(DatumHint.Reason.DEGREES, DatumHint.of(layer, null).reason());
        Finding nowhere =
                Assembled.of(Assembled.draft(Datum.CGCS2000, ParentRule.AUTO, round), Kind.NOWHERE)
                        .getFirst();
        assertTrue(nowhere.detail().contains("202"), nowhere.toString());
    }

    @Test
    void aLayerWhoseLevelIsSaidLeavesTheOthersToBeTold() throws Exception {
        RawLayer wards =
                new Rows("wards.json")
                        .box(0, 1, 0, 1, "code", "w1", "name", "One")
                        .box(1, 2, 0, 1, "code", "w2", "name", "Two")
                        .layer();
        RawLayer town = new Rows("town.json").box(0, 2, 0, 1, "code", "t", "name", "Town").layer();
        RawLayer parks =
                new Rows("parks.json").box(0, 0.2, 0, 1, "code", "p", "name", "Park").layer();
        List<AreaSource> sources = new ArrayList<>();
        for (RawLayer layer : List.of(wards, town, parks)) {
            AreaSource guess = Guess.areas(layer, Datum.CGCS2000);
            sources.add(
                    layer == parks
                            ? new AreaSource(
                                    layer,
                                    guess.datum(),
                                    guess.columns(),
                                    java.util.OptionalInt.of(5),
                                    ParentRule.PLACE)
                            : guess);
        }
        CityDraft draft =
                CityAssembler.assemble(
                        new CityPlan(
                                "",
                                "",
                                "",
                                "Europe/Berlin",
                                "en",
                                null,
                                ParentRule.AUTO,
                                true,
                                sources,
                                List.of()));
        AreaTree tree = Assembled.tree(draft);
        assertEquals(List.of("Park"), Assembled.names(tree, AreaCode.root("t").child("w1")));
    }

    @Test
    void oneThatNamesNoParentIsNoSecondCityAndBadCoordinatesAreTold() throws Exception {
        Path file =
                files.json(
                        "all.geojson", "Polygon",
                        "'code':'C','name':'City'", CityFiles.box(10, 12, 50, 51),
                        "'code':'a','name':'West','parent':'City'", CityFiles.box(10, 11, 50, 51),
                        "'code':'b','name':'East','parent':'City'", CityFiles.box(11, 12, 50, 51),
                        "'code':'x','name':'Forgotten'", CityFiles.box(11, 11.1, 50, 50.1));
        Path points =
                files.write(
                        "depot.csv", "id,name,lon,lat", "1,Hall,10.5,50.5", "2,Yard,east,north");
        CityDraft draft = Assembled.draft(Datum.CGCS2000, ParentRule.AUTO, file, points);
        assertEquals("City", Assembled.tree(draft).root().name());
        assertEquals(2, Assembled.tree(draft).listLevels().size());
        Finding bad = Assembled.of(draft, Kind.BAD_COORDINATES).getFirst();
        assertEquals("east, north", bad.detail());
        assertEquals(3, bad.feature());
    }
}
