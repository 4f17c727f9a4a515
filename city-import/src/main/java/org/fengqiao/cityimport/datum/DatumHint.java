package org.fengqiao.cityimport.datum;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.cityimport.read.PlaceColumns;
import org.fengqiao.cityimport.read.RawFeature;
import org.fengqiao.cityimport.read.RawLayer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/// A guess at the coordinate system of a layer, with its reason. A guess is offered, never applied
/// by itself, unless the file itself says what it is in.
public record DatumHint(Datum datum, Reason reason) {

    public enum Reason {
        /// The file names it.
        STATED,
        /// The names of the columns with the coordinates say it, such as `lng_gcj02`.
        NAMED,
        /// The name of the file says it, such as `百度坐标.geojson`.
        NAMED_FILE,
        /// All coordinates are degrees; it may still be GCJ-02 or BD-09 inside China.
        DEGREES,
        /// Degrees inside China: nothing tells CGCS2000 from GCJ-02 but a comparison.
        DEGREES_IN_CHINA,
        /// Compared with the known outline, it fits best so.
        FITS_KNOWN_CITY,
        /// Metres of Web Mercator.
        WEB_MERCATOR,
        /// The easting begins with the number of a zone of three or six degrees.
        ZONE_IN_EASTING,
        /// Metres, but of no system that can be told from them.
        UNKNOWN_METRES
    }

    /// How much better than as it stands a shifted layer must fit.
    private static final double CLEARLY = 1.2;

    /// @param known outline of the city in CGCS2000, where one is known
    public static DatumHint of(RawLayer layer, @Nullable Geometry known) {
        String crs = layer.crs();
        if (crs != null && !crs.isBlank()) {
            return new DatumHint(Datum.of(crs), Reason.STATED);
        }
        Envelope box = new Envelope();
        shapes(layer).forEach(shape -> box.expandToInclude(shape.getEnvelopeInternal()));
        boolean degrees =
                box.isNull()
                        || (box.getMinX() >= -180
                                && box.getMaxX() <= 360
                                && box.getMinY() >= -90
                                && box.getMaxY() <= 90);
        if (!degrees) {
            return ofMetres(box);
        }
        Optional<String> named = layer.places().datum();
        if (named.isPresent()) {
            return new DatumHint(Datum.of(named.get()), Reason.NAMED);
        }
        if (known != null) {
            Optional<DatumHint> fitting = fit(layer, known);
            if (fitting.isPresent()) {
                return fitting.get();
            }
        }
        Optional<String> file = PlaceColumns.datumIn(layer.file());
        if (file.isPresent()) {
            return new DatumHint(Datum.of(file.get()), Reason.NAMED_FILE);
        }
        boolean china = new Envelope(73, 135.1, 17, 54).contains(box) && !box.isNull();
        return new DatumHint(Datum.CGCS2000, china ? Reason.DEGREES_IN_CHINA : Reason.DEGREES);
    }

    private static Stream<Geometry> shapes(RawLayer layer) {
        return layer.features().stream().map(RawFeature::shape).filter(Objects::nonNull);
    }

    private static DatumHint ofMetres(Envelope box) {
        double x = (box.getMinX() + box.getMaxX()) / 2;
        double y = (box.getMinY() + box.getMaxY()) / 2;
        int zone = (int) Math.floor(x / 1_000_000);
        boolean north = y > 1_500_000 && y < 6_500_000;
        if (x < 20_037_509 && x > 8_000_000 && x < 15_100_000 && y > 1_900_000 && y < 7_200_000) {
            return new DatumHint(new Datum.Defined("EPSG:3857"), Reason.WEB_MERCATOR);
        }
        if (north && zone >= 25 && zone <= 45) { // three degrees wide, EPSG:4513 to 4533
            return new DatumHint(
                    new Datum.Defined("EPSG:" + (4513 + zone - 25)), Reason.ZONE_IN_EASTING);
        }
        if (north && zone >= 13 && zone <= 23) { // six degrees wide, EPSG:4491 to 4501
            return new DatumHint(
                    new Datum.Defined("EPSG:" + (4491 + zone - 13)), Reason.ZONE_IN_EASTING);
        }
        return new DatumHint(Datum.CGCS2000, Reason.UNKNOWN_METRES);
    }

    /// Which of the three leaves the least of the layer outside the known outline. Says nothing for
    /// a layer that lies elsewhere, or well inside in any case.
    private static Optional<DatumHint> fit(RawLayer layer, Geometry known) {
        List<Geometry> areas =
                shapes(layer)
                        .filter(shape -> shape.getDimension() == 2)
                        .map(GeometryFixer::fix)
                        .toList();
        if (areas.isEmpty()) {
            return Optional.empty();
        }
        Geometry whole = OverlayNGRobust.union(areas);
        Geometry outline = GeometryFixer.fix(known);
        double plain = outside(whole, outline);
        if (plain > 0.5 * whole.getArea()) {
            return Optional.empty(); // another city
        }
        double gcj = outside(shifted(whole, Datum.GCJ02), outline);
        double bd = outside(shifted(whole, Datum.BD09), outline);
        if (gcj * CLEARLY < plain && gcj <= bd) {
            return Optional.of(new DatumHint(Datum.GCJ02, Reason.FITS_KNOWN_CITY));
        }
        if (bd * CLEARLY < plain) {
            return Optional.of(new DatumHint(Datum.BD09, Reason.FITS_KNOWN_CITY));
        }
        return plain * CLEARLY < Math.min(gcj, bd)
                ? Optional.of(new DatumHint(Datum.CGCS2000, Reason.FITS_KNOWN_CITY))
                : Optional.empty();
    }

    private static Geometry shifted(Geometry shape, Datum datum) {
        try {
            return GeometryFixer.fix(Shift.of(datum).apply(shape));
        } catch (Shift.UnknownDatum e) {
            throw new IllegalArgumentException("always known: " + datum.name(), e);
        }
    }

    private static double outside(Geometry shape, Geometry outline) {
        return OverlayNGRobust.overlay(shape, outline, OverlayNG.DIFFERENCE).getArea();
    }
}
