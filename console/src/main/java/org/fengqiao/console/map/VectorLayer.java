package org.fengqiao.console.map;

import java.util.Optional;
import org.fengqiao.console.map.tile.TileSource;

/// Context such as roads, water, green and buildings, drawn into tiles under everything that lives.
/// Style layers name the layer's id as `source-layer`; expressions see the features' properties.
public final class VectorLayer implements Layer {

    private final String id;
    private final VectorSource source;

    public VectorLayer(String id, VectorSource source) {
        this.id = id;
        this.source = source;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Optional<TileSource> tileSource() {
        return Optional.of(source);
    }
}
