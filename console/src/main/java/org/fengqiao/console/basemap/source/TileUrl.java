package org.fengqiao.console.basemap.source;

import java.util.List;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.fengqiao.console.basemap.grid.Grid;
import org.fengqiao.console.basemap.grid.SourceGrid;
import org.fengqiao.console.basemap.grid.TileAddress;
import org.fengqiao.console.geo.Mercator;
import org.locationtech.jts.geom.Envelope;

/// The address of each tile at a server. Where it needs a key, the place of the key stands in it,
/// never the key itself.
public sealed interface TileUrl {

    /// Stands for the key until the request leaves the program.
    String KEY_PLACE = "fengqiao-key-here";

    HttpUrl of(TileAddress tile);

    /// XYZ, TMS and the templates of WMTS: `{z}` `{x}` `{y}` or `{TileMatrix}` `{TileCol}`
    /// `{TileRow}`, `{s}` for one of several servers, `{key}`.
    ///
    /// @param fromSouth whether rows are counted from the south (TMS)
    /// @param levelShift added to the level for `{z}`
    /// @param servers what stands for `{s}`; empty where the template has none
    record Template(String template, boolean fromSouth, int levelShift, List<String> servers)
            implements TileUrl {

        public Template {
            servers = List.copyOf(servers);
        }

        @Override
        public HttpUrl of(TileAddress tile) {
            String level = Integer.toString(tile.level() + levelShift);
            String column = Integer.toString(tile.column());
            String row = Integer.toString(fromSouth ? tile.rowFromSouth() : tile.row());
            // Always the same server for a tile, so that the cache knows it again.
            String server =
                    servers.isEmpty()
                            ? ""
                            : servers.get((tile.column() + tile.row()) % servers.size());
            return HttpUrl.get(
                    template.replace("{z}", level)
                            .replace("{TileMatrix}", level)
                            .replace("{x}", column)
                            .replace("{TileCol}", column)
                            .replace("{y}", row)
                            .replace("{TileRow}", row)
                            .replace("{s}", server)
                            .replace("{key}", KEY_PLACE));
        }
    }

    /// WMTS 1.0.0 by key and value.
    ///
    /// @param base may hold parameters of its own and `{key}`, `{s}`
    /// @param matrix name of a level with `{z}` for its number, such as `EPSG:4326:{z}`
    record Wmts(
            String base,
            String layer,
            String style,
            String format,
            String matrixSet,
            String matrix,
            int levelShift,
            List<String> servers)
            implements TileUrl {

        public Wmts {
            servers = List.copyOf(servers);
        }

        @Override
        public HttpUrl of(TileAddress tile) {
            String level = Integer.toString(tile.level() + levelShift);
            return new Template(base, false, 0, servers)
                    .of(tile)
                    .newBuilder()
                    .setQueryParameter("SERVICE", "WMTS")
                    .setQueryParameter("REQUEST", "GetTile")
                    .setQueryParameter("VERSION", "1.0.0")
                    .setQueryParameter("LAYER", layer)
                    .setQueryParameter("STYLE", style)
                    .setQueryParameter("TILEMATRIXSET", matrixSet)
                    .setQueryParameter("FORMAT", format)
                    .setQueryParameter("TILEMATRIX", matrix.replace("{z}", level))
                    .setQueryParameter("TILEROW", Integer.toString(tile.row()))
                    .setQueryParameter("TILECOL", Integer.toString(tile.column()))
                    .build();
        }
    }

    /// WMS GetMap for the box of a tile. From 1.3.0 on the axes of EPSG:4326 and EPSG:4490 are
    /// latitude first, as their registry says; before, and for CRS:84, longitude first.
    ///
    /// @param base may hold parameters of its own and `{key}`, `{s}`
    /// @param version `1.1.1` or `1.3.0`
    record Wms(
            String base,
            String version,
            String crs,
            String layers,
            String styles,
            String format,
            SourceGrid grid,
            List<String> servers)
            implements TileUrl {

        public Wms {
            servers = List.copyOf(servers);
        }

        @Override
        public HttpUrl of(TileAddress tile) {
            boolean modern = version.startsWith("1.3");
            String size = Integer.toString(grid.tileSize());
            return new Template(base, false, 0, servers)
                    .of(tile)
                    .newBuilder()
                    .setQueryParameter("SERVICE", "WMS")
                    .setQueryParameter("REQUEST", "GetMap")
                    .setQueryParameter("VERSION", version)
                    .setQueryParameter("LAYERS", layers)
                    .setQueryParameter("STYLES", styles)
                    .setQueryParameter("FORMAT", format)
                    .setQueryParameter("TRANSPARENT", "TRUE")
                    .setQueryParameter(modern ? "CRS" : "SRS", crs)
                    .setQueryParameter("WIDTH", size)
                    .setQueryParameter("HEIGHT", size)
                    .setQueryParameter("BBOX", box(tile, modern))
                    .build();
        }

        private String box(TileAddress tile, boolean modern) {
            if (grid.grid() == Grid.MERCATOR) {
                double tiles = 1L << tile.level();
                return join(
                        metres(tile.column() / tiles - 0.5),
                        metres(0.5 - (tile.row() + 1) / tiles),
                        metres((tile.column() + 1) / tiles - 0.5),
                        metres(0.5 - tile.row() / tiles));
            }
            Envelope box = grid.degreesOf(tile);
            boolean latFirst = modern && crs.toUpperCase(Locale.ROOT).startsWith("EPSG:");
            return latFirst
                    ? join(box.getMinY(), box.getMinX(), box.getMaxY(), box.getMaxX())
                    : join(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
        }

        private static double metres(double part) {
            return part * Mercator.EQUATOR_M;
        }

        private static String join(double a, double b, double c, double d) {
            return String.format(Locale.ROOT, "%.9f,%.9f,%.9f,%.9f", a, b, c, d);
        }
    }
}
