package org.fengqiao.cityimport.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.datum.DatumHint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

/// Which columns of a table hold its coordinates, and what their names say of the datum.
class PlaceColumnsTest {

    @TempDir private Path folder;

    private RawLayer read(String text) throws Exception {
        Path file = folder.resolve("points.csv");
        Files.writeString(file, text);
        return Formats.read(file, null).getFirst();
    }

    private static Coordinate at(RawLayer layer, int row) {
        return Objects.requireNonNull(layer.features().get(row).shape()).getCoordinate();
    }

    @ParameterizedTest
    @CsvSource({
        "POINT_X, POINT_Y",
        "lng_gcj02, lat_gcj02",
        "经度_高德, 纬度_高德",
        "经度(WGS84), 纬度(WGS84)",
        "中心点经度, 中心点纬度",
        "Site Longitude, Site Latitude",
        "Easting, Northing",
        "横坐标（米）, 纵坐标（米）",
        "x_coord, y_coord"
    })
    void columnsAreKnownAsManyTablesCallThem(String x, String y) {
        assertEquals(
                new PlaceColumns(x, y),
                PlaceColumns.guess(List.of("编号", "along", "axis", x, y, "latest")));
    }

    @Test
    void columnsThatSayNothingElseComeBeforeShiftedOnes() {
        assertEquals(
                new PlaceColumns("lon", "lat"),
                PlaceColumns.guess(List.of("lng_gcj02", "lat_gcj02", "lon", "lat")));
        assertEquals(
                new PlaceColumns("lng_wgs84", "lat_wgs84"),
                PlaceColumns.guess(List.of("lng_bd09", "lat_bd09", "lng_wgs84", "lat_wgs84")));
    }

    @Test
    void namesSayTheDatumOnlyTogether() {
        assertEquals(Optional.of("GCJ-02"), new PlaceColumns("lng_gcj02", "lat_gcj02").datum());
        assertEquals(Optional.of("BD-09"), new PlaceColumns("百度经度", "百度纬度").datum());
        assertEquals(Optional.of("CGCS2000"), new PlaceColumns("x_WGS-84", "y_WGS-84").datum());
        assertEquals(Optional.empty(), new PlaceColumns("lng_gcj02", "lat").datum());
        assertEquals(Optional.empty(), new PlaceColumns("lng", "lat").datum());
    }

    @Test
    void aTableWhoseColumnsNameTheirDatumIsOfferedInIt() throws Exception {
        RawLayer layer = read("name,lng_gcj02,lat_gcj02\n甲,116.4,39.9\n");
        assertEquals(new Coordinate(116.4, 39.9), at(layer, 0));
        assertEquals(new DatumHint(Datum.GCJ02, DatumHint.Reason.NAMED), DatumHint.of(layer, null));
    }

    @Test
    void columnsWithNamesNobodyKnowsCanBeSaid() throws Exception {
        RawLayer layer = read("name,rechts,hoch\n甲,116.4,39.9\n乙,kaputt,39.9\n丙,,\n");
        assertNull(layer.features().getFirst().shape());
        RawLayer placed = new PlaceColumns("rechts", "hoch").place(layer);
        assertEquals(new Coordinate(116.4, 39.9), at(placed, 0));
        assertEquals("kaputt, 39.9", placed.unread().get(3));
        assertNull(placed.features().get(2).shape());
        assertFalse(placed.unread().containsKey(4));
    }

    @Test
    void columnsThatWereGuessedWrongAreReadAnew() throws Exception {
        RawLayer layer = read("name,x,y,lon84,lat84\n甲,7,7,116.4,39.9\n");
        assertEquals(new PlaceColumns("x", "y"), layer.places());
        assertEquals(
                new Coordinate(116.4, 39.9),
                at(new PlaceColumns("lon84", "lat84").place(layer), 0));
    }
}
