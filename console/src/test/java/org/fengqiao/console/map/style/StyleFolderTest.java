package org.fengqiao.console.map.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.fengqiao.console.map.style.StyleFolder.News;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleFolderTest {

    private static final String RED =
            "{\"version\":8,\"name\":\"red\",\"layers\":[{\"id\":\"b\",\"type\":\"background\","
                    + "\"paint\":{\"background-color\":\"#ff0000\"}}]}";
    private static final String GREEN = RED.replace("red", "green").replace("ff0000", "008000f0");

    @TempDir Path site;

    private Path day() {
        return site.resolve("desk-day.json");
    }

    private static News only(List<News> news) {
        assertEquals(1, news.size());
        return news.getFirst();
    }

    private static String fresh(List<News> news) {
        return assertInstanceOf(News.Fresh.class, only(news)).style().name();
    }

    @Test
    void aFolderThatIsNotThereIsNoTrouble() {
        StyleFolder folder = new StyleFolder(site.resolve("none"));
        assertEquals(List.of(), folder.open());
        assertEquals(List.of(), folder.look());
    }

    @Test
    void aStyleIsTakenAtTheStart() throws IOException {
        Files.writeString(day(), RED);
        assertEquals("red", fresh(new StyleFolder(site).open()));
    }

    @Test
    void aSavedStyleIsTakenOnceItHasSettled() throws IOException {
        StyleFolder folder = new StyleFolder(site);
        folder.open();
        Files.writeString(day(), RED.substring(0, 40));
        assertEquals(List.of(), folder.look());
        Files.writeString(day(), RED); // The editor's second go.
        assertEquals(List.of(), folder.look());
        assertEquals("red", fresh(folder.look()));
        assertEquals(List.of(), folder.look());
    }

    @Test
    void aFileMovedOverTheOldOneIsTaken() throws IOException {
        Files.writeString(day(), RED);
        StyleFolder folder = new StyleFolder(site);
        folder.open();
        Path swap = site.resolve(".desk-day.json.swp");
        Files.writeString(swap, GREEN);
        Files.move(swap, day(), StandardCopyOption.REPLACE_EXISTING);
        folder.look();
        assertEquals("green", fresh(folder.look()));
    }

    @Test
    void aBrokenFileIsToldAndTheNextGoodOneTaken() throws IOException {
        Files.writeString(day(), RED);
        StyleFolder folder = new StyleFolder(site);
        folder.open();
        Files.writeString(day(), RED.replace("#ff0000", "redd"));
        folder.look();
        News.Broken told = assertInstanceOf(News.Broken.class, only(folder.look()));
        assertEquals(
                "desk-day.json: layer b: background-color: expected color, found \"redd\"",
                told.reason().getMessage());
        Files.writeString(day(), GREEN);
        folder.look();
        assertEquals("green", fresh(folder.look()));
    }

    @Test
    void withoutTheFileTheBundledStyleIsBack() throws IOException {
        Files.writeString(day(), RED);
        StyleFolder folder = new StyleFolder(site);
        folder.open();
        Files.delete(day());
        folder.look();
        assertEquals(MapStyle.load("desk-day").name(), fresh(folder.look()));
    }

    @Test
    void whatCannotBeReadSaysWhy() throws IOException {
        Files.createDirectory(day());
        Files.write(site.resolve("wall.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        List<News> news = new StyleFolder(site).open();
        assertEquals(2, news.size());
        for (News told : news) {
            assertEquals(
                    StyleFault.UNREADABLE,
                    assertInstanceOf(News.Broken.class, told).reason().fault());
        }
    }

    @Test
    void aByteOrderMarkDoesNotHurt() throws IOException {
        Files.writeString(day(), '\uFEFF' + RED);
        assertEquals("red", fresh(new StyleFolder(site).open()));
    }

    /// What is wrong in its values alone is found before it replaces a good style.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"get\", \"status\"] | [\"get\", \"stauts\"] | incident-symbol",
                "\"hatch\" | \"hatsch\" | district-fill",
                "\"source\": \"basemap\" | \"source\": \"sattelite\" | basemap",
                "\"line-width\": [\"interpolate\", [\"linear\"], [\"zoom\"], 13, 0.8 | \"line-width\": [\"interpolate\", [\"linear\"], [\"zoom\"], 13, -5 | road-minor-tunnel",
                "\"raster-opacity\": 1 | \"raster-opacity\": 70 | basemap",
                "\"Noto Sans SC Regular\" | \"Comic Sans\" | building-label",
                "9, 0.78, 13, 0.92 | 9, 30000, 13, 0.92 | incident-symbol",
                "\"#33424f\", \"furniture-paper\" | \"inky\", \"furniture-paper\" | ''",
            })
    void aBadValueIsToldAndTheStyleBeforeStays(String right, String wrong, String layer)
            throws IOException {
        String good = BadValuesTest.bundled("desk-day");
        assertTrue(good.contains(right), right);
        Files.writeString(day(), good);
        StyleFolder folder = new StyleFolder(site);
        assertEquals(MapStyle.load("desk-day").name(), fresh(folder.open()));
        Files.writeString(day(), good.replace(right, wrong));
        folder.look();
        News.Broken told = assertInstanceOf(News.Broken.class, only(folder.look()));
        assertEquals("desk-day.json", told.reason().place().file());
        assertEquals(layer, told.reason().place().layer());
        assertEquals(List.of(), folder.look());
    }

    @Test
    void aHugeFileIsRefusedUnread() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(day().toFile(), "rw")) {
            file.setLength(50_000_000);
        }
        News.Broken told = assertInstanceOf(News.Broken.class, only(new StyleFolder(site).open()));
        assertEquals(StyleFault.TOO_BIG, told.reason().fault());
    }
}
