package org.fengqiao.backend.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.backend.support.BackendProcess;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.basemap.ContextOrigin;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.city.CityManifest;
import org.fengqiao.domain.city.CityManifest.DataFile;
import org.fengqiao.domain.city.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CityFolderTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @BeforeEach
    void save() throws IOException {
        new SmallCity().save(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boundaries.fgb",
                "resources.ndjson.gz",
                "keyplaces.ndjson.gz",
                "departments.json",
                "classes.json"
            })
    void cutFileIsNamedWithBothSizesAndDigests(String name) throws IOException {
        byte[] whole = read(name);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        Files.write(folder.resolve(name), cut);
        assertEquals(sentence(name, whole, cut), refusal());
    }

    @Test
    void flippedBitInACoordinateIsFoundThoughTheFileCanStillBeRead() throws IOException {
        byte[] whole = read("boundaries.fgb");
        byte[] altered = whole.clone();
        double east = new SmallCity().tree().root().shape().getEnvelopeInternal().getMaxX();
        altered[lastIndexOf(whole, east)] ^= 1;
        Files.write(folder.resolve("boundaries.fgb"), altered);
        assertEquals(
                new SmallCity().tree().size(),
                BoundaryFile.load(folder.resolve("boundaries.fgb")).size());
        assertEquals(sentence("boundaries.fgb", whole, altered), refusal());
    }

    @Test
    void missingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("classes.json"));
        assertEquals("the city lacks " + folder.resolve("classes.json"), refusal());
    }

    @Test
    void fileThatTheManifestDoesNotKnowIsNotTrusted() throws IOException {
        CityManifest manifest = CityManifest.load(folder);
        list(manifest, manifest.files().subList(1, manifest.files().size()));
        assertEquals(folder.resolve("city.json") + " does not list boundaries.fgb", refusal());
    }

    @Test
    void layersAreThoseThatTheManifestLists() throws IOException {
        byte[] water = read("boundaries.fgb");
        Files.write(folder.resolve("water.fgb"), water);
        assertTrue(CityFolder.load(folder).basemap().isEmpty());
        CityManifest manifest = CityManifest.load(folder);
        list(manifest, plus(manifest.files(), described("water.fgb", water)));
        CityFolder city = CityFolder.load(folder);
        assertEquals(List.of("water"), List.copyOf(city.basemap().keySet()));
        assertEquals(
                '"' + hex(water).substring(0, 32) + '"', city.tag(folder.resolve("water.fgb")));
        Files.delete(folder.resolve("water.fgb"));
        assertEquals("the city lacks " + folder.resolve("water.fgb"), refusal());
    }

    @Test
    void workCalendarCountsUnlistedAndIsHeldAgainstItsDigestWhereListed() throws IOException {
        assertEquals(Optional.empty(), CityFolder.load(folder).workCalendar());
        byte[] whole = "kind,value,name_zh,name_en\n".getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("work-calendar.csv");
        Files.write(file, whole);
        assertEquals(Optional.of(file), CityFolder.load(folder).workCalendar());
        CityManifest manifest = CityManifest.load(folder);
        list(manifest, plus(manifest.files(), described("work-calendar.csv", whole)));
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        Files.write(file, cut);
        assertEquals(sentence("work-calendar.csv", whole, cut), refusal());
    }

    @Test
    void consolesAreToldWhoseTheBaseMapIs() throws IOException {
        byte[] water = read("boundaries.fgb");
        Files.write(folder.resolve("water.fgb"), water);
        assertNull(told(), "a city without one");
        CityManifest manifest = CityManifest.load(folder);
        List<DataFile> files = plus(manifest.files(), described("water.fgb", water));
        list(manifest, files);
        assertEquals(ContextOrigin.GENERATED, told(), "from before it was asked");
        ContextOrigin surveyed = new ContextOrigin(false, "© somebody");
        manifest.withBasemap(surveyed, List.of(), List.of(), files).save(folder);
        assertEquals(surveyed, told());
    }

    @Test
    void consolesAreToldWhatTheCitysOwnFiguresAreCountedIn() throws IOException {
        AreaTree tree = new SmallCity().tree();
        assertEquals(Map.of(), CityFacts.info(CityFolder.load(folder), tree).figureUnits());
        CityManifest.load(folder).withFigureUnits(Map.of("GDP", "亿元")).save(folder);
        assertEquals(
                Map.of("GDP", "亿元"), CityFacts.info(CityFolder.load(folder), tree).figureUnits());
    }

    private @Nullable ContextOrigin told() throws IOException {
        return CityFacts.info(CityFolder.load(folder), new SmallCity().tree()).basemap();
    }

    @Test
    void backendDoesNotStartOnAnAlteredCity(@TempDir Path data) throws Exception {
        byte[] whole = read("departments.json");
        byte[] altered = whole.clone();
        altered[whole.length / 2] ^= 1;
        Files.write(folder.resolve("departments.json"), altered);
        try (BackendProcess backend = new BackendProcess(folder, data, "--fengqiao.sample=true")) {
            assertNotEquals(0, backend.exitCode());
            String said = String.join("\n", backend.lines());
            assertTrue(said.contains(sentence("departments.json", whole, altered)), said);
            assertTrue(!said.contains("\tat "), said);
        }
    }

    private String refusal() {
        IOException e = assertThrows(IOException.class, () -> CityFolder.load(folder));
        return String.valueOf(e.getMessage());
    }

    private byte[] read(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    private String sentence(String name, byte[] expected, byte[] found) {
        return "%s has been cut or altered: city.json says %d bytes with SHA-256 %s, found %d bytes with SHA-256 %s; make or copy the city again"
                .formatted(
                        folder.resolve(name),
                        expected.length,
                        hex(expected),
                        found.length,
                        hex(found));
    }

    /// Where a coordinate's eight bytes start, the least significant first.
    private static int lastIndexOf(byte[] file, double coordinate) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = file.length - Double.BYTES; i >= 0; i--) {
            if (bytes.getDouble(i) == coordinate) {
                return i;
            }
        }
        throw new AssertionError("no coordinate " + coordinate);
    }

    private void list(CityManifest of, List<DataFile> files) throws IOException {
        new CityManifest(
                        of.code(),
                        of.nameZh(),
                        of.nameEn(),
                        of.centre(),
                        of.timezone(),
                        of.levels(),
                        of.locale(),
                        of.synthetic(),
                        of.notes(),
                        of.seed(),
                        of.inputs(),
                        files)
                .save(folder);
    }

    private static List<DataFile> plus(List<DataFile> files, DataFile more) {
        return Stream.concat(files.stream(), Stream.of(more)).toList();
    }

    private static DataFile described(String name, byte[] bytes) {
        return new DataFile(name, bytes.length, hex(bytes));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes));
    }
}
