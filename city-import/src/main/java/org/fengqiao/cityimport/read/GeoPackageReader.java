package org.fengqiao.cityimport.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.cityimport.read.ReadException.Reason;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.sqlite.SQLiteConfig;

/// GeoPackage: every feature table of an SQLite file is a layer.
final class GeoPackageReader {

    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private record Table(String name, String column, @Nullable String crs) {}

    private final String file;

    GeoPackageReader(Path path) {
        file = Limits.name(path);
    }

    List<RawLayer> read(Path path) throws IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection db = config.createConnection("jdbc:sqlite:" + path.toAbsolutePath())) {
            try (Statement statement = db.createStatement()) {
                // Nothing of the file's own making runs while it is read.
                statement.execute("PRAGMA trusted_schema = OFF");
            }
            List<Table> tables = tables(db);
            List<RawLayer> layers = new ArrayList<>();
            for (Table table : tables) {
                layers.add(layer(db, table, tables.size() == 1 ? file : file + ":" + table.name()));
            }
            if (layers.isEmpty()) {
                throw new ReadException(file, "", Reason.EMPTY, "no feature table");
            }
            return layers;
        } catch (SQLException e) {
            throw new ReadException(file, "", Reason.BROKEN, String.valueOf(e.getMessage()), e);
        }
    }

    private static List<Table> tables(Connection db) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement statement = db.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT c.table_name, g.column_name, s.organization,"
                                        + " s.organization_coordsys_id, s.definition"
                                        + " FROM gpkg_contents c"
                                        + " JOIN gpkg_geometry_columns g"
                                        + " ON g.table_name = c.table_name"
                                        + " LEFT JOIN gpkg_spatial_ref_sys s"
                                        + " ON s.srs_id = g.srs_id"
                                        + " WHERE c.data_type = 'features' ORDER BY 1")) {
            while (row.next()) {
                tables.add(
                        new Table(
                                row.getString(1),
                                row.getString(2),
                                crs(row.getString(3), row.getInt(4), row.getString(5))));
            }
        }
        return tables;
    }

    private static @Nullable String crs(
            @Nullable String organization, int id, @Nullable String definition) {
        if ("EPSG".equalsIgnoreCase(organization) && id > 0) {
            return "EPSG:" + id;
        }
        return definition == null || definition.isBlank() || definition.equals("undefined")
                ? null
                : definition;
    }

    private RawLayer layer(Connection db, Table table, String name)
            throws SQLException, IOException {
        List<ReadNote> notes = new ArrayList<>();
        Shapes shapes = new Shapes(notes);
        WkbShapes wkb = new WkbShapes(shapes);
        List<RawFeature> features = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        try (Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + quoted(table.name()))) {
            int count = row.getMetaData().getColumnCount();
            for (int i = 1; i <= count; i++) {
                columns.add(row.getMetaData().getColumnName(i));
            }
            while (row.next()) {
                int number = features.size() + 1;
                Limits.checkCount(name, number);
                shapes.begin(number);
                Map<String, String> values = new LinkedHashMap<>();
                for (int i = 1; i <= count; i++) {
                    String column = columns.get(i - 1);
                    if (!column.equals(table.column())) {
                        String text = text(row.getObject(i));
                        if (!text.isEmpty()) {
                            values.put(column, text);
                        }
                    }
                }
                Geometry shape = shape(row.getBytes(table.column()), wkb, shapes);
                features.add(new RawFeature(number, values, shape));
            }
        }
        columns.remove(table.column());
        return new RawLayer(name, columns, features, table.crs(), notes);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> JsonValues.number(number.doubleValue());
            case byte[] _ -> "";
            default -> value.toString().strip();
        };
    }

    /// The header of a GeoPackage's blob (clause 2.1.3), then WKB.
    private static @Nullable Geometry shape(byte @Nullable [] blob, WkbShapes wkb, Shapes shapes) {
        if (blob == null) {
            return null;
        }
        try {
            ByteBuffer in = ByteBuffer.wrap(blob).order(ByteOrder.BIG_ENDIAN);
            if (blob.length < 8 || in.getShort() != 0x4750) {
                throw new BadShape(Reason.BROKEN, "no GeoPackage geometry");
            }
            int flags = blob[3];
            int envelope = flags >> 1 & 7;
            boolean empty = (flags & 16) != 0;
            if (envelope > 4 || 8 + ENVELOPE_BYTES[envelope] > blob.length) {
                throw new BadShape(Reason.BROKEN, "envelope " + envelope);
            }
            return empty ? null : wkb.read(in.position(8 + ENVELOPE_BYTES[envelope]));
        } catch (BadShape e) {
            shapes.note(ReadNote.Kind.BAD_SHAPE, String.valueOf(e.getMessage()));
            return null;
        }
    }
}
