package org.fengqiao.console.map.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverMaskTest {

    private static final int COLUMNS = 150;
    private static final int ROWS = 90;

    private record Put(Sprite sprite, int x, int y) {}

    /// A disc with a soft rim, as markers have; some with a hole.
    private static Sprite disc(int side, boolean hole) {
        int[] ink = new int[side * side];
        for (int i = 0; i < ink.length; i++) {
            double d = Math.hypot(i % side - side / 2.0 + 0.5, i / side - side / 2.0 + 0.5);
            double inside = Math.clamp(side / 2.0 - d, 0, 1);
            boolean empty = hole && d < side / 5.0;
            ink[i] = Argb.premultiply((int) (empty ? 0 : 255 * inside) << 24 | 0x3377cc + side);
        }
        return new Sprite(side, side, ink, side / 2, side / 2);
    }

    private static int[] draw(List<Put> puts, boolean[] seen) {
        int[] picture = new int[COLUMNS * ROWS];
        Arrays.fill(picture, 0xff203040);
        for (int i = 0; i < puts.size(); i++) {
            if (seen[i]) {
                Put put = puts.get(i);
                put.sprite().drawPlainly(picture, COLUMNS, ROWS, put.x(), put.y());
            }
        }
        return picture;
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 400, 4000})
    void theSamePictureComesOutWithoutWhatIsHidden(int count) {
        SplittableRandom random = new SplittableRandom(count);
        List<Sprite> sprites =
                List.of(disc(9, false), disc(21, false), disc(31, true), disc(64, false));
        List<Put> puts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            puts.add(
                    new Put(
                            sprites.get(random.nextInt(sprites.size())),
                            random.nextInt(-20, COLUMNS + 20),
                            random.nextInt(-20, ROWS + 20)));
        }
        boolean[] all = new boolean[count];
        Arrays.fill(all, true);
        boolean[] seen = new boolean[count];
        CoverMask mask = new CoverMask();
        mask.begin(COLUMNS, ROWS);
        int left = 0;
        for (int i = count - 1; i >= 0; i--) {
            seen[i] = mask.put(puts.get(i).sprite(), puts.get(i).x(), puts.get(i).y());
            left += seen[i] ? 1 : 0;
        }
        assertArrayEquals(draw(puts, all), draw(puts, seen));
        assertTrue(count < 400 || left < count / 2, left + " of " + count + " are drawn");
    }

    @Test
    void aSpriteShowsThroughTheHoleOfAnother() {
        CoverMask mask = new CoverMask();
        mask.begin(COLUMNS, ROWS);
        assertTrue(mask.put(disc(31, true), 63, 40));
        assertTrue(mask.put(disc(9, false), 63, 40));
        assertFalse(mask.put(disc(5, false), 63, 40));
    }

    @Test
    void aNewPictureHidesNothing() {
        CoverMask mask = new CoverMask();
        mask.begin(COLUMNS, ROWS);
        assertTrue(mask.put(disc(21, false), 70, 50));
        mask.begin(COLUMNS - 10, ROWS - 10);
        assertTrue(mask.put(disc(9, false), 70, 50));
    }

    @Test
    void aSpriteOutsideThePictureIsNotSeen() {
        CoverMask mask = new CoverMask();
        mask.begin(COLUMNS, ROWS);
        assertFalse(mask.put(disc(9, false), 70, -20));
        assertFalse(mask.put(disc(9, false), 70, ROWS + 20));
    }
}
