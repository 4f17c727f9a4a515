package org.fengqiao.sample;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/// The five levels in a GeoPackage 1.3, to be compared with the format the program uses. Without
/// the optional R-tree, as the other files are without index too.
final class GeoPackage {

    private static final int EPSG = 4490;

    /// Magic, version, flags and reference system, then the envelope: minimum and maximum of x, y.
    private static final int HEADER_BYTES = 8 + 4 * 8;

    private static final byte LITTLE_ENDIAN_WITH_ENVELOPE = 0b0000_0011;

    private static final String[] SCHEMA = {
        "PRAGMA application_id = 0x47504B47",
        "PRAGMA user_version = 10300",
        """
        CREATE TABLE gpkg_spatial_ref_sys (
            srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
            organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)\
        """,
        """
        CREATE TABLE gpkg_contents (
            table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
            description TEXT DEFAULT '',
            last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
            min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
            srs_id INTEGER REFERENCES gpkg_spatial_ref_sys(srs_id))\
        """,
        """
        CREATE TABLE gpkg_geometry_columns (
            table_name TEXT NOT NULL UNIQUE REFERENCES gpkg_contents(table_name),
            column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
            srs_id INTEGER NOT NULL REFERENCES gpkg_spatial_ref_sys(srs_id),
            z TINYINT NOT NULL, m TINYINT NOT NULL,
            PRIMARY KEY (table_name, column_name))\
        """,
        """
        CREATE TABLE boundaries (
            fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom GEOMETRY NOT NULL,
            code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, parent TEXT,
            pseudo_unit BOOLEAN NOT NULL, surveyed BOOLEAN NOT NULL,
            population MEDIUMINT NOT NULL, households MEDIUMINT NOT NULL,
            dwellings MEDIUMINT NOT NULL, units MEDIUMINT NOT NULL,
            key_places MEDIUMINT NOT NULL, components MEDIUMINT NOT NULL)\
        """,
        """
        INSERT INTO gpkg_spatial_ref_sys VALUES
            ('Undefined cartesian', -1, 'NONE', -1, 'undefined', NULL),
            ('Undefined geographic', 0, 'NONE', 0, 'undefined', NULL),
            ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",\
        SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],\
        UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]', NULL),
            ('CGCS2000', 4490, 'EPSG', 4490, 'GEOGCS["China Geodetic Coordinate System 2000",\
        DATUM["China_2000",SPHEROID["CGCS2000",6378137,298.257222101]],PRIMEM["Greenwich",0],\
        UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4490"]]', NULL)\
        """,
        """
        INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id)
            VALUES ('boundaries', 'features', 'boundaries', 4490)\
        """,
        "INSERT INTO gpkg_geometry_columns VALUES ('boundaries', 'geom', 'GEOMETRY', 4490, 0, 0)",
    };

    private GeoPackage() {}

    static void save(Path file, AreaTree tree) throws IOException {
        Files.deleteIfExists(file);
        try (Connection connection = open(file);
                Statement statement = connection.createStatement()) {
            for (String sql : SCHEMA) {
                statement.execute(sql);
            }
            connection.setAutoCommit(false);
            insert(connection, tree);
            Envelope extent = tree.root().shape().getEnvelopeInternal();
            try (PreparedStatement update =
                    connection.prepareStatement(
                            "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ?")) {
                update.setDouble(1, extent.getMinX());
                update.setDouble(2, extent.getMinY());
                update.setDouble(3, extent.getMaxX());
                update.setDouble(4, extent.getMaxY());
                update.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static void insert(Connection connection, AreaTree tree) throws SQLException {
        WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
        try (PreparedStatement row =
                connection.prepareStatement(
                        """
                        INSERT INTO boundaries (geom, code, name, parent, pseudo_unit, surveyed,
                            population, households, dwellings, units, key_places, components)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                        """)) {
            for (Level level : Level.values()) {
                for (Area area : tree.listLevel(level)) {
                    AreaCode parent = area.parent();
                    AreaFigures figures = area.figures();
                    row.setBytes(1, blob(area.shape(), wkb));
                    row.setString(2, area.code().digits());
                    row.setString(3, area.name());
                    row.setString(4, parent == null ? null : parent.digits());
                    row.setBoolean(5, area.pseudoUnit());
                    row.setBoolean(6, area.surveyed());
                    row.setInt(7, figures.weight(AreaFigures.POPULATION));
                    row.setInt(8, figures.weight(AreaFigures.HOUSEHOLDS));
                    row.setInt(9, figures.weight(AreaFigures.DWELLINGS));
                    row.setInt(10, figures.weight(AreaFigures.UNITS));
                    row.setInt(11, figures.weight(AreaFigures.KEY_PLACES));
                    row.setInt(12, figures.weight(AreaFigures.COMPONENTS));
                    row.executeUpdate();
                }
            }
        }
    }

    private static byte[] blob(Geometry shape, WKBWriter writer) {
        byte[] wkb = writer.write(shape);
        Envelope extent = shape.getEnvelopeInternal();
        return ByteBuffer.allocate(HEADER_BYTES + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put(LITTLE_ENDIAN_WITH_ENVELOPE)
                .putInt(EPSG)
                .putDouble(extent.getMinX())
                .putDouble(extent.getMaxX())
                .putDouble(extent.getMinY())
                .putDouble(extent.getMaxY())
                .put(wkb)
                .array();
    }

    static AreaTree load(Path file) throws IOException {
        List<Area> areas = new ArrayList<>();
        WKBReader wkb = new WKBReader(BoundaryFormat.GEOMETRIES);
        try (Connection connection = open(file);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                SELECT geom, code, name, parent, pseudo_unit, surveyed, population,
                                    households, dwellings, units, key_places, components
                                FROM boundaries ORDER BY fid\
                                """)) {
            while (rows.next()) {
                byte[] blob = rows.getBytes(1);
                areas.add(
                        new Area(
                                AreaCode.of(rows.getString(2)),
                                rows.getString(3),
                                code(rows.getString(4)),
                                rows.getBoolean(5),
                                rows.getBoolean(6),
                                new AreaFigures(
                                        rows.getInt(7),
                                        rows.getInt(8),
                                        rows.getInt(9),
                                        rows.getInt(10),
                                        rows.getInt(11),
                                        rows.getInt(12)),
                                wkb.read(Arrays.copyOfRange(blob, HEADER_BYTES, blob.length))));
            }
        } catch (SQLException | ParseException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        return new AreaTree(areas);
    }

    private static @Nullable AreaCode code(@Nullable String digits) {
        return digits == null ? null : AreaCode.of(digits);
    }

    private static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }
}
