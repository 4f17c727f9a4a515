package org.fengqiao.console.map.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.raster.Surface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tiles of one colour each, for what is seen where a set has holes; and tiles of one pattern that
/// goes on from each to the next, for where each pixel of them comes to lie.
class TileComposerTest {

    private static final int GROUND = 0xff000000;
    private static final int NEAR = 0xff00ff00;
    private static final int FAR = 0xff0000ff;
    private static final int MIDDLE = 0xffffff00;
    private static final Viewport VIEW = new Viewport(0.5, 0.5, 12, 900, 700);

    private final Map<Double, TileSet> sets = new TreeMap<>();
    private final TileComposer composer = new TileComposer(sets);

    private TileSet fill(double zoom, int colour) {
        TileSet set = sets.computeIfAbsent(zoom, TileSet::new);
        TileSet.visit(zoom, VIEW, 1, 1, key -> set.tiles.put(key, tile(colour)));
        return set;
    }

    private static Tile tile(int colour) {
        int[] pixels = new int[PixelCanvas.STRIDE * PixelCanvas.STRIDE];
        Arrays.fill(pixels, colour);
        return new Tile(pixels, 1, 0, null);
    }

    /// How many pixels of a colour a frame shows, long after everything has faded in.
    private int count(int colour) {
        Surface surface = Surface.of(900, 700);
        Arrays.fill(surface.pixels(), 0xffff0000); // what was on the screen before
        composer.draw(surface, VIEW, 1, GROUND, 10_000_000_000L);
        composer.draw(surface, VIEW, 1, GROUND, 20_000_000_000L);
        return (int) Arrays.stream(surface.pixels()).filter(pixel -> pixel == colour).count();
    }

    /// The sharp set is in front, then loses one of its tiles.
    private void breakHole() {
        TileSet sharp = fill(12, NEAR);
        assertEquals(900 * 700, count(NEAR));
        sharp.tiles.remove(middle(12));
    }

    /// The tile in the middle lies in the view from its corner on.
    private static boolean isHole(int pixels) {
        int most = TileKey.SIZE * TileKey.SIZE;
        return pixels > most / 3 && pixels <= most;
    }

    @Test
    void withoutTilesTheGroundIsSeen() {
        assertEquals(900 * 700, count(GROUND));
    }

    @Test
    void theZoomOfTheViewIsPreferred() {
        fill(10, FAR);
        fill(12, NEAR);
        assertEquals(900 * 700, count(NEAR));
    }

    @Test
    void aHoleIsFilledFromTheNearestZoomThatHasAllOfIt() {
        fill(8, MIDDLE);
        fill(10.5, FAR);
        breakHole();
        int far = count(FAR);
        assertTrue(isHole(far), far + " pixels of the hole");
        assertEquals(900 * 700 - far, count(NEAR));
    }

    @Test
    void whatWouldBeBlownUpToSmearsIsLeftOut() {
        breakHole();
        fill(8, FAR);
        assertTrue(isHole(count(GROUND)));
        fill(8.5, MIDDLE);
        assertTrue(isHole(count(MIDDLE)));
    }

    /// Of a set that is three zooms closer 3,000 tiles would lie in the view, of ten zooms closer
    /// fifty million.
    @Test
    void whatWouldShrinkToSpecksIsLeftOutAlsoAfterItWasInFront() {
        Viewport close = new Viewport(0.5, 0.5, 15, 900, 700);
        TileSet set = sets.computeIfAbsent(15.0, TileSet::new);
        TileSet.visit(15, close, 1, 1, key -> set.tiles.put(key, tile(NEAR)));
        Surface surface = Surface.of(900, 700);
        composer.draw(surface, close, 1, GROUND, 5_000_000_000L);
        assertTrue(Arrays.stream(surface.pixels()).allMatch(pixel -> pixel == NEAR));
        assertEquals(900 * 700, count(GROUND));
    }

    @Test
    void overAnEnlargedTileWhatThereIsOfANearerZoomIsSeen() {
        breakHole();
        fill(9, FAR);
        TileSet nearer = fill(13, MIDDLE);
        nearer.tiles.keySet().removeIf(key -> !key.equals(middle(13)));
        int reduced = count(MIDDLE);
        int far = count(FAR);
        int half = TileKey.SIZE / 2;
        assertTrue(Math.abs(reduced - half * half) < 6 * half, reduced + " pixels of the nearer");
        assertTrue(isHole(far + reduced), far + " and " + reduced + " pixels of the hole");
    }

    @Test
    void whereNoZoomHasTheHoleTheGroundIsSeenAndNothingThatWasOnTheScreenBefore() {
        breakHole();
        int ground = count(GROUND);
        assertTrue(isHole(ground), ground + " pixels of ground");
        assertEquals(900 * 700 - ground, count(NEAR));
    }

    /// One period of the pattern, in pixels of its zoom.
    private static final int PERIOD = 50;

    /// Up and down again by 10 in each pixel: a shift by a third of a pixel is told.
    private static double wave(double at) {
        double part = at - PERIOD * Math.floor(at / PERIOD);
        return 10 * Math.min(part, PERIOD - part);
    }

    private void fillWithWaves(double zoom) {
        TileSet set = sets.computeIfAbsent(zoom, TileSet::new);
        TileSet.visit(
                zoom,
                VIEW,
                1,
                1,
                key -> {
                    Tile tile = tile(0);
                    int stride = PixelCanvas.STRIDE;
                    for (int i = 0; i < stride * stride; i++) {
                        int red = (int) wave((double) key.column() * TileKey.SIZE + i % stride - 1);
                        int green = (int) wave((double) key.row() * TileKey.SIZE + i / stride - 1);
                        tile.pixels[i] = 0xff000000 | red << 16 | green << 8;
                    }
                    set.tiles.put(key, tile);
                });
    }

    /// At the tiles' own zoom, enlarged and reduced: across the borders of tiles, too, every pixel
    /// shows what the ground has there.
    @ParameterizedTest
    @CsvSource({"12, 0", "11, 3", "11.4, 3", "9.3, 3", "12.6, 3"})
    void everyPixelOfATileLiesWhereItBelongs(double zoom, int tolerance) {
        fillWithWaves(zoom);
        Surface surface = Surface.of(900, 700);
        composer.draw(surface, VIEW, 1, GROUND, 10_000_000_000L);
        composer.draw(surface, VIEW, 1, GROUND, 20_000_000_000L);
        double step = Math.pow(2, zoom - 12);
        double left = Math.round(VIEW.x() * VIEW.scale() - 450);
        double top = Math.round(VIEW.y() * VIEW.scale() - 350);
        for (int row = 0; row < 700; row++) {
            for (int column = 0; column < 900; column++) {
                double x = (left + column + 0.5) * step - 0.5;
                double y = (top + row + 0.5) * step - 0.5;
                int pixel = surface.pixels()[row * 900 + column];
                String where = "at " + column + ", " + row;
                assertEquals(between(x), pixel >> 16 & 255, tolerance, where);
                assertEquals(between(y), pixel >> 8 & 255, tolerance, where);
            }
        }
    }

    /// What lies between two pixels.
    private static double between(double at) {
        double whole = Math.floor(at);
        return wave(whole) + (wave(whole + 1) - wave(whole)) * (at - whole);
    }

    private static TileKey middle(double zoom) {
        double k = Viewport.scaleOf(zoom) / TileKey.SIZE;
        return new TileKey(zoom, (int) Math.floor(0.5 * k), (int) Math.floor(0.5 * k));
    }
}
