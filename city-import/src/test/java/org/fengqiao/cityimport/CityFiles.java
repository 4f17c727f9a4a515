package org.fengqiao.cityimport;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/// Files of made-up cities in the formats people have, in a folder.
public record CityFiles(Path folder) {

    /// A row of a table with a shape.
    public record Row(Geometry shape, String... values) {}

    public Path write(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines));
    }

    /// GeoJSON; each feature is its properties and its coordinates.
    public Path json(String name, String type, String... features) throws IOException {
        List<String> all = new ArrayList<>();
        for (int i = 0; i + 1 < features.length; i += 2) {
            all.add(
                    "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
                            .formatted(features[i], type, features[i + 1])
                            .replace('\'', '"'));
        }
        return write(
                name,
                "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", all) + "]}");
    }

    /// The coordinates of a polygon.
    public static String box(double w, double e, double s, double n) {
        return "[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]"
                .formatted(w, s, e, s, e, n, w, n, w, s);
    }

    /// One table of text columns.
    ///
    /// @param epsg number of its coordinate system
    public Path geoPackage(
            String name, String table, int epsg, List<String> columns, List<Row> rows)
            throws SQLException {
        Path file = folder.resolve(name);
        String quoted = "\"" + table.replace("\"", "\"\"") + "\"";
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = db.createStatement()) {
            sql.execute(
                    "CREATE TABLE IF NOT EXISTS gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER,"
                            + " organization TEXT, organization_coordsys_id INTEGER, definition"
                            + " TEXT)");
            sql.execute(
                    "CREATE TABLE IF NOT EXISTS gpkg_contents (table_name TEXT, data_type TEXT)");
            sql.execute(
                    "CREATE TABLE IF NOT EXISTS gpkg_geometry_columns (table_name TEXT, column_name"
                            + " TEXT, srs_id INTEGER)");
            run(db, "DELETE FROM gpkg_spatial_ref_sys WHERE srs_id = ?", epsg);
            run(db, "INSERT INTO gpkg_spatial_ref_sys VALUES ('', ?, 'EPSG', ?, '')", epsg, epsg);
            run(db, "INSERT INTO gpkg_contents VALUES (?, 'features')", table);
            run(db, "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', " + epsg + ")", table);
            sql.execute(
                    "CREATE TABLE "
                            + quoted
                            + " ("
                            + String.join(" TEXT,", columns)
                            + " TEXT, geom BLOB)");
            for (Row row : rows) {
                List<Object> cells = new ArrayList<>(List.of(row.values()));
                cells.add(blob(row.shape(), epsg));
                String holders = String.join(",", Collections.nCopies(columns.size() + 1, "?"));
                run(db, "INSERT INTO " + quoted + " VALUES (" + holders + ")", cells.toArray());
            }
        }
        return file;
    }

    private static void run(Connection db, String statement, Object... values) throws SQLException {
        try (PreparedStatement row = db.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                row.setObject(i + 1, values[i]);
            }
            row.execute();
        }
    }

    private static byte[] blob(Geometry shape, int epsg) {
        byte[] wkb = new WKBWriter(2, 2).write(shape);
        ByteBuffer blob = ByteBuffer.allocate(8 + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
        blob.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) 1).putInt(epsg).put(wkb);
        return blob.array();
    }

    /// A workbook of one sheet of texts.
    public Path workbook(String name, String sheet, List<List<String>> rows) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook book = new Workbook(out, "test", "1.0");
            Worksheet cells = book.newWorksheet(sheet);
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    cells.value(r, c, rows.get(r).get(c));
                }
            }
            book.finish();
        }
        return file;
    }
}
