package org.fengqiao.console.export.page;

import java.time.Instant;
import java.util.List;
import org.fengqiao.console.map.paper.MapSheet;

/// Everything that stands on a page. Immutable.
///
/// @param subtitle place, time and age of the data
/// @param notes coordinates, borders, makers of the base map; one a line
/// @param author who makes the page
/// @param language tag of the language it is written in, such as `zh-CN`
/// @param words the few words of the page itself
public record PageContent(
        String title,
        String subtitle,
        MapSheet map,
        List<LegendBlock> legend,
        List<String> notes,
        String author,
        Instant made,
        String language,
        Words words) {

    /// @param legend heads the legend
    /// @param scale with `{0}` for the number
    /// @param north letter over the arrow
    /// @param missing with `{0}` for the layers that could not be drawn
    public record Words(String legend, String scale, String north, String missing) {}

    public PageContent {
        legend = List.copyOf(legend);
        notes = List.copyOf(notes);
    }
}
