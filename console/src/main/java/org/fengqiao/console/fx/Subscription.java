package org.fengqiao.console.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Something that was started and has to be ended by whoever started it. Closing twice is allowed.
@FunctionalInterface
public interface Subscription extends AutoCloseable {

    Subscription NONE = () -> {};

    @Override
    void close();

    /// Listens to a value until closed; FX thread only.
    static <T extends @Nullable Object> Subscription listen(
            ObservableValue<T> value, ChangeListener<? super T> listener) {
        value.addListener(listener);
        return () -> value.removeListener(listener);
    }

    /// Closes all, last first.
    static Subscription all(Subscription... subscriptions) {
        List<Subscription> open = new ArrayList<>(List.of(subscriptions));
        return () -> {
            while (!open.isEmpty()) {
                open.removeLast().close();
            }
        };
    }
}
