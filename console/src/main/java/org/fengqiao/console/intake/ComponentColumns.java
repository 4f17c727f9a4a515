package org.fengqiao.console.intake;

import java.util.List;
import java.util.Objects;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.fengqiao.cityimport.assemble.ComponentSource;
import org.fengqiao.domain.incident.ClassKey;
import org.jspecify.annotations.Nullable;

/// What a layer of components says beside their ids; columns are empty where none says it. FX
/// thread.
final class ComponentColumns {

    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty state = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable ClassKey> key = new SimpleObjectProperty<>();

    void guessed(ComponentSource guess) {
        code.set(Objects.requireNonNullElse(guess.columns().code(), ""));
        name.set(Objects.requireNonNullElse(guess.columns().name(), ""));
        state.set(Objects.requireNonNullElse(guess.columns().state(), ""));
        key.set(guess.key());
    }

    void copy(ComponentColumns other) {
        code.set(other.code.get());
        name.set(other.name.get());
        state.set(other.state.get());
        key.set(other.key.get());
    }

    /// Codes of classes.
    StringProperty codeProperty() {
        return code;
    }

    /// Names of classes.
    StringProperty nameProperty() {
        return name;
    }

    StringProperty stateProperty() {
        return state;
    }

    /// Class of all, where no column says it.
    ObjectProperty<@Nullable ClassKey> keyProperty() {
        return key;
    }

    ComponentSource.Columns columns(@Nullable String id) {
        return new ComponentSource.Columns(
                id,
                PointColumns.orNull(code),
                PointColumns.orNull(name),
                PointColumns.orNull(state));
    }

    List<Observable> settings() {
        return List.of(code, name, state, key);
    }
}
