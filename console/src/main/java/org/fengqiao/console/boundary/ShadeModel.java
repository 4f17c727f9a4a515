package org.fengqiao.console.boundary;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What the areas are shaded by, and the shading that follows from it, the place and the counts. FX
/// thread.
public final class ShadeModel {

    private final Navigator navigator;
    private final ObjectProperty<Measure> measure =
            new SimpleObjectProperty<>(this, "measure", Measure.NONE);
    private final ObjectProperty<Classing> classing =
            new SimpleObjectProperty<>(this, "classing", Classing.QUANTILE);
    private final ReadOnlyObjectWrapper<Shading> shading =
            new ReadOnlyObjectWrapper<>(this, "shading", Shading.OFF);
    private IncidentCounts counts = IncidentCounts.NONE;

    public ShadeModel(Navigator navigator) {
        this.navigator = navigator;
        measure.subscribe(_ -> update());
        classing.subscribe(_ -> update());
        navigator.placeProperty().subscribe(_ -> update());
    }

    public ObjectProperty<Measure> measureProperty() {
        return measure;
    }

    public ObjectProperty<Classing> classingProperty() {
        return classing;
    }

    public ReadOnlyObjectProperty<Shading> shadingProperty() {
        return shading.getReadOnlyProperty();
    }

    /// Incidents have come or gone; call it at most about once a second.
    public void recount(IncidentCounts newCounts) {
        counts = newCounts;
        update();
    }

    private void update() {
        DrillDown place = navigator.place();
        Shading next =
                place == null
                        ? Shading.OFF
                        : Shading.of(place.children(), measure.get(), classing.get(), counts);
        if (!next.equals(shading.get())) {
            shading.set(next);
        }
    }
}
