package org.fengqiao.console.theme;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The words of values that are chosen and never typed; nothing chosen has none.
public final class ChosenWords<T> extends StringConverter<T> {

    private final Function<T, String> words;

    public ChosenWords(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
    }

    /// Asked only by controls in which one types, which is not what this is for.
    @Override
    public T fromString(String typed) {
        throw new UnsupportedOperationException("chosen, never typed: " + typed);
    }
}
