package org.fengqiao.console.intake;

import static org.fengqiao.console.intake.GeoFiles.feature;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.cityimport.assemble.Finding;
import org.fengqiao.cityimport.datum.DatumHint;
import org.fengqiao.cityimport.osm.OsmTally;
import org.fengqiao.cityimport.read.ReadException;
import org.fengqiao.console.SharedData;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.basemap.ContextClass;
import org.fengqiao.domain.basemap.ContextFile;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.city.CityManifest;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.LevelNames;
import org.fengqiao.domain.resource.ResourceFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportCommandTest extends CommandStudio {

    @Test
    void aTownWithItsPointsIsWritten() throws IOException {
        Path depots =
                Files.writeString(
                        folder.resolve("depots.csv"),
                        "id,name,lon,lat,phone\nD-1,Halle,13.2,52.2,030 123\nD-2,Fern,1,1,\n");
        Path city = folder.resolve("city");
        Path report = folder.resolve("report.json");
        int code =
                run(
                        town(),
                        depots,
                        "--into",
                        city,
                        "--report",
                        report,
                        "--locale",
                        "en",
                        "--name",
                        "样板城",
                        "--name-en",
                        "Musterstadt",
                        "--timezone",
                        "Europe/Berlin",
                        "--levels",
                        "城=Town,区=District,坊=Ward");
        assertEquals(0, code, out + "" + err);
        AreaTree tree = BoundaryFile.load(city.resolve("boundaries.fgb"));
        AreaCode south = AreaCode.root("T").child("T-A").child("T-A-2");
        assertEquals("Süd", tree.get(south).name());
        CityManifest manifest = CityManifest.load(city);
        assertEquals("Musterstadt", manifest.nameEn());
        assertEquals(new LevelNames.Name("坊", "Ward"), manifest.levels().names().getLast());
        assertEquals(
                south, ResourceFile.load(city.resolve("resources.ndjson.gz")).getFirst().grid());
        JsonNode json = JsonMapper.builder().build().readTree(report);
        assertEquals(6, json.path("areas").asInt());
        assertEquals(1, json.path("resources").asInt());
        assertTrue(
                json.path("findings")
                        .valueStream()
                        .anyMatch(f ->
                                f.path("kind").asString("").equals("POINT_OUTSIDE")
                                        && f.path("feature").asInt() == 3));
    }

    @Test
    void aBaseMapComesWithTheCityOrLater() throws IOException {
        Path roads =
                Files.writeString(
                        folder.resolve("roads.geojson"),
                        """
                        {"type":"FeatureCollection","features":[
                        {"type":"Feature","properties":{"highway":"primary","name":"Allee"},
                        "geometry":{"type":"LineString","coordinates":[[13.1,52.1],[13.2,52.2]]}},
                        {"type":"Feature","properties":{"natural":"water","name":"See"},
                        "geometry":{"type":"Polygon","coordinates":
                        [[[13.3,52.3],[13.4,52.3],[13.4,52.4],[13.3,52.3]]]}},
                        {"type":"Feature","properties":{"shop":"bakery"},
                        "geometry":{"type":"Point","coordinates":[13.1,52.1]}}]}
                        """);
        Path city = folder.resolve("city");
        assertEquals(0, run(town(), "--into", city, "--locale", "en"), err.toString());
        Path report = folder.resolve("report.json");
        assertEquals(0, run("--basemap", roads, "--into", city, "--check", "--locale", "en"));
        assertFalse(Files.exists(city.resolve("roads.fgb")), "--check writes nothing");
        assertEquals(
                0,
                run("--basemap", roads, "--into", city, "--report", report, "--locale", "en"),
                err.toString());
        assertEquals("Allee", ContextFile.load(city.resolve("roads.fgb")).getFirst().name());
        assertTrue(out.toString().contains("arterial roads: 1"), out.toString());
        assertTrue(out.toString().contains("1 things are of no class"), out.toString());
        JsonNode json = JsonMapper.builder().build().readTree(report);
        assertEquals(1, json.path("basemap").path("taken").path("LAKE").asInt());
        assertEquals(1, json.path("basemap").path("left").path("NO_CLASS").asInt());
        assertEquals(6, BoundaryFile.load(city.resolve("boundaries.fgb")).size());

        Path both = folder.resolve("both");
        assertEquals(0, run(town(), "--basemap", roads, "--into", both), err.toString());
        assertEquals("See", ContextFile.load(both.resolve("water.fgb")).getFirst().name());
        assertEquals(
                "© OpenStreetMap contributors (ODbL)",
                Objects.requireNonNull(CityManifest.load(both).basemap()).attribution());
    }

    @Test
    void aBaseMapThatCannotBeReadLeavesTheCityAlone() throws IOException {
        Path cut = Files.write(folder.resolve("cut.osm.pbf"), new byte[] {0, 0, 0, 9, 1});
        Path city = folder.resolve("city");
        assertEquals(1, run(town(), "--basemap", cut, "--into", city, "--locale", "en"));
        assertFalse(Files.exists(city));
        assertTrue(err.toString().contains("the file ends too early"), err.toString());
        assertEquals(1, run("--basemap", cut, "--into", city, "--locale", "en"));
        assertTrue(err.toString().contains("holds no city"), err.toString());
        assertEquals(2, run("--basemap", cut, "--check"));
    }

    @Test
    void errorsKeepACityFromBeingWrittenUnlessTheyMayBeLeftOut() throws IOException {
        Path file = town(feature("T-A", "Twice", 13, 13.1, 52, 52.1));
        Path city = folder.resolve("city");
        assertEquals(1, run(file, "--into", city, "--locale", "zh_CN"));
        assertFalse(Files.exists(city));
        assertTrue(err.toString().contains("有 1 个错误"), err.toString());
        assertTrue(
                out.toString().contains("错误  town.geojson 第 7 个  Twice (T-A) — 代码与 West (T-A) 重复"),
                out.toString());
        assertEquals(0, run(file, "--into", city, "--leave-out"));
        assertEquals(6, BoundaryFile.load(city.resolve("boundaries.fgb")).size());
        // What is there is never written over.
        assertEquals(1, run(file, "--into", city, "--leave-out"));
    }

    @Test
    void checkingWritesNothing() throws IOException {
        assertEquals(0, run(town(), "--check"));
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count()); // the classes and the town
        }
    }

    @Test
    void metresAreAskedAboutAndShiftedWhenSaid() throws IOException {
        Path file =
                GeoFiles.write(
                        folder.resolve("gk.geojson"),
                        feature("320100", "南京市", 40380000, 40390000, 3540000, 3550000),
                        feature("320102", "玄武区", 40380000, 40390000, 3540000, 3550000));
        Path city = folder.resolve("city");
        assertEquals(1, run(file, "--into", city, "--locale", "en"));
        assertTrue(err.toString().contains("EPSG:4528"), err.toString());
        assertEquals(0, run(file, "--into", city, "--datum", "EPSG:4528"));
        AreaTree tree = BoundaryFile.load(city.resolve("boundaries.fgb"));
        assertEquals(118.77, tree.root().shape().getCentroid().getX(), 0.05);
        assertEquals("320102", tree.get(AreaCode.of("320102")).code().digits());
        assertTrue(CityManifest.load(city).notes().getFirst().contains("EPSG:4528"));
    }

    @Test
    void figuresAreNamedAndTheirUnitsKept() throws IOException {
        Path table =
                Files.writeString(
                        folder.resolve("town.csv"),
                        """
                        code;name;gdp;绿地（公顷）;persons;wkt
                        T;Musterstadt;12;5.5;1,2;POLYGON((13 52,14 52,14 53,13 53,13 52))
                        T-A;West;7;2;0,8;POLYGON((13 52,13.5 52,13.5 53,13 53,13 52))
                        """);
        Path city = folder.resolve("city");
        int code =
                run(
                        table,
                        "--into",
                        city,
                        "--locale",
                        "en",
                        "--figure",
                        "gdp=GDP:亿元",
                        "--figure",
                        "绿地（公顷）=绿地",
                        "--figure",
                        "persons=Population:万人");
        assertEquals(0, code, out + "" + err);
        assertEquals(Map.of("GDP", "亿元", "绿地", "公顷"), CityManifest.load(city).figureUnits());
        assertEquals(
                Map.of("GDP", 12.0, "绿地", 5.5, "population", 12000.0),
                BoundaryFile.load(city.resolve("boundaries.fgb")).root().figures().values());
    }

    @Test
    void ofAFolderTheFilesThatCanBeReadAreLookedAtAndTheOthersNamed() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.move(town(), data.resolve("town.geojson"));
        Files.writeString(data.resolve("cut.geojson"), "{\"type\":\"FeatureCollection\",");
        Path city = folder.resolve("city");
        Path report = folder.resolve("report.json");
        assertEquals(
                1, run(data, "--into", city, "--report", report, "--locale", "en"), out + "" + err);
        assertTrue(err.toString().contains("Cannot read cut.geojson"), err.toString());
        assertTrue(err.toString().contains("1 files cannot be read"), err.toString());
        assertTrue(out.toString().contains("District: 2"), out.toString());
        assertFalse(Files.exists(city));
        JsonNode json = JsonMapper.builder().build().readTree(Files.readAllBytes(report));
        assertEquals("BROKEN", json.get("unread").get(0).get("reason").asString());
        assertEquals(6, json.get("areas").asInt());
        assertEquals(0, run(data, "--into", city, "--leave-out", "--locale", "en"));
        assertEquals(6, BoundaryFile.load(city.resolve("boundaries.fgb")).size());
    }

    @Test
    void whatThePlatformRefusesIsSaidInWords() throws IOException {
        Path town = town();
        assertEquals(1, run(folder.resolve("lost.csv"), "--check", "--locale", "en"));
        assertTrue(
                err.toString().contains("Cannot read lost.csv: lost.csv is missing"),
                err.toString());
        assertEquals(1, run(town, "--into", folder, "--locale", "en"));
        assertTrue(err.toString().contains(folder + " holds something already"), err.toString());
        assertEquals(1, run(town, "--add-to", folder, "--locale", "en"));
        assertEquals(1, run(town, "--known", folder.resolve("x"), "--check", "--locale", "en"));
        assertTrue(err.toString().contains("There is no "), err.toString());
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        Path cut =
                Files.writeString(
                        folder.resolve("cut.geojson"), "{\"type\":\"FeatureCollection\",");
        assertEquals(1, run(cut, "--check", "--locale", "en"));
        assertTrue(err.toString().contains("Cannot read cut.geojson"), err.toString());
        assertEquals(2, run(cut, "--locale", "en"));
        assertEquals(2, run("--check"));
        assertEquals(2, run(cut, "--check", "--levels", "A"));
        assertEquals(2, run(cut, "--check", "--timezone", "Mars/Olympus"));
        assertEquals(1, run(town(), "--check", "--datum", "EPSG:999999"));
    }

    @Test
    void nanjingInGcj02IsRecognisedAgainstTheSampleCity() throws IOException {
        Path file = SharedData.file("nanjing/nanjing_districts_amap_full_GCJ02.geojson");
        Path sample = Path.of(System.getProperty("fengqiao.city", "../src-test-data/target/city"));
        assumeTrue(Files.exists(sample), "skipped without " + sample);
        assertEquals(0, run(file, "--check", "--known", sample, "--locale", "en"));
        assertTrue(out.toString().contains("GCJ-02 fits best"), out.toString());
    }

    @Test
    void bothLanguagesHaveAllWords() {
        for (var locale : List.of(Texts.ZH, Texts.EN)) {
            Texts.localeProperty().set(locale);
            Texts texts = Texts.of("intake");
            for (var kind : Finding.Kind.values()) {
                assertFalse(texts.get("finding." + kind).isBlank());
            }
            for (var reason : ReadException.Reason.values()) {
                assertFalse(texts.get("reason." + reason).isBlank());
            }
            for (var kind : ContextClass.values()) {
                assertFalse(texts.get("context." + kind).isBlank());
            }
            for (var why : OsmTally.Left.values()) {
                assertFalse(texts.get("basemap.left." + why, 1, "").isBlank());
            }
            for (var reason : DatumHint.Reason.values()) {
                assertFalse(texts.get("hint." + reason).isBlank());
            }
        }
    }
}
