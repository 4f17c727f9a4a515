package org.fengqiao.console.map.style;

import tools.jackson.databind.JsonNode;

/// Where in a style something stands.
///
/// @param layer its id, or `#` and its position while that is not known; empty outside of layers
/// @param property or another key; empty for the whole layer or file
public record StylePlace(String file, String layer, String property) {

    static StylePlace of(String file) {
        return new StylePlace(file, "", "");
    }

    StylePlace layer(String id) {
        return new StylePlace(file, id, "");
    }

    StylePlace at(String key) {
        return new StylePlace(file, layer, key);
    }

    StyleException error(StyleFault fault, Object... args) {
        return new StyleException(this, fault, args);
    }

    StyleException expected(String type, JsonNode found) {
        return error(StyleFault.EXPECTED, type, HandJson.quote(found));
    }

    @Override
    public String toString() {
        return file
                + (layer.isEmpty() ? "" : ": layer " + layer)
                + (property.isEmpty() ? "" : ": " + property);
    }
}
