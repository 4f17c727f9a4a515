package org.fengqiao.console.map;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// What a map does for a layer that lies on it.
public interface LayerHost {

    /// The picture of a layer changed: a frame is drawn at the next pulse.
    void repaint();

    /// The tile source of a layer changed.
    ///
    /// @param world box in world units where the picture differs; null for everywhere
    void redrawTiles(@Nullable Envelope world);

    /// The labels of a layer changed.
    void relabel();

    /// What labels must keep clear of changed; a frame is drawn at the next pulse.
    void obstaclesChanged();

    /// Something of a layer cannot be drawn for a while, such as a server that does not answer. It
    /// is told as often as it comes; the layer knows what is news.
    ///
    /// @param name of the layer for people
    /// @param reason in their language
    void trouble(String name, String reason);

    /// Where a layer may work off the owning thread.
    Executor background();

    /// The way back to the owning thread.
    Executor owner();
}
