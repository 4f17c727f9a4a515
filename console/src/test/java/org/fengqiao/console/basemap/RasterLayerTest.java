package org.fengqiao.console.basemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.console.basemap.grid.Datum;
import org.fengqiao.console.basemap.grid.Grid;
import org.fengqiao.console.basemap.grid.SourceGrid;
import org.fengqiao.console.basemap.grid.TileAddress;
import org.fengqiao.console.basemap.source.SourceException;
import org.fengqiao.console.basemap.source.SourceFault;
import org.fengqiao.console.basemap.source.TileSupply;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.map.MapStudio;
import org.fengqiao.console.map.MapTrouble;
import org.fengqiao.domain.geodesy.LonLat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Base maps on a real map: what a source draws at a place is seen at that place.
class RasterLayerTest {

    private static final int WIDTH = 700;
    private static final int HEIGHT = 500;
    private static final LonLat PLACE = new LonLat(118.7969, 32.0603);
    private static final int PAPER = 0xff20c040;

    private final MapStudio studio = MapStudio.open("desk-day", WIDTH, HEIGHT);
    private final List<MapTrouble> told = new ArrayList<>();

    @AfterEach
    void close() {
        studio.close();
    }

    private static RasterStore store(RasterLayer layer, SourceGrid grid, TileSupply supply) {
        RasterStore store =
                new RasterStore(
                        "某图",
                        grid,
                        supply,
                        new RasterStore.Surroundings(
                                FxThread.executor(), (_, _) -> {}, System::nanoTime, new Random(1)),
                        layer.listener());
        layer.add(new RasterPart(store, false));
        return store;
    }

    private abstract static class AtOnce implements TileSupply {

        @Override
        public boolean hasCache() {
            return false;
        }

        @Override
        public int lanes() {
            return 8;
        }

        @Override
        public void close() {}
    }

    /// Green tiles with a magenta cross where the source has the place.
    private static final class Cross extends AtOnce {

        private final SourceGrid grid;

        Cross(SourceGrid grid) {
            this.grid = grid;
        }

        @Override
        public CompletableFuture<Optional<byte[]>> load(TileAddress tile, Freshness freshness) {
            int size = grid.tileSize();
            double pixels = (double) size * (1 << tile.level());
            LonLat drawn = grid.datum().shift(PLACE);
            double x = Mercator.x(drawn.lon()) * pixels - (double) tile.column() * size;
            double unit =
                    grid.grid() == Grid.MERCATOR
                            ? Mercator.y(drawn.lat())
                            : (90 - drawn.lat()) / 360;
            double y = unit * pixels - (double) tile.row() * size;
            BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(
                    RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(new Color(PAPER));
            graphics.fillRect(0, 0, size, size);
            graphics.setColor(Color.MAGENTA);
            graphics.setStroke(new BasicStroke(3));
            graphics.draw(new Line2D.Double(x, -size, x, 2 * size));
            graphics.draw(new Line2D.Double(-size, y, 2 * size, y));
            graphics.dispose();
            return CompletableFuture.completedFuture(Optional.of(TestTiles.write(image, "png")));
        }
    }

    private static final class Dead extends AtOnce {

        private int asked;

        @Override
        public CompletableFuture<Optional<byte[]>> load(TileAddress tile, Freshness freshness) {
            asked++;
            return CompletableFuture.failedFuture(
                    new SourceException(SourceFault.UNREACHABLE, "refused, number " + asked));
        }
    }

    private void show(RasterLayer layer, double zoom) {
        MapStudio.doFx(() -> {
            studio.map().setOnTrouble(told::add);
            studio.map().addLayerBelow(layer);
            studio.map().jumpTo(PLACE.lon() - 0.0003, PLACE.lat() + 0.0002, zoom);
        });
        for (int i = 0; i < 200; i++) {
            studio.settle();
            if (MapStudio.onFx(() -> layer.isAtRest() && studio.map().isResting())) {
                return;
            }
        }
        throw new AssertionError("the base map does not come to rest");
    }

    private static boolean isMagenta(int rgb) {
        return (rgb >> 16 & 255) > 160 && (rgb >> 8 & 255) < 90 && (rgb & 255) > 160;
    }

    /// Middle of the magenta pixels along a line of the picture.
    private static double middle(java.util.function.IntPredicate magenta, int length) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < length; i++) {
            if (magenta.test(i)) {
                sum += i + 0.5;
                count++;
            }
        }
        assertTrue(count > 0 && count < 9, count + " magenta pixels");
        return sum / count;
    }

    /// Half a pixel is 0.5 m at zoom 17.3 and 16 m at 12.3; the shift of GCJ-02 is 540 m here.
    @ParameterizedTest
    @CsvSource({
        "MERCATOR,CGCS2000,256,17.3",
        "MERCATOR,CGCS2000,512,12.3",
        "MERCATOR,GCJ02,256,17.3",
        "MERCATOR,GCJ02,256,12.3",
        "MERCATOR,BD09,256,15.7",
        "LON_LAT,CGCS2000,256,17.3",
        "LON_LAT,CGCS2000,256,12.3",
        "LON_LAT,GCJ02,512,16.2"
    })
    void aPlaceIsSeenWhereTheMapHasIt(Grid grid, Datum datum, int size, double zoom) {
        RasterLayer layer = new RasterLayer("basemap");
        SourceGrid source = new SourceGrid(grid, datum, size, 1, 18);
        RasterStore store = store(layer, source, new Cross(source));
        show(layer, zoom);
        assertTrue(store.count() > 0);
        BufferedImage picture = studio.picture();
        var view = MapStudio.onFx(() -> studio.map().viewport());
        double x = view.toScreenX(Mercator.x(PLACE.lon()));
        double y = view.toScreenY(Mercator.y(PLACE.lat()));
        double seenX = middle(i -> isMagenta(picture.getRGB(i, 40)), WIDTH);
        double seenY = middle(i -> isMagenta(picture.getRGB(40, i)), HEIGHT);
        assertEquals(x, seenX, 1, "column");
        assertEquals(y, seenY, 1, "row");
        assertEquals(PAPER, picture.getRGB(60, 60), "every other pixel is the tile's");
        assertTrue(told.isEmpty(), told.toString());
    }

    @Test
    void aDeadSourceIsToldOnceAndLeavesTheMapAsItWas() {
        BufferedImage before = bare();
        RasterLayer layer = new RasterLayer("basemap");
        Dead dead = new Dead();
        store(layer, new SourceGrid(Grid.MERCATOR, Datum.CGCS2000, 256, 1, 18), dead);
        show(layer, 15);
        MapStudio.doFx(() -> {
            for (int i = 0; i < 100; i++) {
                studio.map().jumpTo(PLACE.lon() + i * 0.001, PLACE.lat(), 15);
                studio.map().drawFrame();
            }
        });
        jump(15);
        assertEquals(1, told.size(), told.toString());
        assertEquals("某图", told.getFirst().layer());
        assertTrue(told.getFirst().reason().contains("refused"), told.toString());
        assertTrue(dead.asked < 20, dead.asked + " requests while the view moved a hundred times");
        BufferedImage after = studio.picture();
        assertEquals(before.getRGB(300, 200), after.getRGB(300, 200));
    }

    /// Streets come, names are refused: whichever tile came last, the map says that a part is away.
    @Test
    void aSourceThatFailsIsNotForgottenOverOneThatWorks() {
        RasterLayer layer = new RasterLayer("basemap");
        SourceGrid grid = new SourceGrid(Grid.MERCATOR, Datum.CGCS2000, 256, 1, 18);
        RasterStore works = store(layer, grid, new Cross(grid));
        Dead dead = new Dead();
        RasterStore fails = store(layer, grid, dead);
        show(layer, 15);
        TileAddress other = new TileAddress(10, 3, 3);
        MapStudio.doFx(() -> works.need(List.of(other)));
        MapStudio.doFx(() -> assertNotNull(works.find(other), "one more tile has come"));
        assertEquals(
                SourceFault.UNREACHABLE,
                MapStudio.onFx(() -> layer.findFault().orElseThrow().fault()));
        assertTrue(works.findFault().isEmpty());
        assertTrue(fails.findFault().isPresent());
    }

    private BufferedImage bare() {
        jump(15);
        return studio.picture();
    }

    private void jump(double zoom) {
        MapStudio.doFx(() -> studio.map().jumpTo(PLACE.lon(), PLACE.lat(), zoom));
        studio.settle();
    }

    @Test
    void takenOffTheMapItLeavesNothing() {
        BufferedImage before = bare();
        RasterLayer layer = new RasterLayer("basemap");
        SourceGrid source = new SourceGrid(Grid.MERCATOR, Datum.CGCS2000, 256, 1, 18);
        store(layer, source, new Cross(source));
        show(layer, 15);
        MapStudio.doFx(() -> studio.map().removeLayer(layer));
        jump(15);
        assertEquals(before.getRGB(60, 60), studio.picture().getRGB(60, 60));
    }
}
