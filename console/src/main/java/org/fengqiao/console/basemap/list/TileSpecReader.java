package org.fengqiao.console.basemap.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import org.fengqiao.console.basemap.grid.Datum;
import org.fengqiao.console.basemap.grid.Grid;
import org.fengqiao.console.basemap.grid.SourceGrid;
import org.fengqiao.console.basemap.grid.TileAddress;
import org.fengqiao.console.basemap.list.ListFault.Kind;
import org.fengqiao.console.basemap.list.Node.Mistake;
import org.fengqiao.console.basemap.source.TileUrl;
import org.jspecify.annotations.Nullable;

/// Reads one source of a base map from the list.
final class TileSpecReader {

    private enum SourceKind {
        XYZ,
        TMS,
        WMTS,
        WMS,
        MBTILES,
        PMTILES
    }

    private static final int USUAL_SIZE = 256;
    private static final int USUAL_MAX = 18;
    private static final int USUAL_DAYS = 7;
    private static final int LONGEST_KEY = 400;

    private final @Nullable Path folder;
    private final UnaryOperator<@Nullable String> environment;

    TileSpecReader(@Nullable Path folder, UnaryOperator<@Nullable String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    TileSpec read(Node node) throws Mistake {
        node.text("kind");
        SourceKind kind = node.choice("kind", SourceKind.class, SourceKind.XYZ);
        return switch (kind) {
            case MBTILES -> archive(node, TileSpec.Kind.MBTILES);
            case PMTILES -> archive(node, TileSpec.Kind.PMTILES);
            case XYZ, TMS, WMTS, WMS -> server(node, kind);
        };
    }

    private TileSpec archive(Node node, TileSpec.Kind kind) throws Mistake {
        node.allow("kind", "file", "datum", "text");
        Path file = path(node, "file");
        if (!Files.isRegularFile(file)) {
            throw node.mistake("file", Kind.NO_FILE, file);
        }
        Datum datum = node.choice("datum", Datum.class, Datum.CGCS2000);
        return new TileSpec.Archive(kind, file, datum, node.flag("text"));
    }

    private Path path(Node node, String key) throws Mistake {
        String given = node.text(key);
        try {
            Path path = Path.of(given);
            return folder == null ? path : folder.resolve(path);
        } catch (InvalidPathException bad) {
            throw node.mistake(key, Kind.NO_FILE, given);
        }
    }

    private TileSpec server(Node node, SourceKind kind) throws Mistake {
        String url = node.text("url");
        boolean template = kind != SourceKind.WMS && (url.contains("{y}") || isMatrix(url));
        allow(node, kind, template);
        List<String> servers = node.texts("servers");
        if (url.contains("{s}") == servers.isEmpty()) {
            throw node.mistake(servers.isEmpty() ? "url" : "servers", Kind.NO_SERVERS, "{s}");
        }
        TileSpec.Secret key = key(node, url);
        SourceGrid grid = grid(node, kind);
        TileUrl address =
                switch (kind) {
                    case WMS -> wms(node, url, grid, servers);
                    case WMTS -> template ? template(node, url, servers) : wmts(node, url, servers);
                    case XYZ -> template(node, url, servers);
                    case TMS -> tms(node, url, servers);
                    case MBTILES, PMTILES -> throw new IllegalStateException();
                };
        check(node, address, grid, servers);
        Duration keep = Duration.ofDays(node.number("cacheDays", USUAL_DAYS, 0, 365));
        return new TileSpec.Server(address, grid, key, keep, node.flag("text"));
    }

    /// Tiles side by side go from server to server, so each of these is an address of another.
    private static void check(Node node, TileUrl address, SourceGrid grid, List<String> servers)
            throws Mistake {
        int level = Math.max(grid.minLevel(), 32 - Integer.numberOfLeadingZeros(servers.size()));
        for (int i = 0; i < Math.max(1, servers.size()); i++) {
            String key = servers.isEmpty() ? "url" : "servers[" + i + "]";
            try {
                HttpUrl one = address.of(new TileAddress(level, i, 0));
                if (!one.username().isEmpty()) {
                    throw node.mistake(key, Kind.NOT_URL, one.host());
                }
            } catch (IllegalArgumentException bad) {
                throw node.mistake(
                        key, Kind.NOT_URL, servers.isEmpty() ? node.text("url") : servers.get(i));
            }
        }
    }

    private static void allow(Node node, SourceKind kind, boolean template) throws Mistake {
        String common = "kind url servers key datum grid minzoom maxzoom tileSize cacheDays text";
        String more =
                switch (kind) {
                    case WMS -> " version crs layers styles format";
                    case WMTS ->
                            template
                                    ? " levelShift"
                                    : " layer style format matrixSet matrix levelShift";
                    case XYZ, TMS -> " levelShift";
                    case MBTILES, PMTILES -> "";
                };
        node.allow((common + more).split(" "));
    }

    private static boolean isMatrix(String url) {
        return url.contains("{TileRow}");
    }

    private static TileUrl template(Node node, String url, List<String> servers) throws Mistake {
        boolean whole =
                (url.contains("{z}") || url.contains("{TileMatrix}"))
                        && (url.contains("{x}") || url.contains("{TileCol}"))
                        && (url.contains("{y}") || isMatrix(url));
        if (!whole) {
            throw node.mistake("url", Kind.NO_PLACE, "{z} {x} {y}");
        }
        return new TileUrl.Template(url, false, shift(node), servers);
    }

    private static TileUrl tms(Node node, String url, List<String> servers) throws Mistake {
        template(node, url, servers);
        return new TileUrl.Template(url, true, shift(node), servers);
    }

    private static int shift(Node node) throws Mistake {
        return node.number("levelShift", 0, -4, 4);
    }

    private static TileUrl wmts(Node node, String url, List<String> servers) throws Mistake {
        return new TileUrl.Wmts(
                url,
                node.text("layer"),
                node.text("style", "default"),
                node.text("format", "image/png"),
                node.text("matrixSet"),
                node.text("matrix", "{z}"),
                shift(node),
                servers);
    }

    private static TileUrl wms(Node node, String url, SourceGrid grid, List<String> servers)
            throws Mistake {
        String version = node.text("version", "1.3.0");
        if (!version.equals("1.1.1") && !version.equals("1.3.0")) {
            throw node.mistake("version", Kind.UNKNOWN_VALUE, version, "1.1.1, 1.3.0");
        }
        return new TileUrl.Wms(
                url,
                version,
                node.text("crs", "EPSG:3857"),
                node.text("layers"),
                node.text("styles", " ").strip(),
                node.text("format", "image/png"),
                grid,
                servers);
    }

    private static SourceGrid grid(Node node, SourceKind kind) throws Mistake {
        Datum datum = node.choice("datum", Datum.class, Datum.CGCS2000);
        Grid usual = Grid.MERCATOR;
        if (kind == SourceKind.WMS) {
            usual = gridOf(node, node.text("crs", "EPSG:3857"));
        }
        Grid grid = node.choice("grid", Grid.class, usual);
        if (grid != usual && kind != SourceKind.WMTS && kind != SourceKind.XYZ) {
            throw node.mistake("grid", Kind.UNKNOWN_VALUE, grid, usual);
        }
        int size = node.number("tileSize", USUAL_SIZE, 128, 1024);
        if (Integer.bitCount(size) != 1) {
            throw node.mistake("tileSize", Kind.UNKNOWN_VALUE, size, "128, 256, 512, 1024");
        }
        int deepest = 30 - Integer.numberOfTrailingZeros(size);
        int min = node.number("minzoom", grid == Grid.LON_LAT ? 1 : 0, 0, TileAddress.MAX_LEVEL);
        int max = node.number("maxzoom", USUAL_MAX, 0, Math.min(deepest, TileAddress.MAX_LEVEL));
        if (min > max) {
            throw node.mistake("minzoom", Kind.LEVELS, min, max);
        }
        return new SourceGrid(grid, datum, size, min, max);
    }

    private static Grid gridOf(Node node, String crs) throws Mistake {
        return switch (crs.toUpperCase(Locale.ROOT)) {
            case "EPSG:3857", "EPSG:900913" -> Grid.MERCATOR;
            case "EPSG:4326", "EPSG:4490", "CRS:84" -> Grid.LON_LAT;
            default ->
                    throw node.mistake(
                            "crs",
                            Kind.UNKNOWN_VALUE,
                            crs,
                            "EPSG:3857, EPSG:4326, EPSG:4490, CRS:84");
        };
    }

    /// A key is read from elsewhere, so that the list can be shown to anybody.
    private TileSpec.@Nullable Secret key(Node node, String url) throws Mistake {
        if (url.contains("{key}") != node.has("key")) {
            throw url.contains("{key}")
                    ? node.mistake("key", Kind.NO_KEY, "{key}")
                    : node.mistake("key", Kind.KEY_UNUSED, "{key}");
        }
        if (!node.has("key")) {
            return null;
        }
        Node from = node.child("key");
        from.allow("env", "file");
        if (from.has("env")) {
            String name = from.text("env");
            String value = environment.apply(name);
            if (value == null || value.isBlank()) {
                throw from.mistake("env", Kind.KEY_NOT_SET, name);
            }
            return new TileSpec.Secret(value.strip());
        }
        Path file = path(from, "file");
        try {
            String value = Files.size(file) > LONGEST_KEY ? "" : Files.readString(file).strip();
            if (!value.isEmpty()) {
                return new TileSpec.Secret(value);
            }
        } catch (IOException unreadable) {
            throw from.mistake("file", Kind.KEY_FILE, file, unreadable);
        }
        throw from.mistake("file", Kind.KEY_FILE, file, "");
    }
}
