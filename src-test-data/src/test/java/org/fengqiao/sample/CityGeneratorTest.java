package org.fengqiao.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.city.CityManifest;
import org.fengqiao.domain.city.CityManifest.DataFile;
import org.fengqiao.domain.resource.ResourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityGeneratorTest {

    @TempDir Path dir;

    /// Another process than the one that built the city, so that nothing can hang on a process's
    /// own hash seeds.
    @Test
    void theSameSeedGivesTheSameBytesInAnotherProcess() throws IOException {
        CityManifest manifest = CityManifest.load(City.FOLDER);
        RawFacts facts = RawFacts.load(Path.of("raw"));
        AreaTree again = new CityBuilder(facts, manifest.seed(), 12_000, new Density()).build();
        Path boundaries = dir.resolve("boundaries.fgb");
        BoundaryFile.save(boundaries, again);
        assertArrayEquals(
                Files.readAllBytes(City.FOLDER.resolve("boundaries.fgb")),
                Files.readAllBytes(boundaries));
        Path resources = dir.resolve("resources.ndjson.gz");
        ResourceFile.save(resources, ResourceMaker.make(again, manifest.seed()));
        assertArrayEquals(
                Files.readAllBytes(City.FOLDER.resolve("resources.ndjson.gz")),
                Files.readAllBytes(resources));
    }

    @Test
    void aSeedOfItsOwnGivesAnotherCity() {
        Fractal one = new Fractal(1, new CityTerrain(new Density()));
        Fractal two = new Fractal(2, new CityTerrain(new Density()));
        Chain a = one.line(1_187_000_000, 320_000_000, 1_188_000_000, 320_500_000, 1);
        Chain b = two.line(1_187_000_000, 320_000_000, 1_188_000_000, 320_500_000, 1);
        assertNotEquals(a.lon()[a.size() / 2], b.lon()[b.size() / 2]);
    }

    @Test
    void aBorderIsTheSameFromBothSides() {
        Fractal fractal = new Fractal(1, new CityTerrain(new Density()));
        Chain there = fractal.line(1_187_000_000, 320_000_000, 1_188_000_000, 320_500_000, 1);
        Chain back = fractal.line(1_188_000_000, 320_500_000, 1_187_000_000, 320_000_000, 1);
        assertTrue(there.size() > 10);
        assertArrayEquals(there.lon(), back.reversed().lon());
        assertArrayEquals(there.lat(), back.reversed().lat());
    }

    @Test
    void theManifestNamesEveryFileWithItsDigest() throws IOException {
        CityManifest manifest = CityManifest.load(City.FOLDER);
        try (Stream<Path> files = Files.list(City.FOLDER)) {
            assertEquals(
                    files.map(path -> path.getFileName().toString())
                            .filter(name -> !name.equals("city.json"))
                            .collect(Collectors.toSet()),
                    manifest.files().stream().map(DataFile::name).collect(Collectors.toSet()));
        }
        for (DataFile file : manifest.files()) {
            Path path = City.FOLDER.resolve(file.name());
            assertEquals(file.bytes(), Files.size(path));
            assertEquals(file, DataFile.of(path), file.name());
        }
    }

    @Test
    void sharesAddUpAndNobodyGetsLessThanTheLeast() {
        int[] parts = Shares.split(1000, new double[] {0.1, 3, 7, 0}, 5);
        assertEquals(1000, parts[0] + parts[1] + parts[2] + parts[3]);
        assertEquals(5, parts[3]);
    }
}
