package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.fengqiao.cityimport.read.Formats;
import org.fengqiao.cityimport.read.RawFeature;
import org.fengqiao.console.export.ExportWork;
import org.fengqiao.console.export.layer.LayerData;
import org.fengqiao.console.map.VectorSource;
import org.fengqiao.domain.basemap.ContextClass;
import org.fengqiao.domain.basemap.ContextFeature;
import org.fengqiao.domain.basemap.ContextLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// A base map's layer from the map to a file, read again by the importer's readers.
class ContextExportTest {

    private static final String SOURCE = "© OpenStreetMap contributors (ODbL)";
    private static final GeometryFactory SHAPES = new GeometryFactory();

    @TempDir Path folder;

    private static Geometry line(double west) {
        return SHAPES.createLineString(
                new Coordinate[] {new Coordinate(west, 32), new Coordinate(west + 0.1, 32.05)});
    }

    private static LayerData roads() {
        VectorSource drawn =
                ContextSources.prepare(
                        ContextLayer.ROADS.id(),
                        List.of(
                                new ContextFeature(
                                        ContextClass.ARTERIAL,
                                        "中山路",
                                        "Zhongshan Road",
                                        0,
                                        false,
                                        line(118.7)),
                                new ContextFeature(
                                        ContextClass.LOCAL, "", "", 0, true, line(118.9))));
        return ExportLayers.context(
                drawn.name(), "底图：道路", Instant.EPOCH, SOURCE, drawn.listFeatures());
    }

    @Test
    void roadsAreReadAgainFromBothFormats() throws IOException {
        Path json = folder.resolve("roads.geojson");
        Path gpkg = folder.resolve("roads.gpkg");
        ExportWork.geoJson(roads()).write(json, () -> false);
        ExportWork.geoPackage(roads()).write(gpkg, () -> false);
        for (Path file : List.of(json, gpkg)) {
            List<RawFeature> read = Formats.read(file, null).getFirst().features();
            assertEquals(2, read.size(), file.toString());
            assertEquals("primary", read.getFirst().value("class"));
            assertEquals("中山路", read.getFirst().value("name"));
            assertEquals("Zhongshan Road", read.getFirst().value("name_en"));
            assertTrue(
                    line(118.7).equalsExact(Objects.requireNonNull(read.getFirst().shape()), 1e-7));
            assertEquals("residential", read.get(1).value("class"));
        }
        assertTrue(Files.readString(json).contains("\"attribution\":\"" + SOURCE + "\""));
    }
}
