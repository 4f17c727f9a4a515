package org.fengqiao.console.export.layer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.fengqiao.console.export.layer.LayerData.Column;
import org.fengqiao.console.export.layer.LayerData.Feature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/// Writes a GeoPackage 1.3 with one feature table in CGCS2000 (EPSG:4490). Its four tables of its
/// own are few enough to be written here; the readers of others are what it is tested with.
public final class GeoPackageFile {

    private static final int CGCS2000 = 4490;

    private static final String WKT_CGCS2000 =
            "GEOGCS[\"China Geodetic Coordinate System 2000\",DATUM[\"China_2000\","
                    + "SPHEROID[\"CGCS2000\",6378137,298.257222101]],PRIMEM[\"Greenwich\",0],"
                    + "UNIT[\"degree\",0.0174532925199433],AUTHORITY[\"EPSG\",\"4490\"]]";

    private static final String WKT_WGS84 =
            "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],"
                    + "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433],"
                    + "AUTHORITY[\"EPSG\",\"4326\"]]";

    private GeoPackageFile() {}

    /// @param file not there yet
    /// @throws IOException if it cannot be written; a part of it may be left
    /// @throws CancellationException if it was cancelled
    public static void write(LayerData layer, Path file, BooleanSupplier cancelled)
            throws IOException {
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath())) {
            try (Statement statement = db.createStatement()) {
                statement.execute(
                        "PRAGMA journal_mode = OFF"); // whole or not at all is the caller's
                statement.execute("PRAGMA application_id = " + 0x47504B47);
                statement.execute("PRAGMA user_version = 10300");
            }
            db.setAutoCommit(false);
            tables(db, layer);
            describe(db, layer);
            features(db, layer, cancelled);
            db.commit();
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void tables(Connection db, LayerData layer) throws SQLException {
        try (Statement statement = db.createStatement()) {
            statement.execute(
                    "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT"
                            + " NULL PRIMARY KEY, organization TEXT NOT NULL,"
                            + " organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT"
                            + " NULL, description TEXT)");
            statement.execute(
                    "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type"
                            + " TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',"
                            + " last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x"
                            + " DOUBLE, max_y DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id"
                            + " FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))");
            statement.execute(
                    "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT"
                            + " NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT"
                            + " NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols"
                            + " PRIMARY KEY (table_name, column_name), CONSTRAINT fk_gc_tn FOREIGN"
                            + " KEY (table_name) REFERENCES gpkg_contents(table_name), CONSTRAINT"
                            + " fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys"
                            + " (srs_id))");
            String columns =
                    layer.columns().stream()
                            .map(column -> ", " + quoted(column.name()) + " " + type(column))
                            .collect(Collectors.joining());
            statement.execute(
                    "CREATE TABLE "
                            + quoted(layer.name())
                            + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom GEOMETRY"
                            + columns
                            + ")");
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String type(Column column) {
        return switch (column.kind()) {
            case TEXT -> "TEXT";
            case WHOLE -> "INTEGER";
            case REAL -> "DOUBLE";
            case FLAG -> "BOOLEAN";
        };
    }

    private static void describe(Connection db, LayerData layer) throws SQLException {
        system(db, "Undefined cartesian SRS", -1, "NONE", "undefined");
        system(db, "Undefined geographic SRS", 0, "NONE", "undefined");
        system(db, "WGS 84 geodetic", 4326, "EPSG", WKT_WGS84);
        system(db, "CGCS2000", CGCS2000, "EPSG", WKT_CGCS2000);
        Envelope box = new Envelope();
        layer.features().forEach(f -> box.expandToInclude(f.shape().getEnvelopeInternal()));
        try (PreparedStatement row =
                db.prepareStatement(
                        "INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?,"
                                + " ?)")) {
            row.setString(1, layer.name());
            row.setString(2, layer.title());
            row.setString(3, (layer.title() + " " + layer.at() + " " + layer.source()).strip());
            row.setString(
                    4, layer.at().truncatedTo(java.time.temporal.ChronoUnit.MILLIS).toString());
            if (!box.isNull()) {
                row.setDouble(5, box.getMinX());
                row.setDouble(6, box.getMinY());
                row.setDouble(7, box.getMaxX());
                row.setDouble(8, box.getMaxY());
            }
            row.setInt(9, CGCS2000);
            row.executeUpdate();
        }
        try (PreparedStatement row =
                db.prepareStatement(
                        "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'GEOMETRY', ?, 0,"
                                + " 0)")) {
            row.setString(1, layer.name());
            row.setInt(2, CGCS2000);
            row.executeUpdate();
        }
    }

    private static void system(Connection db, String name, int id, String by, String wkt)
            throws SQLException {
        try (PreparedStatement row =
                db.prepareStatement(
                        "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)")) {
            row.setString(1, name);
            row.setInt(2, id);
            row.setString(3, by);
            row.setInt(4, id);
            row.setString(5, wkt);
            row.executeUpdate();
        }
    }

    private static void features(Connection db, LayerData layer, BooleanSupplier cancelled)
            throws SQLException {
        String holders = ", ?".repeat(layer.columns().size());
        try (PreparedStatement row =
                db.prepareStatement(
                        "INSERT INTO "
                                + quoted(layer.name())
                                + " VALUES (NULL, ?"
                                + holders
                                + ")")) {
            for (Feature feature : layer.features()) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                row.setBytes(1, binary(feature.shape()));
                for (int i = 0; i < layer.columns().size(); i++) {
                    row.setObject(2 + i, feature.values().get(i));
                }
                row.executeUpdate();
            }
        }
    }

    /// The header with the box, then well-known binary, all little-endian.
    private static byte[] binary(Geometry shape) {
        byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(shape);
        Envelope box = shape.getEnvelopeInternal();
        return ByteBuffer.allocate(8 + 32 + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put((byte) 0b011) // box of x and y, little-endian
                .putInt(CGCS2000)
                .putDouble(box.getMinX())
                .putDouble(box.getMaxX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxY())
                .put(wkb)
                .array();
    }
}
