package org.fengqiao.console.map;

/// Something of the map that cannot be drawn. The rest of the map is drawn without it.
///
/// @param layer id of the layer, or of the style's layer; the name of a source that fails
/// @param reason as the failure says it
public record MapTrouble(String layer, String reason) {}
