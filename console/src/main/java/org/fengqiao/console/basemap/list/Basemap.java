package org.fengqiao.console.basemap.list;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.console.theme.Texts;

/// A base map of the site's list.
///
/// @param id unique in the list; what is remembered as the choice
/// @param attribution who made it; empty texts where nothing has to be said
/// @param approval the 审图号 of the map; empty where it has none
/// @param tiles its sources, the lowest first
public record Basemap(
        String id, Words name, Words attribution, String approval, List<TileSpec> tiles) {

    /// The choice of no base map.
    public static final Basemap NONE =
            new Basemap("", new Words("", ""), new Words("", ""), "", List.of());

    public Basemap {
        tiles = List.copyOf(tiles);
    }

    /// A text in both languages.
    public record Words(String zh, String en) {

        public String say() {
            return Texts.pick(zh, en);
        }
    }

    /// What has to stand on the map while it is shown.
    public String credit() {
        List<String> parts = new ArrayList<>();
        if (!attribution.say().isEmpty()) {
            parts.add(attribution.say());
        }
        if (!approval.isEmpty()) {
            parts.add(Texts.of("basemap").get("approval", approval));
        }
        return String.join("  ", parts);
    }
}
