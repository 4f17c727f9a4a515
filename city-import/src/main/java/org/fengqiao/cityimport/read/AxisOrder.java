package org.fengqiao.cityimport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// Degrees with the latitude before the longitude, as some programs and many people write them.
public final class AxisOrder {

    private static final double QUARTER = 90;
    private static final double HALF = 180;

    private AxisOrder() {}

    /// The layer with its axes put right where they can only be the wrong way round: what stands
    /// for the latitude is more than 90° throughout. Told by a note.
    static RawLayer righted(RawLayer layer) {
        Envelope box = box(layer);
        boolean swapped =
                !box.isNull()
                        && Math.abs(box.getMinX()) <= QUARTER
                        && Math.abs(box.getMaxX()) <= QUARTER
                        && (box.getMinY() > QUARTER && box.getMaxY() <= HALF
                                || box.getMaxY() < -QUARTER && box.getMinY() >= -HALF);
        return swapped ? swapped(layer) : layer;
    }

    /// The layer with its axes put right where it lies wholly outside a city and, the other way
    /// round, wholly inside.
    ///
    /// @param city in degrees, longitude first
    public static RawLayer righted(RawLayer layer, Envelope city) {
        Envelope box = box(layer);
        Envelope turned =
                box.isNull()
                        ? box
                        : new Envelope(box.getMinY(), box.getMaxY(), box.getMinX(), box.getMaxX());
        boolean swapped = !box.isNull() && !city.intersects(box) && city.contains(turned);
        return swapped ? swapped(layer) : layer;
    }

    private static Envelope box(RawLayer layer) {
        Envelope box = new Envelope();
        layer.features().stream()
                .map(RawFeature::shape)
                .filter(Objects::nonNull)
                .forEach(shape -> box.expandToInclude(shape.getEnvelopeInternal()));
        return box;
    }

    private static RawLayer swapped(RawLayer layer) {
        List<RawFeature> features =
                layer.features().stream()
                        .map(each ->
                                new RawFeature(each.number(), each.values(), swapped(each.shape())))
                        .toList();
        List<ReadNote> notes = new ArrayList<>(layer.notes());
        notes.add(new ReadNote(0, ReadNote.Kind.AXES_SWAPPED, ""));
        return layer.reread(features, notes, layer.places());
    }

    private static @Nullable Geometry swapped(@Nullable Geometry shape) {
        if (shape == null) {
            return null;
        }
        Geometry copy = shape.copy();
        copy.apply(new Swap());
        return copy;
    }

    /// Works on packed coordinates too.
    private static final class Swap implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence all, int i) {
            double x = all.getX(i);
            all.setOrdinate(i, CoordinateSequence.X, all.getY(i));
            all.setOrdinate(i, CoordinateSequence.Y, x);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
