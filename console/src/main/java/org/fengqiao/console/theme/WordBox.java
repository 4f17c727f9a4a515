package org.fengqiao.console.theme;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// Chooses a constant of an enum by its word, which follows the language, in the box as in its
/// list. FX thread.
public final class WordBox<E extends Enum<E>> extends ComboBox<E> {

    /// @param prefix what stands before the constant's name in the key of its word
    public WordBox(Texts texts, String prefix, E[] values) {
        this(texts, prefix, values, _ -> new ReadOnlyBooleanWrapper(true));
    }

    /// @param allowed whether a constant can be chosen now; the others are grey in the list
    public WordBox(
            Texts texts, String prefix, E[] values, Function<E, ObservableValue<Boolean>> allowed) {
        setItems(FXCollections.observableArrayList(values));
        setButtonCell(new WordCell<>(texts, prefix, _ -> new ReadOnlyBooleanWrapper(true)));
        setCellFactory(_ -> new WordCell<>(texts, prefix, allowed));
    }

    private static final class WordCell<E extends Enum<E>> extends ListCell<E> {

        private final Texts texts;
        private final String prefix;
        private final Function<E, ObservableValue<Boolean>> allowed;

        WordCell(Texts texts, String prefix, Function<E, ObservableValue<Boolean>> allowed) {
            this.texts = texts;
            this.prefix = prefix;
            this.allowed = allowed;
        }

        @Override
        protected void updateItem(@Nullable E value, boolean empty) {
            super.updateItem(value, empty);
            textProperty().unbind();
            disableProperty().unbind();
            if (value == null || empty) {
                setText("");
                setDisable(false);
            } else {
                textProperty().bind(texts.bind(prefix + value.name()));
                disableProperty().bind(allowed.apply(value).map(may -> !may));
            }
        }
    }
}
