package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import org.fengqiao.cityimport.osm.BaseMap;
import org.fengqiao.cityimport.osm.BaseMapMaker;
import org.fengqiao.console.SharedData;
import org.fengqiao.console.map.MapStudio;
import org.fengqiao.console.map.VectorLayer;
import org.fengqiao.console.map.VectorSource;
import org.fengqiao.domain.basemap.ContextFile;
import org.fengqiao.domain.basemap.ContextLayer;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/// The centre of Nanjing as OpenStreetMap has it, from the file people download to the picture;
/// leaves pictures in `target/pictures`.
class BaseMapTest {

    private static final Path PICTURES = Path.of("target", "pictures");

    @TempDir Path folder;

    private List<VectorSource> nanjing() throws IOException {
        Path file = SharedData.file("nanjing/nanjing_centre_osm_2018_WGS84.geojson");
        Area centre =
                new Area(
                        AreaCode.root("C"),
                        "Centre",
                        null,
                        false,
                        true,
                        AreaFigures.NONE,
                        new GeometryFactory()
                                .toGeometry(new Envelope(118.74, 118.82, 32.01, 32.07)));
        BaseMap map = BaseMapMaker.make(file, new AreaTree(List.of(centre)));
        List<VectorSource> sources = new ArrayList<>();
        for (ContextLayer layer : ContextLayer.values()) {
            Path written = folder.resolve(layer.fileName());
            ContextFile.save(written, layer.id(), map.list(layer));
            sources.add(ContextSources.load(layer.id(), written));
        }
        return sources;
    }

    /// Whether some label of a layer says a text now.
    private static boolean says(MapStudio studio, String layer, String text) {
        return MapStudio.onFx(() ->
                IntStream.range(0, 2000)
                        .mapToObj(i -> studio.map().findLabel(layer, Integer.toString(i)))
                        .anyMatch(found -> found.map(text::equals).orElse(false)));
    }

    /// On the wall, in letters twice as large, the longer English names of roads leave no room for
    /// every station.
    @ParameterizedTest
    @CsvSource({"desk-day, Xinjiekou", "desk-night, Xinjiekou", "wall, Zhangfuyuan"})
    void roadsWaterAndStationsAreNamedInBothLanguages(String style, String station)
            throws IOException {
        List<VectorSource> sources = nanjing();
        Files.createDirectories(PICTURES);
        try (MapStudio studio = MapStudio.open(style, 1200, 800)) {
            List<VectorLayer> layers =
                    sources.stream().map(source -> new VectorLayer(source.name(), source)).toList();
            MapStudio.doFx(() -> {
                layers.forEach(studio.map()::addLayer);
                studio.map().jumpTo(118.78, 32.04, 14.6);
            });
            studio.settle();
            studio.save(PICTURES.resolve("osm-" + style + ".png"));
            assertTrue(says(studio, "road", "中山南路"));
            assertTrue(says(studio, "water", "莫愁湖"));
            assertTrue(says(studio, "place", "新街口"));
            MapStudio.doFx(() -> layers.forEach(layer -> layer.setEnglish(true)));
            studio.settle();
            studio.save(PICTURES.resolve("osm-" + style + "-en.png"));
            assertTrue(says(studio, "place", station));
            assertTrue(!says(studio, "place", "新街口"));
        }
    }

    @Test
    void notesOfSeveralTopicsStandSideBySide() {
        try (MapStudio studio = MapStudio.open("desk-day", 400, 300)) {
            String shown =
                    MapStudio.onFx(() -> {
                        studio.map().setNote("basemap", "© OpenStreetMap contributors (ODbL)");
                        studio.map().setNote("示意边界");
                        return noteOf(studio);
                    });
            assertEquals("示意边界  ·  © OpenStreetMap contributors (ODbL)", shown);
            assertEquals(
                    "© OpenStreetMap contributors (ODbL)",
                    MapStudio.onFx(() -> {
                        studio.map().setNote("");
                        return noteOf(studio);
                    }));
        }
    }

    private static String noteOf(MapStudio studio) {
        return studio.map().lookupAll(".map-note").stream()
                .map(node -> ((Label) node).getText())
                .findFirst()
                .orElseThrow();
    }
}
