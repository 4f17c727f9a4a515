package org.fengqiao.console.layers;

import org.jspecify.annotations.Nullable;

/// A row of the tree: a group, or a layer in it.
///
/// @param item null for the group itself
record LayerRow(LayerGroup group, @Nullable LayerItem item) {

    /// Which of three a check box shows.
    enum Mark {
        OFF,
        SOME,
        ON
    }

    Mark mark(LayerModel model) {
        if (item != null) {
            return model.isShown(item.id()) ? Mark.ON : Mark.OFF;
        }
        long shown = model.list(group).stream().filter(one -> model.isShown(one.id())).count();
        return shown == 0 ? Mark.OFF : shown == model.list(group).size() ? Mark.ON : Mark.SOME;
    }

    /// Switches it: a group that is partly shown is shown whole, except where only one of it can
    /// be.
    void toggle(LayerModel model) {
        if (item != null) {
            model.show(item.id(), !model.isShown(item.id()));
        } else {
            Mark mark = mark(model);
            model.show(group, mark != Mark.ON && !group.isAlone());
        }
    }
}
