package org.fengqiao.console.map;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.label.Disc;
import org.fengqiao.console.map.paper.Ink;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.tile.TileSource;
import org.locationtech.jts.geom.Envelope;

/// What a feature lays on the map. A layer is owned by the thread that owns the view and belongs to
/// one view at a time. It tells its [LayerHost] when its picture changed; it is then asked to draw
/// at the next frame.
public interface Layer {

    /// Unique on a map; style layers name it as their `source-layer`.
    String id();

    /// The layer was put on a map.
    default void attach(LayerHost host, MapStyle style) {}

    /// The layer was taken off the map.
    default void detach() {}

    /// The map has another style.
    default void styleChanged(MapStyle style) {}

    /// Draws over the tiles, in each frame; only paints. Half a millisecond is a long time here.
    default void draw(Frame frame) {}

    /// Draws the same for a page of paper, in logical pixels of the view; what lies in tiles or is
    /// a label gets there by itself. Called on the owning thread.
    ///
    /// @param style of the page, which may be another one than the map's
    default void sketch(Viewport view, MapStyle style, Ink ink) {}

    /// What is drawn into tiles instead, off this thread; asked for again after
    /// [LayerHost#redrawTiles].
    default Optional<TileSource> tileSource() {
        return Optional.empty();
    }

    /// The labels it offers; the map places them among those of all layers.
    default List<MapLabel> labels() {
        return List.of();
    }

    /// What labels must keep clear of. Asked for again after [LayerHost#obstaclesChanged].
    ///
    /// @param zoom for which labels are placed
    /// @param world box in world units that matters
    /// @param sink takes discs in logical pixels of the whole world at that zoom
    default void sendObstacles(double zoom, Envelope world, Consumer<Disc> sink) {}

    /// What lies under a point of the frame that is (or will be) on the screen.
    ///
    /// @param x logical pixels from the left of the view
    /// @param y logical pixels from the top of the view
    default Optional<MapHit> hitAt(Frame frame, double x, double y) {
        return Optional.empty();
    }
}
