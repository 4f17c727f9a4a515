package org.fengqiao.console.basemap.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.fengqiao.console.SharedData;
import org.fengqiao.console.basemap.TestTiles;
import org.fengqiao.console.basemap.grid.TileAddress;
import org.fengqiao.console.geo.Mercator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TileFilesTest {

    @TempDir private Path folder;

    private static Path shared(String name) {
        return SharedData.file("formats/" + name);
    }

    private static List<TileAddress> all(int level) {
        List<TileAddress> tiles = new ArrayList<>();
        for (int i = 0; i < 1 << 2 * level; i++) {
            tiles.add(new TileAddress(level, i >> level, i & (1 << level) - 1));
        }
        return tiles;
    }

    @Test
    void tilesAreNumberedAlongTheCurveOfTheSpecification() {
        assertEquals(0, PmtilesFile.id(new TileAddress(0, 0, 0)));
        assertEquals(1, PmtilesFile.id(new TileAddress(1, 0, 0)));
        assertEquals(2, PmtilesFile.id(new TileAddress(1, 0, 1)));
        assertEquals(3, PmtilesFile.id(new TileAddress(1, 1, 1)));
        assertEquals(4, PmtilesFile.id(new TileAddress(1, 1, 0)));
        Set<Long> ids = new HashSet<>();
        for (int level = 0; level <= 5; level++) {
            all(level).forEach(tile -> ids.add(PmtilesFile.id(tile)));
        }
        assertEquals(1365, ids.size());
        assertTrue(ids.stream().allMatch(id -> id >= 0 && id < 1365));
    }

    @Test
    void aWorldOfPngTilesIsReadWhole() throws Exception {
        try (PmtilesFile file = PmtilesFile.open(shared("stamen_toner_raster_z3.pmtiles"))) {
            assertEquals(0, file.minLevel());
            assertEquals(3, file.maxLevel());
            int size = file.tileSize();
            for (int level = 0; level <= 3; level++) {
                for (TileAddress tile : all(level)) {
                    byte[] bytes = file.find(tile).orElseThrow();
                    assertEquals(size * size, PictureReader.read(bytes, size).length);
                }
            }
            assertTrue(file.find(new TileAddress(4, 0, 0)).isEmpty());
        }
    }

    @Test
    void webpTilesAreReadAndWhatIsNotThereIsAbsent() throws Exception {
        try (PmtilesFile file = PmtilesFile.open(shared("usgs-mt-whitney.pmtiles"))) {
            assertEquals(8, file.minLevel());
            assertEquals(15, file.maxLevel());
            double tiles = 1 << 8;
            TileAddress whitney =
                    new TileAddress(
                            8,
                            (int) (Mercator.x(-118.292) * tiles),
                            (int) (Mercator.y(36.578) * tiles));
            byte[] bytes = file.find(whitney).orElseThrow();
            assertEquals(PictureKind.WEBP, PictureKind.of(bytes));
            int[] pixels = PictureReader.read(bytes, file.tileSize());
            assertTrue(java.util.Arrays.stream(pixels).distinct().count() > 50, "a photograph");
            assertTrue(file.find(new TileAddress(8, 0, 0)).isEmpty());
            byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length / 2);
            SourceException half =
                    assertThrows(
                            SourceException.class, () -> PictureReader.read(cut, file.tileSize()));
            assertEquals(SourceFault.TRUNCATED, half.fault());
        }
    }

    /// Whatever is cut off or overwritten, the file opens or is refused; it never hangs or fills
    /// the memory.
    @Test
    void damagedPmtilesAreRefusedOrReadAsFarAsTheyGo() throws Exception {
        byte[] whole = Files.readAllBytes(shared("stamen_toner_raster_z3.pmtiles"));
        Random random = new Random(5);
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            byte[] damaged =
                    java.util.Arrays.copyOf(
                            whole, i % 2 == 0 ? whole.length : random.nextInt(whole.length));
            for (int flips = 0; flips < 6 && damaged.length > 0; flips++) {
                damaged[random.nextInt(Math.min(500, damaged.length))] = (byte) random.nextInt();
            }
            Path file = Files.write(folder.resolve("damaged.pmtiles"), damaged);
            try (PmtilesFile open = PmtilesFile.open(file)) {
                read(open);
            } catch (SourceException unfit) {
                refused++;
            }
        }
        assertTrue(refused > 50, refused + " of 200 refused");
    }

    private static void read(PmtilesFile open) throws SourceException {
        try {
            Optional<byte[]> tile = open.find(new TileAddress(2, 1, 1));
            assertTrue(tile.isEmpty() || tile.get().length <= HttpSupply.MOST_BYTES);
        } catch (IOException cut) {
            assertTrue(cut.getMessage() != null, cut.toString());
        }
    }

    private Path mbtiles(String format, byte[] tile) throws SQLException {
        Path file = folder.resolve(format + ".mbtiles");
        TestTiles.mbtiles(file, Map.of("format", format), tile);
        return file;
    }

    @Test
    void filesSayWhoMadeThemAsPlainTextAndNothingEndless() throws Exception {
        Path file = folder.resolve("words.mbtiles");
        TestTiles.mbtiles(
                file,
                Map.of(
                        "name",
                        "x".repeat(5_000),
                        "attribution",
                        "<b>A</b>&nbsp;<script>alert(1)</script>\n&#169; <i>B"));
        assertEquals(new FileWords("", "A © B"), FileWords.ofMbtiles(file));
        assertEquals("A & B, 测绘 < 2", FileWords.plain("A & B, 测绘 &lt; 2"));
        assertEquals(300, FileWords.plain("长 ".repeat(1_000)).length());
        SourceException none =
                assertThrows(
                        SourceException.class,
                        () -> FileWords.ofMbtiles(folder.resolve("none.mbtiles")));
        assertEquals(SourceFault.FILE_UNREADABLE, none.fault());
    }

    @Test
    void pmtilesSayWhoMadeThem() throws Exception {
        assertEquals(
                new FileWords("", "Created by QGIS algorithm: Generate XYZ tiles (Directory)"),
                FileWords.ofPmtiles(shared("usgs-mt-whitney.pmtiles")));
        assertEquals(FileWords.NONE, FileWords.ofPmtiles(shared("stamen_toner_raster_z3.pmtiles")));
    }

    @Test
    void mbtilesCountRowsFromTheSouth() throws Exception {
        byte[] tile = TestTiles.plain("png", 512, 0x123456);
        try (MbtilesFile file = MbtilesFile.open(mbtiles("png", tile))) {
            assertEquals(512, file.tileSize());
            assertEquals(3, file.minLevel());
            assertEquals(3, file.maxLevel());
            assertEquals(tile.length, file.find(new TileAddress(3, 6, 2)).orElseThrow().length);
            assertTrue(file.find(new TileAddress(3, 6, 5)).isEmpty());
        }
    }

    private static SourceException refused(Path file) {
        return assertThrows(SourceException.class, () -> MbtilesFile.open(file).close());
    }

    @Test
    void vectorTilesAreRefusedByName() throws Exception {
        SourceException vector = refused(shared("bostonbuildings.mbtiles"));
        assertEquals(SourceFault.NOT_RASTER, vector.fault());
        assertTrue(vector.say().contains("pbf"), vector.say());
        byte[] gzip = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        assertEquals(SourceFault.NOT_RASTER, refused(mbtiles("png", gzip)).fault());
    }

    @Test
    void whatIsNoMbtilesIsRefused() throws Exception {
        Path text =
                Files.writeString(folder.resolve("a.mbtiles"), "no database at all ".repeat(99));
        assertEquals(SourceFault.FILE_BROKEN, refused(text).fault());
        assertEquals(SourceFault.FILE_UNREADABLE, refused(folder.resolve("none")).fault());
        assertEquals(SourceFault.FILE_BROKEN, refused(shared("geopackage.gpkg")).fault());
    }

    @Test
    void aFileSupplyAnswersFromItsOwnThread() throws Exception {
        Path file = mbtiles("jpg", TestTiles.plain("jpg", 256, 0));
        try (FileSupply supply = new FileSupply(MbtilesFile.open(file))) {
            var there = supply.load(new TileAddress(3, 6, 2), TileSupply.Freshness.USUAL);
            assertTrue(there.get(20, java.util.concurrent.TimeUnit.SECONDS).isPresent());
            var none = supply.load(new TileAddress(3, 0, 0), TileSupply.Freshness.USUAL);
            assertTrue(none.get(20, java.util.concurrent.TimeUnit.SECONDS).isEmpty());
        }
    }
}
