package org.fengqiao.console.map.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.raster.Surface;
import org.junit.jupiter.api.Test;

/// Tiles of one colour each; what is seen where a set has holes.
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

    private static TileKey middle(double zoom) {
        double k = Viewport.scaleOf(zoom) / TileKey.SIZE;
        return new TileKey(zoom, (int) Math.floor(0.5 * k), (int) Math.floor(0.5 * k));
    }
}
