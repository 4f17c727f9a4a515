package org.fengqiao.console.layers;

/// What belongs together in the tree, the topmost on the map first.
public enum LayerGroup {
    INCIDENTS,
    RESOURCES,
    SITES,
    COMPONENTS,
    FIGURES,
    AREAS,
    GROUND;

    /// Whether one of its layers hides the others: areas have one shade at a time.
    public boolean isAlone() {
        return this == FIGURES;
    }
}
