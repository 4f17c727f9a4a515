package org.fengqiao.console.map.tile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.raster.Surface;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// Keeps drawn tiles, has missing ones drawn by a pool, most wanted first, and composes frames.
/// What is not there yet is shown from another zoom, enlarged or reduced, so that nothing is ever
/// blank; what arrives fades in. One thread owns it; only the drawing of a tile happens elsewhere.
public final class TileStore {

    /// As long as nothing whole can be shown, tiles are shown as they come so often at most.
    private static final long PATIENCE_NANOS = 200_000_000;

    /// Tiles of the overview, and a few more.
    private static final int SPARE = 32;

    private final Executor pool;
    private final int workers;
    private final Executor owner;
    private final Runnable changed;
    private final BiConsumer<String, Throwable> troubles;
    private final Map<Double, TileSet> sets = new TreeMap<>();
    private final Set<TileKey> drawing = new HashSet<>();

    /// What could not be drawn at all, for lack of memory say. It is tried again when the map has
    /// moved or changed, not in each frame; until then it counts as drawn.
    private final Set<TileKey> failed = new HashSet<>();

    private final ConcurrentLinkedQueue<PixelCanvas> canvases = new ConcurrentLinkedQueue<>();
    private final SparePixels spare = new SparePixels();
    private final TileComposer composer = new TileComposer(sets);
    private TileScene scene;
    private double density = 1;
    private boolean moving;
    private boolean accompanied;
    private @Nullable Viewport drawnLast;
    private long drawnAt;
    private @Nullable TileWish wish;
    private long drawn;

    /// @param pool draws tiles
    /// @param workers how many tiles are drawn at the same time
    /// @param owner brings finished tiles back to the thread that owns the store
    /// @param changed told when a tile arrived
    /// @param troubles told by the owner what could not be drawn, and why
    public TileStore(
            TileScene scene,
            Executor pool,
            int workers,
            Executor owner,
            Runnable changed,
            BiConsumer<String, Throwable> troubles) {
        this.troubles = troubles;
        this.scene = scene;
        this.pool = pool;
        this.workers = workers;
        this.owner = owner;
        this.changed = changed;
    }

    /// Replaces what tiles are drawn from. Old tiles stay in sight until their successors arrive.
    ///
    /// @param touched where the picture changed, world units; null for everywhere
    public void apply(TileScene next, @Nullable Envelope touched) {
        failed.clear();
        boolean looksAlike = next.style().equals(scene.style());
        scene = next;
        if (next.isEmpty()) {
            wish = null; // what comes late and is not kept must not be asked for again
            forget();
        }
        if (touched == null) {
            // The whole city small, though outdated, is better than bare paper when somebody zooms
            // out at once; in the colours of another theme it would flash.
            TileWish current = wish;
            sets.values()
                    .removeIf(set ->
                            !composer.isInSight(set)
                                    && !(looksAlike
                                            && current != null
                                            && current.isOverview(set.zoom))
                                    && giveBack(set));
        }
        double reach = 16;
        for (TileSet set : sets.values()) {
            double k = Viewport.scaleOf(set.zoom) * density;
            set.tiles.forEach((key, tile) -> {
                double x = (double) key.column() * TileKey.SIZE;
                double y = (double) key.row() * TileKey.SIZE;
                Envelope box =
                        new Envelope(
                                (x - reach) / k,
                                (x + TileKey.SIZE + reach) / k,
                                (y - reach) / k,
                                (y + TileKey.SIZE + reach) / k);
                tile.stale |= touched == null || touched.intersects(box);
            });
        }
    }

    /// Draws the tiles of a frame and asks for what is missing.
    ///
    /// @param aim where an animation leads; the same as `now` at rest
    /// @param pixelDensity device pixels in a logical pixel
    /// @param nanos time of the frame
    /// @return how far the picture is from its final state
    public Progress draw(
            Surface surface, Viewport now, Viewport aim, double pixelDensity, long nanos) {
        if (pixelDensity != density) {
            density = pixelDensity;
            forget();
        }
        boolean fading =
                composer.draw(surface, now, density, scene.style().background(now.zoom()), nanos);
        composer.takeCovered(spare::give);
        // What holds nothing needs no tiles, and what comes then need not fade in from them.
        Viewport before = drawnLast;
        double zoomBefore = before == null ? now.zoom() : before.zoom();
        boolean dragged = aim.equals(now) && zoomBefore != now.zoom();
        Viewport ahead = dragged ? TileWish.nextStep(now, zoomBefore) : aim;
        TileWish wanted = scene.isEmpty() ? null : new TileWish(now, ahead, overview(now), density);
        wish = wanted;
        moving = !now.equals(aim) || before != null && !now.equals(before);
        if (moving) {
            failed.clear();
        }
        drawnLast = now;
        drawnAt = nanos;
        ask();
        // Its own zoom is asked for when the hand has come to rest, in the next frame.
        return new Progress(fading || dragged, wanted == null || !wanted.isMissing(sets, failed));
    }

    private void forget() {
        sets.values().forEach(this::giveBack);
        sets.clear();
        failed.clear();
        composer.forget();
    }

    private boolean giveBack(TileSet set) {
        set.tiles.values().forEach(spare::give);
        set.tiles.clear();
        return true;
    }

    /// @param fading whether the next frame looks different although nothing else happens
    /// @param sharp whether every tile in sight is drawn for this zoom and up to date
    public record Progress(boolean fading, boolean sharp) {}

    /// The whole city small, kept as the last resort behind everything.
    private @Nullable Viewport overview(Viewport now) {
        Envelope bounds = scene.bounds();
        return bounds.isNull() ? null : Viewport.fit(bounds, 900, 900, 0).resized(960, 960);
    }

    /// Asks for no more tiles and lets all go, with what they are drawn from.
    public void close() {
        wish = null;
        density = Double.NaN; // what comes late fits nowhere
        scene = new TileScene(scene.style(), List.of(), scene.version() + 1);
        forget();
        canvases.clear();
        spare.clear();
    }

    private void ask() {
        TileWish current = wish;
        if (current == null) {
            return;
        }
        int most = most();
        if (drawing.size() >= most) {
            return;
        }
        for (TileKey key : current.list(sets)) {
            if (drawing.size() >= most) {
                return;
            }
            if (!failed.contains(key) && drawing.add(key)) {
                start(key, scene, density);
            }
        }
    }

    /// A moving map leaves one core to the frames, also while the pool does other work.
    private int most() {
        if (!moving) {
            return workers + 1;
        }
        return accompanied ? Math.max(0, workers - 2) : Math.max(1, workers - 1);
    }

    /// Tells whether the pool is at other work as well.
    public void setAccompanied(boolean now) {
        accompanied = now;
    }

    private void start(TileKey key, TileScene from, double atDensity) {
        pool.execute(() -> {
            PixelCanvas canvas = canvases.poll();
            if (canvas == null) {
                canvas = new PixelCanvas(spare::take);
            }
            int[] pixels;
            try {
                pixels = from.draw(key, atDensity, canvas, this::report);
            } catch (RuntimeException | Error failure) {
                report("tiles", failure);
                owner.execute(() -> fail(key, from, atDensity));
                return;
            }
            canvases.add(canvas);
            owner.execute(() -> arrive(key, pixels, from.version(), atDensity));
        });
    }

    private void fail(TileKey key, TileScene from, double atDensity) {
        drawing.remove(key);
        if (from.equals(scene) && atDensity == density) {
            failed.add(key);
        }
        changed.run();
    }

    private void report(String layer, Throwable failure) {
        owner.execute(() -> troubles.accept(layer, failure));
    }

    private void arrive(TileKey key, int[] pixels, long version, double atDensity) {
        drawing.remove(key);
        if (atDensity == density && !scene.isEmpty()) { // nothing stays on a map that was emptied
            TileSet set = sets.computeIfAbsent(key.zoom(), TileSet::new);
            Tile before = set.find(key);
            Tile tile = new Tile(pixels, version, System.nanoTime(), before);
            if (before != null && before.before != null) {
                spare.give(before.before);
                before.before = null;
            }
            tile.stale = version != scene.version() && (before == null || before.stale);
            set.tiles.put(key, tile);
            drawn++;
            evict();
        } else {
            spare.give(pixels);
        }
        if (isWorthAFrame(key)) {
            changed.run();
        }
        ask();
    }

    /// Tiles beside the view are not seen; and while the first picture grows, each frame of it
    /// takes time from its tiles.
    private boolean isWorthAFrame(TileKey key) {
        TileWish current = wish;
        if (current == null) {
            return true;
        }
        if (current.isBesideView(key)) {
            return false;
        }
        return composer.showsWholePicture()
                || !current.isMissing(sets, failed)
                || System.nanoTime() - drawnAt > PATIENCE_NANOS;
    }

    /// How many tiles were drawn since the start.
    public long drawnCount() {
        return drawn;
    }

    /// Keeps as many tiles as the view shows, those around it, and one more zoom to fade from: a
    /// tile is a quarter of a megabyte.
    private void evict() {
        int count = sets.values().stream().mapToInt(set -> set.tiles.size()).sum();
        TileWish current = wish;
        int kept = current == null ? 0 : 3 * current.countInSight() + SPARE;
        if (count <= kept) {
            return;
        }
        List<TileSet> oldest = new ArrayList<>(sets.values());
        oldest.sort(Comparator.comparingLong(set -> set.lastDrawn));
        for (TileSet set : oldest) {
            if (count <= kept) {
                return;
            }
            if (current != null && current.names(set.zoom) || composer.isInSight(set)) {
                count -= trim(set, count - kept);
            } else {
                count -= set.tiles.size();
                sets.remove(set.zoom);
                giveBack(set);
            }
        }
    }

    /// Lets go of the tiles of a set that are far from the view.
    private int trim(TileSet set, int tooMany) {
        TileWish current = wish;
        if (current == null || !current.names(set.zoom)) {
            return 0;
        }
        Set<TileKey> near = current.listNear(set.zoom);
        List<TileKey> far =
                set.tiles.keySet().stream()
                        .filter(key -> !near.contains(key))
                        .limit(tooMany)
                        .toList();
        for (TileKey key : far) {
            Tile gone = set.tiles.remove(key);
            if (gone != null) {
                spare.give(gone);
            }
        }
        return far.size();
    }
}
