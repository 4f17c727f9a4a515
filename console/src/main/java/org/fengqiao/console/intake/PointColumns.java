package org.fengqiao.console.intake;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.fengqiao.cityimport.assemble.PointSource;
import org.fengqiao.cityimport.read.PlaceColumns;
import org.fengqiao.cityimport.read.RawLayer;
import org.jspecify.annotations.Nullable;

/// The columns of a layer of points that say more than id and name; empty where none says it. FX
/// thread.
final class PointColumns {

    private final StringProperty kind = new SimpleStringProperty("");
    private final StringProperty phone = new SimpleStringProperty("");
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty x = new SimpleStringProperty("");
    private final StringProperty y = new SimpleStringProperty("");

    /// With the columns from which the places of a layer were read.
    PointColumns(RawLayer layer) {
        x.set(Objects.requireNonNullElse(layer.places().x(), ""));
        y.set(Objects.requireNonNullElse(layer.places().y(), ""));
    }

    void guessed(PointSource.Columns guess) {
        kind.set(Objects.requireNonNullElse(guess.kind(), ""));
        phone.set(Objects.requireNonNullElse(guess.phone(), ""));
        address.set(Objects.requireNonNullElse(guess.address(), ""));
    }

    void copy(PointColumns other) {
        kind.set(other.kind.get());
        phone.set(other.phone.get());
        address.set(other.address.get());
    }

    StringProperty kindProperty() {
        return kind;
    }

    StringProperty phoneProperty() {
        return phone;
    }

    StringProperty addressProperty() {
        return address;
    }

    StringProperty xProperty() {
        return x;
    }

    StringProperty yProperty() {
        return y;
    }

    /// Whether places may be read from columns: a table, or something with features that have none.
    static boolean areForPlaces(RawLayer layer) {
        return !layer.places().equals(PlaceColumns.NONE)
                || layer.features().stream().anyMatch(feature -> feature.shape() == null);
    }

    /// Both or none; with one of them there is nothing to read yet.
    boolean isPlaceSaid() {
        return x.get().isEmpty() == y.get().isEmpty();
    }

    /// Whether they say that places are somewhere else than where a layer has them now. Columns
    /// that the layer has not say nothing.
    boolean isNewsTo(RawLayer layer) {
        return isPlaceSaid()
                && !places().equals(layer.places())
                && Stream.of(x, y)
                        .map(StringProperty::get)
                        .allMatch(each -> each.isEmpty() || layer.columns().contains(each));
    }

    PlaceColumns places() {
        return new PlaceColumns(orNull(x), orNull(y));
    }

    PointSource.Columns columns(@Nullable String id, @Nullable String name) {
        return new PointSource.Columns(id, name, orNull(kind), orNull(phone), orNull(address));
    }

    /// What makes another draft; places are read anew before that.
    List<Observable> settings() {
        return List.of(kind, phone, address);
    }

    static @Nullable String orNull(StringProperty column) {
        String text = column.get();
        return text == null || text.isEmpty() ? null : text;
    }
}
