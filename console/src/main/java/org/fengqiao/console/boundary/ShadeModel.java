package org.fengqiao.console.boundary;

import java.time.Instant;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fengqiao.domain.boundary.AreaTree;
import org.jspecify.annotations.Nullable;

/// What the areas are shaded by, and the shading that follows from it, the place and the counts. FX
/// thread.
public final class ShadeModel {

    private final Navigator navigator;
    private final AreaSizes sizes = new AreaSizes();
    private final ObjectProperty<Measure> measure =
            new SimpleObjectProperty<>(this, "measure", Measure.NONE);
    private final ObjectProperty<Relation> relation =
            new SimpleObjectProperty<>(this, "relation", Relation.ABSOLUTE);
    private final ObjectProperty<Classing> classing =
            new SimpleObjectProperty<>(this, "classing", Classing.QUANTILE);
    private final ObservableList<Measure> measures =
            FXCollections.observableArrayList(Measure.NONE);
    private final ReadOnlyObjectWrapper<Shading> shading =
            new ReadOnlyObjectWrapper<>(this, "shading", Shading.OFF);
    private final ReadOnlyObjectWrapper<@Nullable Instant> countedAt =
            new ReadOnlyObjectWrapper<>(this, "countedAt", null);
    private IncidentCounts counts = IncidentCounts.NONE;

    public ShadeModel(Navigator navigator) {
        this.navigator = navigator;
        measure.subscribe(_ -> update());
        relation.subscribe(_ -> update());
        classing.subscribe(_ -> update());
        navigator.placeProperty().subscribe(_ -> update());
    }

    public ObjectProperty<Measure> measureProperty() {
        return measure;
    }

    /// [Measure#NONE] and what the areas of the city can be shaded by, once it is known.
    public ObservableList<Measure> measures() {
        return measures;
    }

    /// What the city counts its own figures in.
    public FigureUnits units() {
        return navigator.units();
    }

    /// Goes back to [Relation#ABSOLUTE] by itself where the measure does not allow it.
    public ObjectProperty<Relation> relationProperty() {
        return relation;
    }

    public ObjectProperty<Classing> classingProperty() {
        return classing;
    }

    public ReadOnlyObjectProperty<Shading> shadingProperty() {
        return shading.getReadOnlyProperty();
    }

    /// When incidents were counted last, on the server's clock; null before the first time.
    public ReadOnlyObjectProperty<@Nullable Instant> countedAtProperty() {
        return countedAt.getReadOnlyProperty();
    }

    /// Measures the ground of all areas on a worker, so that the FX thread need not when they are
    /// first shaded by it.
    public void measureAhead(AreaTree tree, Executor worker) {
        worker.execute(() -> sizes.measureAll(tree));
    }

    /// Incidents have come or gone; call it at most about once a second.
    public void recount(IncidentCounts newCounts, Instant at) {
        counts = newCounts;
        countedAt.set(at);
        update();
    }

    private void update() {
        if (!measure.get().allows(relation.get())) {
            relation.set(Relation.ABSOLUTE); // comes back here
            return;
        }
        DrillDown place = navigator.place();
        if (place != null && measures.size() == 1) {
            measures.addAll(Measure.list(place.tree()));
        }
        Shading next =
                place == null
                        ? Shading.OFF
                        : Shading.of(
                                        place.children(),
                                        measure.get(),
                                        relation.get(),
                                        classing.get(),
                                        counts,
                                        sizes)
                                .in(navigator.units());
        if (!next.equals(shading.get())) {
            shading.set(next);
        }
    }
}
