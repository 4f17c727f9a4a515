package org.fengqiao.console.layers;

/// What belongs together in the tree, the topmost on the map first.
public enum LayerGroup {
    INCIDENTS,
    RESOURCES,
    SITES,
    COMPONENTS,
    FIGURES,
    AREAS,
    GROUND,
    BASEMAP;

    /// Whether it is a choice of which one holds; its rows are [LayerOptions].
    boolean isChoice() {
        return this == BASEMAP;
    }

    /// Whether one of its layers hides the others: areas have one shade at a time.
    public boolean isAlone() {
        return this == FIGURES;
    }
}
