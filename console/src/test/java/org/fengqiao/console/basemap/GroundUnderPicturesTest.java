package org.fengqiao.console.basemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.fengqiao.console.basemap.grid.Datum;
import org.fengqiao.console.basemap.grid.Grid;
import org.fengqiao.console.basemap.grid.SourceGrid;
import org.fengqiao.console.basemap.grid.TileAddress;
import org.fengqiao.console.basemap.source.SourceException;
import org.fengqiao.console.basemap.source.SourceFault;
import org.fengqiao.console.basemap.source.TileSupply;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.map.MapStudio;
import org.fengqiao.console.map.VectorLayer;
import org.fengqiao.console.map.VectorSource;
import org.fengqiao.console.map.VectorSource.Feature;
import org.fengqiao.console.map.paper.MapSheet;
import org.fengqiao.console.map.paper.PixelInk;
import org.fengqiao.console.map.style.MapStyle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/// A road and two places, and a base map of pictures that has one half of them: where there is a
/// picture neither road nor name of the ground is seen, where there is none both are.
class GroundUnderPicturesTest {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 400;
    private static final int PAPER = 0xff20c040;

    /// On a border between tiles from level 10 on; the view has it in the middle.
    private static final double LON = 360.0 * 850 / 1024 - 180;

    private static final double LAT = 32.01;
    private static final double ZOOM = 12;
    private static final int ROAD = 200;
    private static final int WEST = 150;
    private static final int EAST = 450;
    private static final double PIXEL = 360 / (256 * Math.pow(2, ZOOM));

    private final MapStudio studio = MapStudio.open("desk-day", WIDTH, HEIGHT);
    private final GeometryFactory shapes = new GeometryFactory();

    @BeforeEach
    void drawTheGround() {
        VectorLayer roads =
                layer(
                        "road",
                        feature(
                                "motorway",
                                "",
                                shapes.createLineString(
                                        new Coordinate[] {
                                            new Coordinate(LON - 1, LAT),
                                            new Coordinate(LON + 1, LAT)
                                        })));
        VectorLayer places =
                layer(
                        "place",
                        feature("town", "西镇", point(WEST - WIDTH / 2)),
                        feature("town", "东镇", point(EAST - WIDTH / 2)));
        MapStudio.doFx(() -> {
            studio.map().addLayer(roads);
            studio.map().addLayer(places);
            studio.map().jumpTo(LON, LAT, ZOOM);
        });
        studio.settle();
        assertEquals(2, studio.listNames().size());
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private org.locationtech.jts.geom.Point point(double pixels) {
        return shapes.createPoint(new Coordinate(LON + pixels * PIXEL, LAT + 80 * PIXEL));
    }

    private static Feature feature(
            String kind, String name, org.locationtech.jts.geom.Geometry shape) {
        return new Feature(Map.of("class", kind, "name", name), shape);
    }

    private static VectorLayer layer(String id, Feature... features) {
        return new VectorLayer(id, new VectorSource(id, List.of(features)));
    }

    private record Supply(Function<TileAddress, CompletableFuture<Optional<byte[]>>> answers)
            implements TileSupply {

        @Override
        public CompletableFuture<Optional<byte[]>> load(TileAddress tile, Freshness freshness) {
            return answers.apply(tile);
        }

        @Override
        public boolean hasCache() {
            return false;
        }

        @Override
        public int lanes() {
            return 64;
        }

        @Override
        public void close() {}
    }

    /// Puts a base map on the map whose levels are 10 to 18.
    private RasterLayer lay(Function<TileAddress, CompletableFuture<Optional<byte[]>>> answers) {
        RasterLayer layer = new RasterLayer(RasterLayer.SOURCE);
        RasterStore store =
                new RasterStore(
                        "某图",
                        new SourceGrid(Grid.MERCATOR, Datum.CGCS2000, 256, 10, 18),
                        new Supply(answers),
                        new RasterStore.Surroundings(
                                FxThread.executor(), (_, _) -> {}, System::nanoTime, new Random(1)),
                        layer.listener());
        layer.add(new RasterPart(store, false));
        MapStudio.doFx(() -> studio.map().addLayerBelow(layer));
        return layer;
    }

    private void rest(RasterLayer layer) {
        studio.drawUntil(
                () -> layer.isAtRest() && studio.map().isResting(), () -> "the map does not rest");
        studio.settle();
    }

    private static boolean isWest(TileAddress tile) {
        return tile.column() < 850 << tile.level() - 10;
    }

    private static CompletableFuture<Optional<byte[]>> picture() {
        return CompletableFuture.completedFuture(Optional.of(TestTiles.plain("png", 256, PAPER)));
    }

    private static CompletableFuture<Optional<byte[]>> western(TileAddress tile) {
        return isWest(tile) ? picture() : CompletableFuture.completedFuture(Optional.empty());
    }

    private static CompletableFuture<Optional<byte[]>> dead() {
        return CompletableFuture.failedFuture(new SourceException(SourceFault.UNREACHABLE, "no"));
    }

    private static void assertRoad(BufferedImage picture, int x, boolean wanted) {
        int ground = picture.getRGB(x, ROAD - 40);
        assertEquals(wanted, ground != picture.getRGB(x, ROAD), "whether a road is seen at " + x);
    }

    private List<String> names() {
        List<String> seen = new ArrayList<>();
        studio.listNames().forEach(box -> seen.add(box.left() < WIDTH / 2.0 ? "west" : "east"));
        seen.sort(String::compareTo);
        return seen;
    }

    @Test
    void roadsAndNamesGiveWayWhereThereIsAPictureAndStayBesideIt() {
        rest(lay(GroundUnderPicturesTest::western));
        BufferedImage picture = studio.picture();
        assertEquals(PAPER, picture.getRGB(WEST, ROAD), "the picture, without the road");
        assertEquals(PAPER, picture.getRGB(297, ROAD), "up to its very end");
        assertRoad(picture, 303, true);
        assertRoad(picture, EAST, true);
        assertEquals(List.of("east"), names());
    }

    @Test
    void whereTheServerDiedAfterItsFirstTileTheGroundIsWhole() {
        Map<Boolean, Integer> asked = new HashMap<>();
        rest(
                lay(tile ->
                        isWest(tile) && asked.merge(true, 1, Integer::sum) == 1
                                ? picture()
                                : dead()));
        BufferedImage picture = studio.picture();
        assertRoad(picture, EAST, true);
        assertEquals(List.of("east"), names());
    }

    @Test
    void takenOffOrFaintItGivesTheGroundBack() {
        RasterLayer layer = lay(GroundUnderPicturesTest::western);
        rest(layer);
        MapStyle whole = MapStyle.load("desk-day");
        MapStyle faint =
                whole.changed(one ->
                        Optional.of(
                                one.source().equals(RasterLayer.SOURCE)
                                        ? one.faded(_ -> 0.4)
                                        : one));
        MapStudio.doFx(() -> studio.map().setStyle(faint));
        rest(layer);
        assertRoad(studio.picture(), WEST, true);
        assertEquals(List.of("east", "west"), names());
        MapStudio.doFx(() -> studio.map().setStyle(whole));
        rest(layer);
        assertEquals(List.of("east"), names());
        MapStudio.doFx(() -> studio.map().removeLayer(layer));
        studio.settle();
        assertRoad(studio.picture(), WEST, true);
        assertEquals(List.of("east", "west"), names());
    }

    /// Names that stand stay until a picture comes, and none comes and goes for it.
    @Test
    void whileThePictureIsOnItsWayNoNameFlickers() {
        Map<TileAddress, CompletableFuture<Optional<byte[]>>> waiting = new HashMap<>();
        RasterLayer layer =
                lay(tile -> waiting.computeIfAbsent(tile, _ -> new CompletableFuture<>()));
        studio.drawUntil(() -> !waiting.isEmpty(), () -> "nothing is asked for");
        studio.settle();
        assertEquals(List.of("east", "west"), names(), "those that stood");
        double away = 2000 * PIXEL;
        MapStudio.doFx(() -> studio.map().jumpTo(LON + away, LAT, ZOOM));
        studio.settle();
        MapStudio.doFx(() -> studio.map().jumpTo(LON, LAT, ZOOM));
        studio.settle();
        assertEquals(List.of(), names(), "those that come in sight wait");
        answer(waiting);
        rest(layer);
        assertEquals(List.of("east"), names());
    }

    private void answer(Map<TileAddress, CompletableFuture<Optional<byte[]>>> waiting) {
        studio.drawUntil(
                () -> {
                    boolean open = false;
                    for (var one : Map.copyOf(waiting).entrySet()) {
                        Optional<byte[]> bytes = western(one.getKey()).join();
                        open |= one.getValue().complete(bytes);
                    }
                    return !open;
                },
                () -> "more and more is asked for");
    }

    @Test
    void aPageShowsTheSame() {
        rest(lay(GroundUnderPicturesTest::western));
        MapSheet sheet = MapStudio.onFx(() -> studio.map().sheet(MapStyle.load("desk-day")));
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        var graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        sheet.draw(new PixelInk(graphics, sheet.forge()), () -> false);
        graphics.dispose();
        assertEquals(PAPER, page.getRGB(WEST, ROAD));
        assertRoad(page, EAST, true);
        assertEquals(0, letters(page, WEST), "letters of the western name");
        assertTrue(letters(page, EAST) > 30, letters(page, EAST) + " letters of the eastern name");
        assertFalse(page.getRGB(EAST, ROAD - 40) == PAPER);
    }

    /// Dark pixels where a name would stand.
    private static int letters(BufferedImage page, int x) {
        int dark = 0;
        for (int row = ROAD - 110; row < ROAD - 50; row++) {
            for (int column = x - 40; column < x + 40; column++) {
                Color colour = new Color(page.getRGB(column, row));
                dark += colour.getRed() + colour.getGreen() + colour.getBlue() < 250 ? 1 : 0;
            }
        }
        return dark;
    }
}
