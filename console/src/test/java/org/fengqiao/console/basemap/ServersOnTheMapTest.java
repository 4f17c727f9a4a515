package org.fengqiao.console.basemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okio.Buffer;
import org.fengqiao.console.basemap.list.BasemapList;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.map.MapStudio;
import org.fengqiao.console.map.MapTrouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// From the list over a local server to the picture, for each kind of server and each lie.
class ServersOnTheMapTest {

    private static final int EAST = 0xff20c040;
    private static final int WEST = 0xffc08020;

    /// The view stands on a border between tiles at zoom 10 in both grids.
    private static final double LON = 360.0 * 850 / 1024 - 180;

    private static final double LAT = 32;

    @TempDir private Path folder;
    private final MockWebServer server = new MockWebServer();
    private final MapStudio studio = MapStudio.open("desk-day", 600, 400);
    private final List<MapTrouble> told = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private @Nullable BasemapOpener opener;
    private Function<HttpUrl, MockResponse> answer = _ -> new MockResponse.Builder().build();

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        asked.incrementAndGet();
                        return answer.apply(request.getUrl());
                    }
                });
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        studio.close();
        if (opener != null) {
            opener.close();
        }
        server.close();
    }

    private static MockResponse picture(byte[] bytes) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "image/png")
                .body(new Buffer().write(bytes))
                .build();
    }

    /// A tile west of the border is brown, one east of it green.
    private static MockResponse tile(boolean west) {
        return picture(TestTiles.plain("png", 256, west ? WEST : EAST));
    }

    private static boolean isWest(int level, int column) {
        return column < 850 >> 10 - Math.min(10, level);
    }

    private RasterLayer open(String source) throws Exception {
        Path list =
                Files.writeString(
                        folder.resolve("basemaps.json"),
                        "{\"basemaps\": [{\"id\": \"a\", \"name\": \"某图\", \"attribution\": \"某局\", \"tiles\": ["
                                + source.replace('\'', '"')
                                        .replace("HOST", server.url("/").toString())
                                + "]}]}");
        BasemapList read = BasemapList.load(list, _ -> null);
        assertTrue(read.faults().isEmpty(), read.faults().toString());
        BasemapOpener made =
                new BasemapOpener(
                        folder.resolve("tiles"), "test", Runnable::run, FxThread.executor());
        opener = made;
        RasterLayer layer = made.open(read.maps().getFirst()).get(20, TimeUnit.SECONDS);
        MapStudio.doFx(() -> {
            studio.map().setOnTrouble(told::add);
            studio.map().addLayerBelow(layer);
            studio.map().jumpTo(LON, LAT, 10);
        });
        return layer;
    }

    private void await(BooleanSupplier so) {
        studio.drawUntil(so, () -> "told " + told);
    }

    private int colour(int x) {
        BufferedImage picture = studio.picture();
        return picture.getRGB(x, 200);
    }

    private void assertTheBorderIsInTheMiddle() {
        await(() -> colourNow(290) == WEST && colourNow(310) == EAST);
        assertEquals(WEST, colour(298));
        assertEquals(EAST, colour(302));
        assertTrue(told.isEmpty(), told.toString());
    }

    private int colourNow(int x) {
        return studio.map().snapshot(null, null).getPixelReader().getArgb(x, 200);
    }

    @Test
    void tms() throws Exception {
        answer =
                url -> {
                    List<String> path = url.pathSegments();
                    return tile(
                            isWest(Integer.parseInt(path.get(0)), Integer.parseInt(path.get(1))));
                };
        open("{'kind': 'tms', 'url': 'HOST{z}/{x}/{y}.png', 'minzoom': 10, 'maxzoom': 10}");
        assertTheBorderIsInTheMiddle();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mercator", "lonlat"})
    void wmts(String grid) throws Exception {
        answer =
                url ->
                        tile(
                                isWest(
                                        Integer.parseInt(parameter(url, "TILEMATRIX")),
                                        Integer.parseInt(parameter(url, "TILECOL"))));
        open(
                "{'kind': 'wmts', 'url': 'HOSTwmts', 'layer': 'vec', 'matrixSet': 'w', 'minzoom': 10,"
                        + " 'grid': '"
                        + grid
                        + "'}");
        assertTheBorderIsInTheMiddle();
    }

    private static String parameter(HttpUrl url, String name) {
        return String.valueOf(url.queryParameter(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:3857", "EPSG:4490", "CRS:84"})
    void wms(String crs) throws Exception {
        answer =
                url -> {
                    String[] box = parameter(url, "BBOX").split(",");
                    double left = Double.parseDouble(box[crs.equals("EPSG:4490") ? 1 : 0]);
                    double border = crs.equals("EPSG:3857") ? LON * 20037508.342789244 / 180 : LON;
                    return tile(left < border - Math.abs(border) * 1e-9);
                };
        open(
                "{'kind': 'wms', 'url': 'HOSTwms', 'layers': 'l', 'minzoom': 10, 'crs': '"
                        + crs
                        + "'}");
        assertTheBorderIsInTheMiddle();
    }

    private void assertTold(String words) throws Exception {
        MapStudio.doFx(() -> studio.map().jumpTo(LON, LAT, 10));
        studio.settle(); // before the first frame the window is white
        int before = colour(300);
        open("{'kind': 'xyz', 'url': 'HOST{z}/{x}/{y}.png'}");
        await(() -> asked.get() >= 4 && !told.isEmpty());
        await(studio.map()::isResting);
        assertEquals(1, told.stream().distinct().count());
        assertEquals(told.size(), told.stream().distinct().count(), "each thing once");
        assertEquals("某图", told.getFirst().layer());
        assertTrue(told.getFirst().reason().contains(words), told.toString());
        assertEquals(before, colour(300), "the map is as it was");
    }

    @Test
    void aPageInPlaceOfTiles() throws Exception {
        answer = _ -> picture("<html>Please pay</html>".getBytes(StandardCharsets.UTF_8));
        assertTold("Please pay");
    }

    @Test
    void tilesOfAnotherSize() throws Exception {
        answer = _ -> picture(TestTiles.plain("png", 512, EAST));
        assertTold("512 × 512");
    }

    @Test
    void halfTiles() throws Exception {
        byte[] whole = TestTiles.noise("png", 256);
        answer = _ -> picture(Arrays.copyOf(whole, whole.length / 2));
        assertTold("不完整");
    }

    @Test
    void aRefusedKey() throws Exception {
        answer = _ -> new MockResponse.Builder().code(403).build();
        assertTold("403");
    }

    @Test
    void aServerThatFails() throws Exception {
        answer = _ -> new MockResponse.Builder().code(500).build();
        assertTold("500");
        int before = asked.get();
        MapStudio.doFx(() -> {
            for (int i = 0; i < 200; i++) {
                studio.map().jumpTo(LON + i * 0.05, LAT, 10);
                studio.map().drawFrame();
            }
        });
        assertTrue(asked.get() - before < 12, asked.get() - before + " requests for 200 views");
    }
}
