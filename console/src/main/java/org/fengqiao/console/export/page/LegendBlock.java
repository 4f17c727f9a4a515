package org.fengqiao.console.export.page;

import java.util.List;
import org.fengqiao.console.map.paper.Sketch;

/// What one thing on the map means.
///
/// @param unit stands small under the title; may be empty
/// @param foot stands small under the rows; may be empty
public record LegendBlock(String title, String unit, List<Row> rows, String foot) {

    /// @param symbol about the origin, some 20 units wide
    /// @param figure at the right, such as a count; may be empty
    public record Row(Sketch symbol, String words, String figure) {}

    public LegendBlock {
        rows = List.copyOf(rows);
    }
}
