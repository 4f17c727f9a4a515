package org.fengqiao.console.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.console.map.label.LabelLook;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.map.style.StyleLayer.Kind;

/// Labels in the colours of another style than the one they were placed with. Their size and weight
/// stay, because their places were found for them. Used once.
final class LabelColours {

    private final MapStyle style;
    private final Map<LabelPlacement.Key, MapLabel> labels = new HashMap<>();

    LabelColours(MapStyle style, List<MapLabel> all) {
        this.style = style;
        all.forEach(label -> labels.put(new LabelPlacement.Key(label.source(), label.id()), label));
    }

    /// @param look as it was placed; returned as it is where the style does not write it
    LabelLook of(LabelPlacement.Key key, LabelLook look, double zoom) {
        MapLabel label = labels.get(key);
        if (label == null) {
            return look;
        }
        for (StyleLayer layer : style.layers().reversed()) {
            if (layer.kind() == Kind.SYMBOL
                    && layer.source().equals(key.source())
                    && layer.shownAt(zoom)
                    && layer.accepts(zoom, label.feature())) {
                LabelLook other = LabelLook.of(layer, zoom, label.feature());
                return look.coloured(other.colour(), other.halo());
            }
        }
        return look;
    }
}
