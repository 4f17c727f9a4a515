package org.fengqiao.console.layers;

/// One thing on the map that can be switched.
///
/// @param id unique and for ever: it is what is remembered; may end in a name that a city gives
/// @param shownAtFirst for who has never switched it
/// @param fades whether it can be made fainter
public record LayerItem(String id, LayerGroup group, boolean shownAtFirst, boolean fades) {

    public LayerItem {
        if (id.isBlank() || id.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not an id of a layer: '" + id + "'");
        }
    }
}
