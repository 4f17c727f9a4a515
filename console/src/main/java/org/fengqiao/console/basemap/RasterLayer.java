package org.fengqiao.console.basemap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fengqiao.console.basemap.grid.SourceGrid;
import org.fengqiao.console.basemap.grid.TileAddress;
import org.fengqiao.console.basemap.source.SourceException;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.Frame;
import org.fengqiao.console.map.Layer;
import org.fengqiao.console.map.LayerHost;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer.Kind;
import org.fengqiao.console.map.tile.TileSource;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// A base map of pictures. It is painted into the tiles of the map where the style has its layer of
/// kind raster, so a frame costs no more with it than without, and it fades in as tiles do. What is
/// asked of its sources follows from the view of each frame.
///
/// Owned by the thread of the view. Taking it off the map ends it.
public final class RasterLayer implements Layer {

    /// The `source` of style layers that draw it.
    public static final String SOURCE = "basemap";

    private static final Logger LOG = Logger.getLogger(RasterLayer.class.getName());

    /// While the zoom changes no sharp tiles are asked for: they would be passed at once.
    private static final long ZOOM_RESTS_NANOS = 90_000_000;

    /// Tiles that come close after each other are painted together.
    private static final long GATHER_NANOS = 100_000_000;

    private final String id;
    private final List<RasterPart> parts = new ArrayList<>();
    private final Envelope fresh = new Envelope();
    private final Spells spells = new Spells();
    private @Nullable LayerHost host;
    private @Nullable MapStyle style;
    private @Nullable Viewport looked;
    private double lookedDensity;
    private boolean lookedSharp;
    private double lastZoom = Double.NaN;
    private long zoomedAt;
    private long paintedAt;
    private Runnable onStanding = () -> {};

    RasterLayer(String id) {
        this.id = id;
    }

    RasterStore.Listener listener() {
        return new RasterStore.Listener() {
            @Override
            public void arrived(RasterStore store, TileAddress tile) {
                fresh.expandToInclude(store.grid().boxOf(tile));
                paintFresh(store);
                onStanding.run();
            }

            @Override
            public void failed(RasterStore store, SourceException reason) {
                LOG.log(Level.FINE, "base map {0}: {1}", new Object[] {store.name(), reason});
                settle(store);
                if (host != null && spells.isNews(reason.fault(), System.nanoTime())) {
                    host.trouble(store.name(), reason.say());
                }
            }

            @Override
            public void rested(RasterStore store) {
                settle(store);
            }
        };
    }

    void add(RasterPart part) {
        parts.add(part);
    }

    /// Where no picture comes any more the names of the ground come back.
    private void settle(RasterStore store) {
        paintFresh(store);
        onStanding.run();
        if (host != null) {
            host.repaint();
        }
    }

    private void paintFresh(RasterStore store) {
        long now = System.nanoTime();
        boolean more = store.isLoading() && now - paintedAt < GATHER_NANOS;
        if (host != null && !fresh.isNull() && !more) {
            paintedAt = now;
            host.redrawTiles(new Envelope(fresh));
            fresh.setToNull();
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public void attach(LayerHost layerHost, MapStyle mapStyle) {
        host = layerHost;
        style = mapStyle;
        layerHost.repaint();
    }

    @Override
    public void detach() {
        host = null;
        parts.forEach(part -> part.store().close());
    }

    @Override
    public void styleChanged(MapStyle mapStyle) {
        style = mapStyle;
        looked = null;
    }

    @Override
    public Optional<TileSource> tileSource() {
        return Optional.of(new RasterSource(parts));
    }

    /// Whether every tile the view needs is there, or known not to come soon.
    public boolean isAtRest() {
        return fresh.isNull() && parts.stream().noneMatch(part -> part.store().isLoading());
    }

    /// Told whenever [#isAtRest] or [#findFault] may be another.
    public void setOnStanding(Runnable listener) {
        onStanding = listener;
    }

    /// Why one of its sources could not be used when it was last asked, the lowest such; absent
    /// once all of them answer.
    public Optional<SourceException> findFault() {
        return parts.stream().flatMap(part -> part.store().findFault().stream()).findFirst();
    }

    /// Draws nothing; looks what the view needs.
    @Override
    public void draw(Frame frame) {
        Viewport view = frame.viewport();
        if (view.zoom() != lastZoom) {
            zoomedAt = Double.isNaN(lastZoom) ? 0 : frame.nanos();
            lastZoom = view.zoom();
        }
        boolean sharp = frame.nanos() - zoomedAt >= ZOOM_RESTS_NANOS || zoomedAt == 0;
        if (!sharp) {
            frame.animate();
        }
        if (!view.equals(looked) || sharp != lookedSharp || frame.density() != lookedDensity) {
            looked = view;
            lookedSharp = sharp;
            lookedDensity = frame.density();
            parts.forEach(part -> look(part, view, sharp));
            onStanding.run();
        }
    }

    private void look(RasterPart part, Viewport view, boolean sharp) {
        SourceGrid grid = part.store().grid();
        int level = isShownAt(view.zoom()) ? part.level(view.zoom(), lookedDensity) : -1;
        if (level < 0) {
            part.store().need(List.of());
            return;
        }
        int coarse = part.standIn(level);
        List<TileAddress> tiles = new ArrayList<>(grid.listTiles(view.bounds(), coarse));
        if (sharp && coarse < level) {
            tiles.addAll(grid.listTiles(view.bounds(), level));
        }
        part.store().need(tiles);
    }

    private boolean isShownAt(double zoom) {
        MapStyle current = style;
        return current != null
                && current.list(Kind.RASTER, SOURCE).stream()
                        .anyMatch(layer -> layer.shownAt(zoom));
    }
}
