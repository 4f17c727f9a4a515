package org.fengqiao.console.map;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.label.Box;
import org.fengqiao.console.map.label.Disc;
import org.fengqiao.console.map.label.LabelForge;
import org.fengqiao.console.map.label.MapFonts;
import org.fengqiao.console.map.label.Panels;
import org.fengqiao.console.map.paper.Ink;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.map.style.StyleLayer.Kind;
import org.fengqiao.console.map.tile.GroundCover.State;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// All labels of a map: which stand at a zoom, and where, is decided off the owning thread for the
/// whole city at once, so that panning never makes one flicker. [LabelShow] draws them.
final class LabelBoard {

    private static final double FADE_NANOS = 150_000_000;
    private static final double REPLACE_ZOOM = 0.22;

    /// Zooming out, the labels of the way's end come this early.
    private static final double AHEAD_ZOOM = 1.2;

    /// Incidents come and go all the time; labels give way to them so often at most.
    private static final long GIVE_WAY_NANOS = 300_000_000;

    /// While the map is zoomed labels are placed for a third of the time at most: so many times as
    /// long as it took they are then left as they are.
    private static final int RESPITE = 2;

    /// Collects what labels must keep clear of.
    interface Obstacles {
        List<Disc> list(double zoom, Envelope world);
    }

    private final Executor pool;
    private final Executor owner;
    private final Runnable changed;
    private final MapTroubles troubles;
    private final Obstacles obstacles;
    private LabelForge forge = new LabelForge(MapFonts.system());
    private final LabelShow show = new LabelShow(forge);
    private MapStyle style;
    private List<MapLabel> labels = List.of();
    private long version;
    private @Nullable LabelPlacement placement;
    private long placedVersion = -1;
    private double placedZoom;
    private boolean placing;
    private boolean crowded;
    private double zoomBefore = Double.NaN;
    private long lastPlaced;
    private long lastSettled;
    private boolean justSettled;
    private long lastFrame;

    LabelBoard(
            MapStyle style,
            Obstacles obstacles,
            Executor pool,
            Executor owner,
            Runnable changed,
            MapTroubles troubles) {
        this.troubles = troubles;
        this.obstacles = obstacles;
        this.style = style;
        this.pool = pool;
        this.owner = owner;
        this.changed = changed;
    }

    void setFonts(MapFonts fonts) {
        forge = new LabelForge(fonts);
        show.setForge(forge);
        version++;
    }

    LabelForge forge() {
        return forge;
    }

    void setStyle(MapStyle next) {
        style = next;
        version++;
    }

    void setLabels(List<MapLabel> all) {
        labels = all;
        version++;
    }

    /// What labels must keep clear of has changed.
    void obstaclesChanged() {
        crowded = true;
    }

    Optional<String> findText(String source, String id) {
        LabelPlacement current = placement;
        return Optional.ofNullable(
                        current == null ? null : current.find(new LabelPlacement.Key(source, id)))
                .map(LabelPlacement.Placed::text);
    }

    /// Where the ink of all that is to be read stands in a view.
    List<Box> listSeen(Viewport view) {
        return show.listSeen(view);
    }

    /// The labels that stand in a view, for a page: where and as large as on the screen.
    ///
    /// @param page gives the colours
    /// @param covered where pictures lie on the page
    void sketch(Viewport view, MapStyle page, CoveredGround covered, Ink ink) {
        LabelPlacement current = placement;
        if (current == null) {
            return;
        }
        Box frame = new Box(0, 0, view.width(), view.height());
        LabelColours colours = page.equals(style) ? null : new LabelColours(page, labels);
        for (LabelPlacement.Placed placed : current.placed()) {
            String source = placed.key().source();
            if (placed.opacity() > 0
                    && placed.inkIn(view).meets(frame)
                    && covered.at(source, placed.x(), placed.y()) == State.BARE) {
                forge.letters(
                                placed.text(),
                                colours == null
                                        ? placed.look()
                                        : colours.of(placed.key(), placed.look(), view.zoom()),
                                placed.opacity(),
                                view.toScreenX(placed.x()),
                                view.toScreenY(placed.y()))
                        .forEach(ink::write);
            }
        }
    }

    /// Whether no label is about to move, to come or to go.
    boolean isAtRest() {
        return !crowded && !placing && lastFrame == 0;
    }

    /// Draws the labels in sight.
    ///
    /// @param panels over the map; no label is shown half under one
    /// @param covered where pictures lie that replace labels
    /// @return whether the next frame differs although nothing else happens
    boolean draw(Frame frame, Viewport aim, Panels panels, CoveredGround covered) {
        double zoom = frame.viewport().zoom();
        double target = placeFor(zoom, aim.zoom());
        LabelPlacement current = placement;
        boolean outdated = placedVersion != version;
        boolean resting = aim.zoom() == zoom && zoom == zoomBefore;
        zoomBefore = zoom;
        if (justSettled) {
            justSettled = false;
            lastSettled = frame.nanos();
        }
        boolean mayGiveWay = frame.nanos() - lastPlaced > GIVE_WAY_NANOS;
        // While the map is zoomed, tiles need the pool more than labels do.
        boolean mayPlace =
                resting || frame.nanos() - lastSettled > RESPITE * (lastSettled - lastPlaced);
        if (!placing
                && mayPlace
                && (outdated
                        || (resting ? placedZoom != target : isOutdated(placedZoom, target, zoom))
                        || crowded && resting && mayGiveWay)) {
            lastPlaced = frame.nanos();
            place(target);
        }
        if (crowded) {
            frame.animateSoon();
        }
        double step = lastFrame == 0 ? 0 : (frame.nanos() - lastFrame) / FADE_NANOS;
        lastFrame = frame.nanos();
        boolean fading =
                current != null
                        && show.draw(
                                frame,
                                current,
                                placedZoom,
                                new LabelShow.Clear(panels, covered),
                                Math.min(step, 0.5));
        boolean waiting = placing || placedZoom != target || placedVersion != version;
        if (!fading && !waiting) {
            lastFrame = 0;
        }
        return fading || waiting;
    }

    /// For which zoom labels are placed on the way to another. Never for a closer one than is seen:
    /// there areas have more room, and the names would lie over their borders until it is reached.
    static double placeFor(double zoom, double aim) {
        return aim >= zoom ? zoom : Math.max(aim, zoom - AHEAD_ZOOM);
    }

    /// Whether labels placed for one zoom are placed anew on the way to a target.
    static boolean isOutdated(double placed, double target, double seen) {
        return placed > seen || Math.abs(placed - target) > REPLACE_ZOOM;
    }

    /// Whether the pool is placing labels.
    boolean isPlacing() {
        return placing;
    }

    private void place(double zoom) {
        placing = true;
        crowded = false;
        long of = version;
        LabelPlacement before = placement;
        List<MapLabel> written = listWritten(zoom);
        Envelope reached = new Envelope();
        written.forEach(label -> reached.expandToInclude(label.plot().bounds()));
        List<Disc> around = obstacles.list(zoom, reached);
        var task = new LabelPlacement.Task(written, around, style, forge, zoom);
        CompletableFuture.supplyAsync(() -> LabelPlacement.of(task, before), pool)
                .whenCompleteAsync((made, failure) -> settle(made, failure, of, zoom), owner);
    }

    /// The labels that the style writes at a zoom: in a whole city most of its areas have none.
    private List<MapLabel> listWritten(double zoom) {
        Set<String> sources = new HashSet<>();
        for (StyleLayer layer : style.layers()) {
            if (layer.kind() == Kind.SYMBOL && layer.shownAt(zoom)) {
                sources.add(layer.source());
            }
        }
        return labels.stream()
                .filter(label -> !label.isBlank() && sources.contains(label.source()))
                .toList();
    }

    /// A placement that failed is not tried again before something changes.
    private void settle(
            @Nullable LabelPlacement made, @Nullable Throwable failure, long of, double zoom) {
        placing = false;
        justSettled = true;
        placedVersion = of;
        placedZoom = zoom;
        if (made != null) {
            placement = made;
        }
        if (failure != null) {
            troubles.tell("labels", failure);
        }
        changed.run();
    }
}
