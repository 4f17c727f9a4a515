package org.fengqiao.cityimport.folder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.cityimport.osm.BaseMap;
import org.fengqiao.cityimport.osm.BaseMapMaker;
import org.fengqiao.cityimport.osm.OsmTally;
import org.fengqiao.cityimport.osm.Town;
import org.fengqiao.domain.basemap.ContextFile;
import org.fengqiao.domain.basemap.ContextLayer;
import org.fengqiao.domain.basemap.ContextOrigin;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.city.CityManifest;
import org.fengqiao.domain.city.CityManifest.DataFile;
import org.fengqiao.domain.city.Sha256;
import org.fengqiao.domain.code.LevelNames;
import org.fengqiao.domain.geodesy.LonLat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseMapFolderTest {

    private static final String ROAD =
            """
            {"type":"FeatureCollection","features":[{"type":"Feature",
            "properties":{"highway":"primary","name":"长街","name:en":"Long Street"},
            "geometry":{"type":"LineString","coordinates":[[13.01,52.01],[13.02,52.01]]}}]}
            """;

    @TempDir Path folder;
    private final AreaTree tree = Town.of(13, 13.1, 52, 52.1);
    private Path city = Path.of("");
    private BaseMap map = new BaseMap("", ContextOrigin.GENERATED, Map.of(), tally());

    private static OsmTally tally() {
        return new OsmTally();
    }

    @BeforeEach
    void city() throws IOException {
        city = Files.createDirectories(folder.resolve("cities/town"));
        BoundaryFile.save(city.resolve("boundaries.fgb"), tree);
        Files.writeString(city.resolve("roads.fgb"), "the old roads");
        Files.writeString(city.resolve("city.osm.gz"), "the old roads");
        Files.writeString(city.resolve("mine.txt"), "x");
        new CityManifest(
                        tree.root().code(),
                        "城",
                        "Town",
                        new LonLat(13.05, 52.05),
                        "Europe/Berlin",
                        LevelNames.FIVE,
                        "de",
                        List.of("departments", ContextOrigin.SYNTHETIC),
                        List.of("areas: a.json", "Base map: of last year"),
                        7,
                        "",
                        List.of(
                                new DataFile("boundaries.fgb", 1, "a"),
                                new DataFile("roads.fgb", 13, "b"),
                                new DataFile("city.osm.gz", 13, "c")),
                        ContextOrigin.GENERATED,
                        Map.of())
                .save(city);
        map = BaseMapMaker.make(Files.writeString(folder.resolve("roads.geojson"), ROAD), tree);
    }

    @Test
    void theCityHasTheNewMapAndSaysWhoseItIs() throws IOException {
        byte[] areas = Files.readAllBytes(city.resolve("boundaries.fgb"));
        BaseMapFolder.put(map, city);
        CityManifest manifest = CityManifest.load(city);
        assertEquals(BaseMapMaker.OPEN_STREET_MAP, manifest.basemap());
        assertEquals(List.of("departments"), manifest.synthetic());
        assertEquals(
                List.of(
                        "areas: a.json",
                        "Base map: roads.geojson, © OpenStreetMap contributors (ODbL)"),
                manifest.notes());
        var road = ContextFile.load(city.resolve("roads.fgb")).getFirst();
        assertEquals("Long Street", road.nameEn());
        assertEquals("长街", road.name());
        for (ContextLayer layer : ContextLayer.values()) {
            byte[] bytes = Files.readAllBytes(city.resolve(layer.fileName()));
            assertTrue(
                    manifest.files()
                            .contains(
                                    new DataFile(
                                            layer.fileName(), bytes.length, Sha256.hex(bytes))));
        }
        assertArrayEquals(areas, Files.readAllBytes(city.resolve("boundaries.fgb")));
        assertTrue(Files.exists(city.resolve("mine.txt")));
        assertFalse(Files.exists(city.resolve("city.osm.gz")), "roads of the old map");
        assertEquals(List.of("town"), names(folder.resolve("cities")));
    }

    @Test
    void whereWritingFailsTheCityIsAsItWas() throws IOException {
        Files.delete(city.resolve("roads.fgb"));
        Files.createDirectories(city.resolve("roads.fgb/in the way"));
        assertThrows(IOException.class, () -> BaseMapFolder.put(map, city));
        assertEquals(ContextOrigin.GENERATED, CityManifest.load(city).basemap());
        assertTrue(Files.exists(city.resolve("city.osm.gz")));
        assertEquals(List.of("town"), names(folder.resolve("cities")));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }
}
