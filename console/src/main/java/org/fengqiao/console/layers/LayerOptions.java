package org.fengqiao.console.layers;

import java.util.List;
import javafx.beans.value.ObservableValue;

/// The rows of a group of which exactly one holds, such as the base maps of a site.
///
/// @param item whose faintness is that of whatever is chosen
/// @param choice name of the [LayerChoice] that remembers the value
/// @param list the first holds where what is remembered is not among them
/// @param state how the chosen one stands, in a word or two; empty where there is nothing to say
public record LayerOptions(
        LayerItem item, String choice, List<Option> list, ObservableValue<String> state) {

    /// One row.
    ///
    /// @param name as shown, following the language
    public record Option(String value, ObservableValue<String> name) {}

    public LayerOptions {
        list = List.copyOf(list);
    }

    boolean isChosen(Option option, LayerModel model) {
        String value = model.choice(choice);
        return list.stream()
                .filter(one -> one.value().equals(value))
                .findFirst()
                .orElse(list.getFirst())
                .equals(option);
    }
}
