package org.fengqiao.cityimport.folder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.cityimport.assemble.CityAssembler;
import org.fengqiao.cityimport.assemble.CityDraft;
import org.fengqiao.cityimport.assemble.CityPlan;
import org.fengqiao.cityimport.assemble.Finding;
import org.fengqiao.cityimport.assemble.Guess;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.read.Formats;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.city.CityManifest;
import org.fengqiao.domain.city.CityManifest.DataFile;
import org.fengqiao.domain.incident.IncidentClassFile;
import org.fengqiao.domain.resource.KeyPlaceFile;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Points that come into a city which is there already.
class CityAdditionTest {

    private static final String TOWN =
            """
            code;name;wkt
            110000;北京市;POLYGON((116 39.6,116.8 39.6,116.8 40.2,116 40.2,116 39.6))
            110101;东城区;POLYGON((116.4 39.6,116.8 39.6,116.8 40.2,116.4 40.2,116.4 39.6))
            110102;西城区;POLYGON((116 39.6,116.4 39.6,116.4 40.2,116 40.2,116 39.6))
            """;

    @TempDir private Path folder;
    private Path city = Path.of("");

    @BeforeEach
    void aCityWithOneHospital() throws Exception {
        Path classes = folder.resolve("standard.json");
        IncidentClassFile.save(classes, List.of());
        city = folder.resolve("city");
        CityFolderWriter.write(
                CityAssembler.assemble(plan(TOWN, "名称,类别,x,y\n一院,医院,116.5,39.8\n")), classes, city);
    }

    private CityPlan plan(String areas, String points) throws Exception {
        Path town = Files.writeString(folder.resolve("town.csv"), areas);
        Path table = Files.writeString(folder.resolve("points.csv"), points);
        return new CityPlan(
                "",
                "北京",
                "Beijing",
                "Asia/Shanghai",
                "zh-CN",
                null,
                CityPlan.ParentRule.AUTO,
                true,
                areas.isEmpty()
                        ? List.of()
                        : List.of(Guess.areas(Formats.read(town, null).getFirst(), Datum.CGCS2000)),
                List.of(Guess.points(Formats.read(table, null).getFirst(), Datum.CGCS2000)));
    }

    private CityDraft added(String points) throws Exception {
        return CityAssembler.addTo(CityAddition.load(city), plan("", points));
    }

    private List<String> names() throws IOException {
        return ResourceFile.load(city.resolve(ResourceFile.NAME)).stream()
                .map(Resource::name)
                .toList();
    }

    @Test
    void pointsComeBesideThoseThatAreThere() throws Exception {
        CityAddition.put(added("名称,类别,x,y\n二院,医院,116.2,39.8\n一小,小学,116.3,39.8\n"), null, city);
        assertEquals(List.of("一院", "二院"), names());
        assertEquals("一小", KeyPlaceFile.load(city.resolve(KeyPlaceFile.NAME)).getFirst().name());
        CityManifest manifest = CityManifest.load(city);
        for (DataFile file : manifest.files()) {
            assertEquals(file, DataFile.of(city.resolve(file.name())));
        }
        assertEquals(5, manifest.files().size());
    }

    @Test
    void keyPlacesThatAreAddedAreCountedInTheAreasTheyLieIn() throws Exception {
        CityAddition.put(added("名称,类别,x,y\n一小,小学,116.3,39.8\n"), null, city);
        CityAddition.put(added("名称,类别,x,y\n二小,小学,116.2,39.8\n三小,小学,116.6,39.8\n"), null, city);
        AreaTree tree = BoundaryFile.load(city.resolve(BoundaryFile.NAME));
        assertEquals(3, tree.root().figures().weight(AreaFigures.KEY_PLACES));
        assertEquals(
                List.of(1, 2),
                tree.listLeaves().stream()
                        .map(area -> area.figures().weight(AreaFigures.KEY_PLACES))
                        .toList());
    }

    @Test
    void whatIsAddedTwiceIsThereOnce() throws Exception {
        String points = "名称,类别,地址\n二院,医院,西城区 1 号\n";
        CityAddition.put(added(points), null, city);
        CityDraft again = added(points);
        assertEquals(2, again.resources().size());
        assertEquals(
                1,
                again.findings().stream()
                        .filter(each -> each.kind() == Finding.Kind.DUPLICATE_POINT)
                        .count());
    }

    @Test
    void aFailureLeavesTheCityAsItWas() throws Exception {
        CityDraft draft = added("名称,类别,x,y\n二院,医院,116.2,39.8\n");
        byte[] before = Files.readAllBytes(city.resolve(ResourceFile.NAME));
        byte[] manifest = Files.readAllBytes(city.resolve(CityManifest.FILE_NAME));
        // A folder in the place of a file is met only when the others are deleted already.
        Files.createDirectories(city.resolve(KeyPlaceFile.NAME).resolve("full"));
        assertThrows(IOException.class, () -> CityAddition.put(draft, null, city));
        assertArrayEquals(before, Files.readAllBytes(city.resolve(ResourceFile.NAME)));
        assertArrayEquals(manifest, Files.readAllBytes(city.resolve(CityManifest.FILE_NAME)));
        try (Stream<Path> beside = Files.list(folder)) {
            assertEquals(
                    List.of("city", "points.csv", "standard.json", "town.csv"),
                    beside.map(each -> each.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aFolderWithoutACityIsRefused() {
        assertThrows(IOException.class, () -> CityAddition.load(folder));
    }
}
