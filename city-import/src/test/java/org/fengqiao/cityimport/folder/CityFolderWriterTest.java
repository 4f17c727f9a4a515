package org.fengqiao.cityimport.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fengqiao.cityimport.assemble.CityAssembler;
import org.fengqiao.cityimport.assemble.CityDraft;
import org.fengqiao.cityimport.assemble.CityPlan;
import org.fengqiao.cityimport.assemble.Guess;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.read.RawFeature;
import org.fengqiao.cityimport.read.RawLayer;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.city.CityManifest;
import org.fengqiao.domain.incident.IncidentClassFile;
import org.fengqiao.domain.resource.DepartmentFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class CityFolderWriterTest {

    @TempDir Path folder;
    private Path classes = Path.of("");

    @BeforeEach
    void classes() throws IOException {
        classes = folder.resolve("standard.json");
        IncidentClassFile.save(classes, List.of());
    }

    private static CityDraft draft() throws Exception {
        GeometryFactory shapes = new GeometryFactory();
        RawLayer layer =
                new RawLayer(
                        "a.json",
                        List.of("code", "name"),
                        List.of(
                                new RawFeature(
                                        1,
                                        Map.of("code", "T", "name", "Town"),
                                        shapes.toGeometry(new Envelope(13, 14, 52, 53))),
                                new RawFeature(
                                        2,
                                        Map.of("code", "T-1", "name", "West"),
                                        shapes.toGeometry(new Envelope(13, 13.5, 52, 53)))),
                        null,
                        List.of());
        return CityAssembler.assemble(
                new CityPlan(
                        "",
                        "城",
                        "Town",
                        "Europe/Berlin",
                        "de",
                        null,
                        CityPlan.ParentRule.AUTO,
                        true,
                        List.of(Guess.areas(layer, Datum.GCJ02)),
                        List.of()));
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        Path city = folder.resolve("cities/town");
        CityDraft draft = draft();
        CityFolderWriter.write(draft, classes, city);
        CityManifest manifest = CityManifest.load(city);
        AreaTree tree = BoundaryFile.load(city.resolve("boundaries.fgb"));
        assertEquals(Objects.requireNonNull(draft.tree()).size(), tree.size());
        assertEquals(tree.root().code(), manifest.code());
        assertEquals(draft.levels(), manifest.levels());
        assertEquals(List.of("areas: a.json (GCJ-02)"), manifest.notes());
        assertTrue(DepartmentFile.load(city.resolve("departments.json")).size() > 9);
        assertEquals(List.of("town"), names(folder.resolve("cities")));
    }

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws Exception {
        Path city = Files.createDirectories(folder.resolve("full"));
        Files.writeString(city.resolve("precious.txt"), "x");
        assertThrows(
                DirectoryNotEmptyException.class,
                () -> CityFolderWriter.write(draft(), classes, city));
        assertEquals(List.of("precious.txt"), names(city));
    }

    @Test
    void whereWritingFailsNothingIsLeft() throws Exception {
        Path city = folder.resolve("cities/town");
        Path missing = folder.resolve("none.json");
        assertThrows(IOException.class, () -> CityFolderWriter.write(draft(), missing, city));
        assertEquals(List.of(), names(folder.resolve("cities")));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }
}
