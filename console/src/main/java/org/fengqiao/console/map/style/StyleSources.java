package org.fengqiao.console.map.style;

import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.console.map.style.StyleLayer.Kind;

/// The names of data a style may draw: those the bundled styles draw, so that no list of them has
/// to be kept. Base maps are named by whoever sets them up, so raster layers are not looked at.
final class StyleSources {

    private static final Set<String> KNOWN = new TreeSet<>();

    static {
        for (String name : MapStyle.BUNDLED) {
            for (StyleLayer layer : MapStyle.load(name).layers()) {
                if (layer.kind() != Kind.RASTER) {
                    KNOWN.add(layer.source());
                }
            }
        }
        KNOWN.remove("");
    }

    private StyleSources() {}

    /// A misspelt name draws nothing and says nothing; therefore it is an error.
    static void check(String file, MapStyle style) throws StyleException {
        for (StyleLayer layer : style.layers()) {
            boolean named = layer.kind() != Kind.BACKGROUND && layer.kind() != Kind.RASTER;
            if (named && !KNOWN.contains(layer.source())) {
                throw StylePlace.of(file)
                        .layer(layer.id())
                        .at("source-layer")
                        .error(StyleFault.UNKNOWN_SOURCE, layer.source(), String.join(", ", KNOWN));
            }
        }
    }
}
