package org.fengqiao.domain.basemap;

/// Where a base map comes from, which the map says while it is drawn.
///
/// @param generated whether it is made up, to be labelled 示意
/// @param attribution what its licence wants to be shown, such as `© OpenStreetMap contributors
///   (ODbL)`; empty where nothing
public record ContextOrigin(boolean generated, String attribution) {

    /// What a manifest's list of generated things calls a generated base map.
    public static final String SYNTHETIC = "roads, water, green and buildings";

    /// The sample city's.
    public static final ContextOrigin GENERATED = new ContextOrigin(true, "");
}
