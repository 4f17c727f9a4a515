package org.fengqiao.console.layers;

import java.util.Map;

/// What one user has switched: only what differs from how it is at first, so that a new layer, or a
/// better beginning, reaches everybody. Immutable.
///
/// @param layers by id
/// @param choices by name, such as what a heat map counts
public record LayerMemory(Map<String, Kept> layers, Map<String, String> choices) {

    public static final LayerMemory NOTHING = new LayerMemory(Map.of(), Map.of());

    /// @param opacity 0 to 1
    public record Kept(boolean shown, double opacity) {

        public Kept {
            if (!(opacity >= 0 && opacity <= 1)) {
                throw new IllegalArgumentException("opacity must lie in 0..1: " + opacity);
            }
        }
    }

    public LayerMemory {
        layers = Map.copyOf(layers);
        choices = Map.copyOf(choices);
    }
}
