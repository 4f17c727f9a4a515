package org.fengqiao.cityimport.datum;

import org.fengqiao.domain.geodesy.Bd09;
import org.fengqiao.domain.geodesy.Gcj02;
import org.fengqiao.domain.geodesy.LonLat;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/// Turns shapes of one coordinate system into CGCS2000, longitude first. Making one for a system
/// that GeoTools knows takes a second the first time (it opens its database). Use by one thread.
public final class Shift {

    /// A coordinate system that nobody here knows.
    public static final class UnknownDatum extends Exception {
        private static final long serialVersionUID = 1L;

        UnknownDatum(Datum datum, Exception cause) {
            super(datum.name() + ": " + cause.getMessage(), cause);
        }
    }

    @FunctionalInterface
    private interface Step {
        /// @throws IllegalArgumentException if the place has no position in CGCS2000
        void apply(double[] xy);
    }

    private final Step step;

    private Shift(Step step) {
        this.step = step;
    }

    /// @throws UnknownDatum naming what is unknown
    public static Shift of(Datum datum) throws UnknownDatum {
        return new Shift(
                switch (datum) {
                    case Datum.Geographic _ -> xy -> set(xy, new LonLat(xy[0], xy[1]));
                    case Datum.Gcj _ -> xy -> set(xy, Gcj02.toCgcs2000(new LonLat(xy[0], xy[1])));
                    case Datum.Baidu _ -> xy -> set(xy, Bd09.toCgcs2000(new LonLat(xy[0], xy[1])));
                    case Datum.Defined defined -> defined(defined);
                });
    }

    private static Step defined(Datum.Defined datum) throws UnknownDatum {
        MathTransform transform;
        try {
            String definition = datum.definition();
            CoordinateReferenceSystem source =
                    definition.startsWith("EPSG:")
                            ? CRS.decode(definition, true)
                            : CRS.parseWKT(definition);
            transform = CRS.findMathTransform(source, DefaultGeographicCRS.WGS84, true);
        } catch (FactoryException e) {
            throw new UnknownDatum(datum, e);
        }
        return xy -> {
            try {
                transform.transform(xy, 0, xy, 0, 1);
            } catch (TransformException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
            set(xy, new LonLat(xy[0], xy[1]));
        };
    }

    private static void set(double[] xy, LonLat place) {
        xy[0] = place.lon();
        xy[1] = place.lat();
    }

    /// A shape in CGCS2000; the one given is left as it is.
    ///
    /// @throws IllegalArgumentException naming the coordinate that lies nowhere
    public Geometry apply(Geometry shape) {
        Geometry shifted = shape.copy();
        shifted.apply(
                new CoordinateSequenceFilter() {
                    private final double[] xy = new double[2];

                    @Override
                    public void filter(CoordinateSequence seq, int i) {
                        xy[0] = seq.getX(i);
                        xy[1] = seq.getY(i);
                        step.apply(xy);
                        seq.setOrdinate(i, 0, xy[0]);
                        seq.setOrdinate(i, 1, xy[1]);
                    }

                    @Override
                    public boolean isDone() {
                        return false;
                    }

                    @Override
                    public boolean isGeometryChanged() {
                        return true;
                    }
                });
        return shifted;
    }
}
