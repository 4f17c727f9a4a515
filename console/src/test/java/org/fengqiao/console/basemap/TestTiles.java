package org.fengqiao.console.basemap;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;

/// Tiles made for tests.
public final class TestTiles {

    private TestTiles() {}

    /// A tile of one colour.
    public static byte[] plain(String format, int size, int rgb) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(rgb));
        graphics.fillRect(0, 0, size, size);
        graphics.dispose();
        return write(image, format);
    }

    /// A tile that does not compress well.
    public static byte[] noise(String format, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        for (int i = 0; i < size * size; i++) {
            image.setRGB(i % size, i / size, random.nextInt());
        }
        return write(image, format);
    }

    /// An MBTiles file with one tile.
    public static void mbtiles(Path file, Map<String, String> metadata) throws SQLException {
        mbtiles(file, metadata, plain("png", 256, 0));
    }

    /// An MBTiles file with one tile, at level 3, column 6 and, from the south, row 5.
    public static void mbtiles(Path file, Map<String, String> metadata, byte[] tile)
            throws SQLException {
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = db.createStatement()) {
            statement.execute("create table metadata (name text, value text)");
            statement.execute(
                    "create table tiles (zoom_level int, tile_column int, tile_row int, tile_data"
                            + " blob)");
            try (var insert = db.prepareStatement("insert into metadata values (?, ?)")) {
                for (var one : metadata.entrySet()) {
                    insert.setString(1, one.getKey());
                    insert.setString(2, one.getValue());
                    insert.execute();
                }
            }
            try (var insert = db.prepareStatement("insert into tiles values (3, 6, 5, ?)")) {
                insert.setBytes(1, tile);
                insert.execute();
            }
        }
    }

    public static byte[] write(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format.toLowerCase(Locale.ROOT), out)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
