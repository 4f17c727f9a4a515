package org.fengqiao.console.map.raster;

import static java.lang.System.Logger.Level.DEBUG;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/// Whether sprites are drawn by the vector unit. That code is a hundred times slower than plain
/// loops until the compiler has seen it at work, so it is practised off the screen, on a picture
/// nobody sees, and used once it was measured to be faster. Where the module `jdk.incubator.vector`
/// is missing, or never gets faster, plain loops do all the drawing.
public final class WideDrawing {

    private static final System.Logger LOG = System.getLogger(WideDrawing.class.getName());
    private static final int SIDE = 512;
    private static final int SPRITES = 2000;
    private static final int MOST_ROUNDS = 400;
    private static final int WINS = 5;

    private static final AtomicBoolean BEGUN = new AtomicBoolean();
    private static volatile boolean ready;

    private WideDrawing() {}

    static boolean isReady() {
        return ready;
    }

    /// Starts practising on a thread of its own, the first time it is called; takes about a second
    /// of one core. To be called when the map is at rest, not while it draws its first picture.
    public static void practise() {
        if (!BEGUN.get() && BEGUN.compareAndSet(false, true) && isThere()) {
            Thread.ofPlatform()
                    .daemon()
                    .name("wide-drawing")
                    .priority(Thread.MIN_PRIORITY)
                    .start(() -> ready = isFasterInTheEnd());
        }
    }

    static boolean isThere() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }

    private static boolean isFasterInTheEnd() {
        Sprite sprite = disc();
        int[] plainly = ground();
        int[] widely = ground();
        int wins = 0;
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            long start = System.nanoTime();
            visit((x, y) -> sprite.drawPlainly(plainly, SIDE, SIDE, x, y));
            long between = System.nanoTime();
            visit((x, y) -> sprite.drawWidely(widely, SIDE, SIDE, x, y));
            long end = System.nanoTime();
            wins = end - between < between - start ? wins + 1 : 0;
            if (wins == WINS) {
                LOG.log(DEBUG, "sprites are drawn by the vector unit after {0} rounds", round);
                return true;
            }
        }
        LOG.log(DEBUG, "the vector unit draws sprites no faster than plain loops");
        return false;
    }

    private interface Place {
        void at(int x, int y);
    }

    private static void visit(Place place) {
        for (int i = 0; i < SPRITES; i++) {
            place.at(20 + i * 37 % (SIDE - 60), 20 + i * 53 % (SIDE - 40));
        }
    }

    private static int[] ground() {
        int[] pixels = new int[SIDE * SIDE];
        Arrays.fill(pixels, 0xff203040);
        return pixels;
    }

    private static Sprite disc() {
        int size = 25;
        int[] pixels = new int[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double inside = Math.clamp(size / 2.0 - Math.hypot(x - 12, y - 12), 0, 1);
                pixels[y * size + x] = Argb.premultiply((int) (inside * 255) << 24 | 0x3377cc);
            }
        }
        return new Sprite(size, size, pixels, 12, 12);
    }
}
