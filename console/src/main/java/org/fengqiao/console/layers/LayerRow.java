package org.fengqiao.console.layers;

import org.fengqiao.console.layers.LayerOptions.Option;
import org.jspecify.annotations.Nullable;

/// A row of the tree: a group, a layer in it, or one of the options of which one holds.
///
/// @param item null for the group itself; of an option the layer that all of them share
/// @param option null for all others
/// @param options what the option, or the group of options, belongs to; null for all others
record LayerRow(
        LayerGroup group,
        @Nullable LayerItem item,
        @Nullable Option option,
        @Nullable LayerOptions options) {

    static LayerRow of(LayerGroup group) {
        return new LayerRow(group, null, null, null);
    }

    static LayerRow of(LayerItem item) {
        return new LayerRow(item.group(), item, null, null);
    }

    static LayerRow of(LayerOptions options) {
        return new LayerRow(options.item().group(), null, null, options);
    }

    static LayerRow of(LayerOptions options, Option option) {
        return new LayerRow(options.item().group(), options.item(), option, options);
    }

    /// Which of three a check box shows.
    enum Mark {
        OFF,
        SOME,
        ON
    }

    /// Whether one of its group holds instead of each being on or off; a group of such has nothing
    /// to tick.
    boolean isOfOptions() {
        return options != null;
    }

    Mark mark(LayerModel model) {
        if (options != null) {
            return option != null && options.isChosen(option, model) ? Mark.ON : Mark.OFF;
        }
        if (item != null) {
            return model.isShown(item.id()) ? Mark.ON : Mark.OFF;
        }
        long shown = model.list(group).stream().filter(one -> model.isShown(one.id())).count();
        return shown == 0 ? Mark.OFF : shown == model.list(group).size() ? Mark.ON : Mark.SOME;
    }

    /// Switches it: a group that is partly shown is shown whole, except where only one of it can
    /// be; an option is taken.
    void toggle(LayerModel model) {
        if (options != null) {
            if (option != null) {
                model.choose(options.choice(), option.value());
            }
        } else if (item != null) {
            model.show(item.id(), !model.isShown(item.id()));
        } else {
            Mark mark = mark(model);
            model.show(group, mark != Mark.ON && !group.isAlone());
        }
    }
}
