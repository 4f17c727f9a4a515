package org.fengqiao.console.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fengqiao.domain.handover.OpenItem;
import org.fengqiao.domain.handover.Section;
import org.jspecify.annotations.Nullable;

/// A row of a handover sheet on screen.
sealed interface SheetRow {

    /// Heads a section.
    ///
    /// @param section null heads what has arisen since the sheet was built
    /// @param keys of the items under it
    record Head(@Nullable Section section, List<String> keys, int ticked) implements SheetRow {}

    record Item(OpenItem item, boolean ticked) implements SheetRow {}

    /// The keys a tick on this row is about.
    default List<String> keys() {
        return switch (this) {
            case Head head -> head.keys();
            case Item item -> List.of(item.item().key());
        };
    }

    /// What stays the same when the row is made anew.
    default String name() {
        return switch (this) {
            case Head head -> "head " + head.section();
            case Item item -> item.item().key();
        };
    }

    /// @param items of the sheet, in the order of sections
    /// @param arisen since it was built
    static List<SheetRow> list(List<OpenItem> items, List<OpenItem> arisen, Set<String> ticked) {
        List<SheetRow> rows = new ArrayList<>();
        for (Section section : Section.values()) {
            add(
                    rows,
                    section,
                    items.stream().filter(item -> item.section() == section).toList(),
                    ticked);
        }
        add(rows, null, arisen, ticked);
        return rows;
    }

    private static void add(
            List<SheetRow> rows,
            @Nullable Section section,
            List<OpenItem> items,
            Set<String> ticked) {
        if (items.isEmpty()) {
            return;
        }
        List<String> keys = items.stream().map(OpenItem::key).toList();
        rows.add(new Head(section, keys, (int) keys.stream().filter(ticked::contains).count()));
        items.forEach(item -> rows.add(new Item(item, ticked.contains(item.key()))));
    }
}
