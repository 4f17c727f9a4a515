package org.fengqiao.console.intake;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Boxes to choose from, whose values are shown in words. FX thread.
final class Choice {

    private Choice() {}

    /// @param words null stands for nothing chosen
    static <T extends @Nullable Object> ComboBox<T> of(
            Iterable<T> values, Function<@Nullable T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        values.forEach(box.getItems()::add);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T value) {
                        return words.apply(value);
                    }

                    @Override
                    public @Nullable T fromString(String text) {
                        return null; // nothing is typed
                    }
                });
        return box;
    }
}
