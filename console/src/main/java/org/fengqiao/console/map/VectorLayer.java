package org.fengqiao.console.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.console.geo.NamePlaces.Place;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.tile.TileSource;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Dimension;

/// Context such as roads, water, green and buildings, drawn into tiles under everything that lives.
/// Style layers name the layer's id as `source-layer`; expressions see the features' properties.
/// Those of kind symbol write the names.
public final class VectorLayer implements Layer {

    /// Pixels a name may stand beside the middle of its place or area, out of the way of others.
    private static final double ROAM_PX = 18;

    private final String id;
    private final VectorSource source;
    private boolean english;
    private @Nullable LayerHost host;

    public VectorLayer(String id, VectorSource source) {
        this.id = id;
        this.source = source;
    }

    @Override
    public String id() {
        return id;
    }

    /// What it draws.
    public VectorSource source() {
        return source;
    }

    /// Chooses the language of the names; the other one stands in where there is none.
    public void setEnglish(boolean wanted) {
        if (english != wanted) {
            english = wanted;
            if (host != null) {
                host.relabel();
            }
        }
    }

    @Override
    public void attach(LayerHost layerHost, MapStyle style) {
        host = layerHost;
    }

    @Override
    public void detach() {
        host = null;
    }

    @Override
    public Optional<TileSource> tileSource() {
        return Optional.of(source);
    }

    @Override
    public List<MapLabel> labels() {
        List<MapLabel> labels = new ArrayList<>(source.names().size());
        for (int i = 0; i < source.names().size(); i++) {
            Place place = source.names().get(i);
            VectorSource.Feature feature = source.feature(place.item());
            boolean line = feature.shape().getDimension() == Dimension.L;
            labels.add(
                    new MapLabel(
                            id,
                            Integer.toString(i),
                            List.of(feature.name(english)),
                            new NamePlot(place, line ? 0 : ROAM_PX),
                            source.properties(place.item())));
        }
        return labels;
    }
}
