package org.fengqiao.console.map;

import static java.lang.System.Logger.Level.DEBUG;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.label.LabelForge;
import org.fengqiao.console.map.label.MapFonts;
import org.fengqiao.console.map.raster.Surface;
import org.fengqiao.console.map.raster.WideDrawing;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.map.tile.TileScene;
import org.fengqiao.console.map.tile.TileSource;
import org.fengqiao.console.map.tile.TileStore;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// Draws a made-up city off the screen while nobody waits for the map yet: at the sign-in, say.
/// Code that never ran is interpreted and takes many times as long; the first picture of a real
/// city would pay for that with half a second. What is drawn is thrown away.
public final class Rehearsal {

    private static final System.Logger LOG = System.getLogger(Rehearsal.class.getName());

    /// After so many rounds the compiler has what it needs.
    private static final int ROUNDS = 12;

    private static final long LONGEST_NANOS = 3_000_000_000L;
    private static final int SIDE = 1024;
    private static final int MARKERS = 1500;
    private static final double[] ZOOMS = {9.75, 11.3};

    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private final MapStyle style;
    private final List<String> areaSources;
    private final String markerSource;
    private final List<MarkerKind> kinds;
    private final RehearsalCity city = new RehearsalCity();
    private final LabelForge letters = new LabelForge(MapFonts.system());
    private final Surface surface = Surface.of(SIDE, SIDE);
    private final Queue<Runnable> work = new ArrayDeque<>();

    Rehearsal(MapStyle style, String markers, List<MarkerKind> kinds) {
        this.style = style;
        this.kinds = kinds;
        markerSource = markers;
        areaSources =
                style.layers().stream()
                        .filter(layer ->
                                layer.kind() == StyleLayer.Kind.FILL
                                        || layer.kind() == StyleLayer.Kind.LINE)
                        .map(StyleLayer::source)
                        .distinct()
                        .toList();
    }

    /// Begins on a thread of its own, the first time it is called; later calls do nothing. Takes a
    /// second or two of one core. Any thread.
    ///
    /// @param style some of its layers are drawn
    /// @param markers the source by which it draws markers
    /// @param kinds of markers that it can draw, one at least
    public static void begin(MapStyle style, String markers, List<MarkerKind> kinds) {
        if (!BEGUN.getAndSet(true)) {
            Thread.ofPlatform()
                    .daemon()
                    .name("map-rehearsal")
                    .priority(Thread.MIN_PRIORITY)
                    .start(() -> new Rehearsal(style, markers, kinds).play());
        }
    }

    private void play() {
        long begin = System.nanoTime();
        int round = 0;
        while (round < ROUNDS && System.nanoTime() - begin < LONGEST_NANOS) {
            round();
            round++;
        }
        WideDrawing.practise();
        LOG.log(DEBUG, "{0} rounds in {1} ms", round, (System.nanoTime() - begin) / 1_000_000);
    }

    /// @return the last frame, for tests
    Surface round() {
        List<AreaLayer.Prepared> prepared =
                RehearsalCity.COUNTS.stream().map(city::level).map(AreaLayer::prepare).toList();
        List<TileSource> sources = new ArrayList<>();
        List<MapLabel> labels = new ArrayList<>();
        for (int i = 0; i < Math.min(prepared.size(), areaSources.size()); i++) {
            AreaLayer areas = new AreaLayer(areaSources.get(i), prepared.get(i));
            areas.setClasses(area -> area.id().hashCode() & 7);
            areas.tileSource().ifPresent(sources::add);
            labels.addAll(areas.labels());
        }
        TileStore tiles =
                new TileStore(
                        new TileScene(style, sources, 1),
                        work::add,
                        1,
                        work::add,
                        () -> {},
                        (name, failure) -> LOG.log(DEBUG, name, failure));
        MarkerLayer markers = markers();
        for (double zoom : ZOOMS) {
            Viewport view = Viewport.at(RehearsalCity.LON, RehearsalCity.LAT, zoom, SIDE, SIDE);
            frame(tiles, markers, view);
            drain();
            for (int step = 0; step < 3; step++) {
                frame(tiles, markers, view.pannedBy(3 * step, 2));
            }
            frame(tiles, markers, view.zoomedAt(SIDE / 2.0, SIDE / 2.0, zoom + 0.3));
            work.clear();
            LabelPlacement.of(
                    new LabelPlacement.Task(labels, List.of(), style, letters, zoom), null);
        }
        tiles.close();
        return surface;
    }

    private void drain() {
        for (Runnable next = work.poll(); next != null; next = work.poll()) {
            next.run();
        }
    }

    private void frame(TileStore tiles, MarkerLayer markers, Viewport view) {
        long now = System.nanoTime();
        tiles.draw(surface, view, view, 1, now);
        markers.draw(new Frame(surface, view, 1, now, letters));
    }

    private MarkerLayer markers() {
        MarkerLayer layer = new MarkerLayer(markerSource, 0);
        layer.attach(new Nobody(), style);
        for (int i = 0; i < MARKERS; i++) {
            double[] at = city.place(i);
            layer.put(new Marker("m" + i, at[0], at[1], kinds.get(i % kinds.size()), i & 3, false));
        }
        return layer;
    }

    /// There is no map that would have to be told.
    private static final class Nobody implements LayerHost {
        @Override
        public void repaint() {}

        @Override
        public void redrawTiles(@Nullable Envelope world) {}

        @Override
        public void relabel() {}

        @Override
        public void obstaclesChanged() {}

        @Override
        public void trouble(String name, String reason) {
            LOG.log(DEBUG, "{0}: {1}", name, reason);
        }

        @Override
        public Executor background() {
            return Runnable::run;
        }

        @Override
        public Executor owner() {
            return Runnable::run;
        }
    }
}
