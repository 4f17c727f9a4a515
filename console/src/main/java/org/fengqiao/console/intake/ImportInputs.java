package org.fengqiao.console.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fengqiao.domain.incident.IncidentClassFile;
import org.jspecify.annotations.Nullable;

/// All that a draft is made of: the layers with what is said of them, the settings of the city, and
/// the files beside them. FX thread.
final class ImportInputs {

    final ObservableList<LayerRow> rows = FXCollections.observableArrayList();
    final CitySettings city = new CitySettings();

    /// File with the classes of cases that are written into the city.
    final ObjectProperty<Path> classes;

    /// OpenStreetMap data in their own format for the base map; null for none.
    final ObjectProperty<@Nullable Path> pbf = new SimpleObjectProperty<>();

    /// The city that gets points or another base map, where no city is made; null until it is
    /// chosen.
    final ObjectProperty<@Nullable Path> existing = new SimpleObjectProperty<>();

    /// Folder of a city whose outline tells shifted coordinates; null for none.
    final ObjectProperty<@Nullable Path> known;

    private final Runnable changed;

    /// @param changed told whenever another draft would come of it
    ImportInputs(Path classes, @Nullable Path known, Runnable changed) {
        this.classes = new SimpleObjectProperty<>(classes);
        this.known = new SimpleObjectProperty<>(known);
        this.changed = changed;
        for (Observable setting : city.all()) {
            setting.addListener(_ -> changed.run());
        }
        pbf.addListener(_ -> changed.run());
        this.classes.addListener(_ -> changed.run());
        existing.addListener(_ -> changed.run());
    }

    void add(List<Proposal> read) {
        read.forEach(each -> rows.add(heard(new LayerRow(each))));
    }

    /// Another reading of a layer, if the layer is still there.
    void replace(LayerRow row, Proposal now) {
        exchange(row, row.reread(now));
    }

    /// The same layer with its places from other columns, if the layer is still there.
    void place(LayerRow row, Proposal now) {
        exchange(row, row.placed(now));
    }

    private void exchange(LayerRow row, LayerRow next) {
        int at = rows.indexOf(row);
        if (at >= 0) {
            rows.set(at, heard(next));
        }
    }

    private LayerRow heard(LayerRow row) {
        for (Observable setting : row.settings()) {
            setting.addListener(_ -> changed.run());
        }
        return row;
    }

    /// The file of the base map; null where there is none.
    @Nullable Path basemap() {
        Path own = pbf.get();
        return own != null
                ? own
                : rows.stream()
                        .filter(row -> row.use() == LayerRow.Use.BASEMAP)
                        .map(row -> row.proposal().path())
                        .findFirst()
                        .orElse(null);
    }

    /// Whether there are points or a base map and nothing to make a city of.
    boolean isAddition() {
        return (basemap() != null || !rows.isEmpty())
                && rows.stream().noneMatch(row -> row.use() == LayerRow.Use.AREAS);
    }

    /// The classes that components may be of: those of the city that is there, if there is one.
    Path dictionary() {
        Path there = isAddition() ? existing.get() : null;
        Path own = there == null ? null : there.resolve(IncidentClassFile.NAME);
        return own != null && Files.exists(own) ? own : classes.get();
    }

    RowsPlan plan() {
        return RowsPlan.of(rows, pbf.get(), city);
    }
}
