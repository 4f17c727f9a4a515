package org.fengqiao.console.basemap.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import okhttp3.HttpUrl;
import org.fengqiao.console.basemap.grid.Datum;
import org.fengqiao.console.basemap.grid.Grid;
import org.fengqiao.console.basemap.grid.SourceGrid;
import org.fengqiao.console.basemap.grid.TileAddress;
import org.junit.jupiter.api.Test;

class TileUrlTest {

    private static final TileAddress TILE = new TileAddress(3, 6, 2);

    @Test
    void aTemplateIsFilled() {
        TileUrl xyz =
                new TileUrl.Template(
                        "https://t{s}.host/{z}/{x}/{y}.png?k={key}", false, 0, List.of("a", "b"));
        assertEquals("https://ta.host/3/6/2.png?k=" + TileUrl.KEY_PLACE, xyz.of(TILE).toString());
        assertEquals(xyz.of(TILE), xyz.of(TILE), "always the same server");
    }

    @Test
    void tmsCountsRowsFromTheSouth() {
        TileUrl tms = new TileUrl.Template("http://host/{z}/{x}/{y}.png", true, 0, List.of());
        assertEquals("http://host/3/6/5.png", tms.of(TILE).toString());
    }

    @Test
    void aMatrixTemplateMayCountLevelsFromElsewhere() {
        TileUrl wmts =
                new TileUrl.Template(
                        "http://host/{TileMatrix}/{TileRow}/{TileCol}", false, -1, List.of());
        assertEquals("http://host/2/2/6", wmts.of(TILE).toString());
    }

    @Test
    void wmtsAsksByKeyAndValueAndKeepsWhatTheAddressHas() {
        TileUrl wmts =
                new TileUrl.Wmts(
                        "http://host/vec_c/wmts?tk={key}",
                        "vec",
                        "default",
                        "tiles",
                        "c",
                        "EPSG:4490:{z}",
                        -1,
                        List.of());
        HttpUrl url = wmts.of(TILE);
        assertEquals("vec", url.queryParameter("LAYER"));
        assertEquals("c", url.queryParameter("TILEMATRIXSET"));
        assertEquals("EPSG:4490:2", url.queryParameter("TILEMATRIX"));
        assertEquals("2", url.queryParameter("TILEROW"));
        assertEquals("6", url.queryParameter("TILECOL"));
        assertEquals("GetTile", url.queryParameter("REQUEST"));
        assertEquals(TileUrl.KEY_PLACE, url.queryParameter("tk"));
    }

    private static HttpUrl wms(String version, String crs, Grid grid) {
        SourceGrid source = new SourceGrid(grid, Datum.CGCS2000, 256, 0, 18);
        return new TileUrl.Wms(
                        "http://t{s}.host/wms?map=a",
                        version,
                        crs,
                        "l",
                        "",
                        "image/png",
                        source,
                        List.of("1"))
                .of(TILE);
    }

    @Test
    void wmsInMercatorAsksInMetres() {
        HttpUrl url = wms("1.3.0", "EPSG:3857", Grid.MERCATOR);
        assertEquals(
                "10018754.171394622,5009377.085697311,15028131.257091932,10018754.171394622",
                url.queryParameter("BBOX"));
        assertEquals("t1.host", url.host());
        assertEquals("EPSG:3857", url.queryParameter("CRS"));
        assertEquals("a", url.queryParameter("map"));
        assertEquals("256", url.queryParameter("WIDTH"));
    }

    /// Level 3 has tiles of 45°: column 6 is 90° to 135° E, row 2 is 0° to 45° S.
    @Test
    void wmsHasItsAxesTheWayTheVersionSays() {
        String latFirst = "-45.000000000,90.000000000,0.000000000,135.000000000";
        String lonFirst = "90.000000000,-45.000000000,135.000000000,0.000000000";
        assertEquals(latFirst, wms("1.3.0", "EPSG:4326", Grid.LON_LAT).queryParameter("BBOX"));
        assertEquals(latFirst, wms("1.3.0", "EPSG:4490", Grid.LON_LAT).queryParameter("BBOX"));
        assertEquals(lonFirst, wms("1.3.0", "CRS:84", Grid.LON_LAT).queryParameter("BBOX"));
        assertEquals(lonFirst, wms("1.1.1", "EPSG:4326", Grid.LON_LAT).queryParameter("BBOX"));
        assertEquals("EPSG:4326", wms("1.1.1", "EPSG:4326", Grid.LON_LAT).queryParameter("SRS"));
    }
}
