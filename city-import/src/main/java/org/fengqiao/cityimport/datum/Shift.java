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

        private UnknownDatum(String file, UnknownDatum unknown) {
            super(file + ", " + unknown.getMessage(), unknown);
        }

        /// The same, said of a file.
        public UnknownDatum in(String file) {
            return new UnknownDatum(file, this);
        }
    }

    @FunctionalInterface
    private interface Step {
        /// @throws IllegalArgumentException if the place has no position in CGCS2000
        void apply(double[] xy);
    }

    /// Parts of a definition as text; real ones have some thirty, and the parser calls itself for
    /// each that lies in another.
    private static final int MOST_PARTS = 200;

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
        String definition = datum.definition();
        if (definition.chars().filter(c -> c == '[' || c == '(').count() > MOST_PARTS) {
            throw new UnknownDatum(datum, new IllegalArgumentException("> " + MOST_PARTS + " ["));
        }
        try {
            CoordinateReferenceSystem source =
                    definition.startsWith("EPSG:")
                            ? CRS.decode(definition, true)
                            : CRS.parseWKT(definition);
            transform = CRS.findMathTransform(source, DefaultGeographicCRS.WGS84, true);
        } catch (FactoryException | IllegalArgumentException | IllegalStateException e) {
            throw new UnknownDatum(datum, e);
        }
        double[] back = new double[2];
        return xy -> {
            double x = xy[0];
            double y = xy[1];
            try {
                transform.transform(xy, 0, xy, 0, 1);
                transform.inverse().transform(xy, 0, back, 0, 1);
            } catch (TransformException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
            if (isFar(x, back[0]) || isFar(y, back[1])) {
                throw new IllegalArgumentException(x + ", " + y);
            }
            set(xy, new LonLat(xy[0], xy[1]));
        };
    }

    /// Far outside the part of the earth that a projection is made for it leads somewhere, but not
    /// back.
    private static boolean isFar(double there, double back) {
        return !(Math.abs(there - back) <= 1e-6 * Math.max(1, Math.abs(there)));
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
