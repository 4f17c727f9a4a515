package org.fengqiao.cityimport.datum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.cityimport.SharedData;
import org.fengqiao.cityimport.read.Formats;
import org.fengqiao.cityimport.read.RawFeature;
import org.fengqiao.cityimport.read.RawLayer;
import org.fengqiao.domain.geodesy.Bd09;
import org.fengqiao.domain.geodesy.Gcj02;
import org.fengqiao.domain.geodesy.LonLat;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

class DatumTest {

    private static final LonLat NANJING = new LonLat(118.7784, 32.0438);
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private static Coordinate shift(Datum datum, double x, double y) throws Exception {
        return Shift.of(datum).apply(SHAPES.createPoint(new Coordinate(x, y))).getCoordinate();
    }

    private static RawLayer layer(@Nullable String crs, double x, double y) {
        Geometry shape =
                SHAPES.createPoint(new Coordinate(x, y)).buffer(Math.abs(x) > 180 ? 50 : 1e-3);
        return new RawLayer(
                "a.shp", List.of(), List.of(new RawFeature(1, Map.of(), shape)), crs, List.of());
    }

    /// Zones of three and six degrees, with and without prefix, and Web Mercator.
    @ParameterizedTest
    @CsvSource({"EPSG:4528", "EPSG:4498", "EPSG:4509", "EPSG:3857", "EPSG:4326"})
    void goesThroughASystemAndBack(String code) throws Exception {
        var source = CRS.decode(code, true);
        double[] xy = {NANJING.lon(), NANJING.lat()};
        CRS.findMathTransform(DefaultGeographicCRS.WGS84, source, true).transform(xy, 0, xy, 0, 1);
        Coordinate back = shift(new Datum.Defined(code), xy[0], xy[1]);
        assertEquals(NANJING.lon(), back.x, 1e-7);
        assertEquals(NANJING.lat(), back.y, 1e-7);
    }

    @Test
    void webMercatorIsReadByItsOwnArithmetic() throws Exception {
        // Web Mercator is defined by two lines of arithmetic, so this is no round trip.
        double x = Math.toRadians(NANJING.lon()) * 6378137;
        double y = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(NANJING.lat()) / 2)) * 6378137;
        Coordinate place = shift(Datum.of("3857"), x, y);
        assertEquals(NANJING.lon(), place.x, 1e-7);
        assertEquals(NANJING.lat(), place.y, 1e-7);
    }

    @Test
    void wktOfAnEsriProjectionIsUnderstood() throws Exception {
        String prj =
                "PROJCS[\"CGCS2000_3_Degree_GK_CM_120E\",GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\","
                        + "DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],"
                        + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],"
                        + "PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",500000.0],"
                        + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",120.0],"
                        + "PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],"
                        + "UNIT[\"Meter\",1.0]]";
        Datum datum = Datum.of(prj);
        assertEquals("CGCS2000_3_Degree_GK_CM_120E", datum.name());
        Coordinate place = shift(datum, 500_000, 3_546_000);
        assertEquals(120, place.x, 1e-9);
        assertEquals(32.03, place.y, 0.02);
    }

    @Test
    void chineseShiftsAreTakenBack() throws Exception {
        LonLat gcj = Gcj02.fromCgcs2000(NANJING);
        LonLat bd = Bd09.fromGcj02(gcj);
        assertEquals(NANJING.lon(), shift(Datum.of("GCJ-02"), gcj.lon(), gcj.lat()).x, 1e-8);
        assertEquals(NANJING.lat(), shift(Datum.of("bd09"), bd.lon(), bd.lat()).y, 1e-8);
    }

    @Test
    void whatLiesNowhereAndWhatNobodyKnowsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> shift(Datum.CGCS2000, 300, 0));
        assertThrows(Shift.UnknownDatum.class, () -> Shift.of(Datum.of("EPSG:999999")));
        assertThrows(Shift.UnknownDatum.class, () -> Shift.of(Datum.of("nonsense")));
    }

    @ParameterizedTest
    @CsvSource({
        "40384000, 3546000, EPSG:4528, ZONE_IN_EASTING",
        "20668000, 3546000, EPSG:4498, ZONE_IN_EASTING",
        "13222000, 3770000, EPSG:3857, WEB_MERCATOR",
        "384000, 3546000, CGCS2000, UNKNOWN_METRES",
        "118.7, 32.0, CGCS2000, DEGREES_IN_CHINA",
        "13.4, 52.5, CGCS2000, DEGREES"
    })
    void hintsFromCoordinatesAlone(double x, double y, String datum, DatumHint.Reason reason) {
        DatumHint hint = DatumHint.of(layer(null, x, y), null);
        assertEquals(datum, hint.datum().name());
        assertEquals(reason, hint.reason());
    }

    @Test
    void whatTheFileSaysComesFirst() {
        DatumHint hint = DatumHint.of(layer("EPSG:4509", 384000, 3546000), null);
        assertEquals(new DatumHint(new Datum.Defined("EPSG:4509"), DatumHint.Reason.STATED), hint);
    }

    @Test
    void aShiftedCityIsRecognisedByItsKnownOutline() throws Exception {
        RawLayer real = nanjing("converted_WGS84");
        Geometry known =
                OverlayNGRobust.union(
                        real.features().stream()
                                .map(f -> Objects.requireNonNull(f.shape()))
                                .toList());
        assertEquals(Datum.GCJ02, DatumHint.of(nanjing("GCJ02"), known).datum());
        DatumHint plain = DatumHint.of(real, known);
        assertEquals(Datum.CGCS2000, plain.datum());
        assertEquals(DatumHint.Reason.FITS_KNOWN_CITY, plain.reason());
        // Shifted back, the one lies on the other.
        Geometry district = Objects.requireNonNull(nanjing("GCJ02").features().getFirst().shape());
        Geometry back = Shift.of(Datum.GCJ02).apply(district);
        Geometry same = Objects.requireNonNull(real.features().getFirst().shape());
        double common = back.intersection(same).getArea() / back.union(same).getArea();
        assertTrue(common > 0.999, "in common: " + common);
    }

    private static RawLayer nanjing(String which) throws Exception {
        return Formats.read(
                        SharedData.file(
                                "nanjing/nanjing_districts_amap_full_" + which + ".geojson"),
                        null)
                .getFirst();
    }
}
