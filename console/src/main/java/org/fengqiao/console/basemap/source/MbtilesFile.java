package org.fengqiao.console.basemap.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.console.basemap.grid.TileAddress;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// Picture tiles in an MBTiles file (SQLite, rows counted from the south). Opened read-only.
public final class MbtilesFile implements TileFile {

    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "webp");

    private final Connection database;
    private final PreparedStatement tiles;
    private final int minLevel;
    private final int maxLevel;
    private final int tileSize;

    private MbtilesFile(Connection database) throws SQLException, SourceException {
        this.database = database;
        String format = metadata(database, "format").toLowerCase(Locale.ROOT);
        if (!format.isEmpty() && !PICTURES.contains(format)) {
            throw new SourceException(SourceFault.NOT_RASTER, format);
        }
        tiles =
                database.prepareStatement(
                        "select tile_data from tiles where zoom_level = ? and tile_column = ?"
                                + " and tile_row = ? and length(tile_data) <= "
                                + HttpSupply.MOST_BYTES);
        try (Statement statement = database.createStatement();
                ResultSet levels =
                        statement.executeQuery(
                                // Apart, because SQLite looks only either one up in the index.
                                "select (select min(zoom_level) from tiles),"
                                        + " (select max(zoom_level) from tiles)")) {
            minLevel = Math.clamp(levels.getInt(1), 0, TileAddress.MAX_LEVEL);
            maxLevel = Math.clamp(levels.getInt(2), minLevel, TileAddress.MAX_LEVEL);
        }
        try (Statement statement = database.createStatement();
                ResultSet one =
                        statement.executeQuery(
                                "select tile_data from tiles where length(tile_data) <= "
                                        + HttpSupply.MOST_BYTES
                                        + " limit 1")) {
            byte[] bytes = one.next() ? one.getBytes(1) : null;
            if (bytes == null) {
                throw new SourceException(SourceFault.FILE_BROKEN, "no tiles");
            }
            if (PictureKind.of(bytes) == PictureKind.NONE) {
                throw new SourceException(SourceFault.NOT_RASTER, "?");
            }
            tileSize = PictureReader.size(bytes);
        }
    }

    /// @throws SourceException if it is no such file, or holds no pictures
    public static MbtilesFile open(Path file) throws SourceException {
        if (!Files.isReadable(file)) {
            throw new SourceException(SourceFault.FILE_UNREADABLE, file);
        }
        Connection database = null;
        try {
            database = connect(file);
            return new MbtilesFile(database);
        } catch (SQLException broken) {
            close(database);
            throw new SourceException(SourceFault.FILE_BROKEN, String.valueOf(broken.getMessage()));
        } catch (SourceException unfit) {
            close(database);
            throw unfit;
        }
    }

    private static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    /// What the table of metadata says of the file.
    static FileWords words(Path file) throws SourceException {
        if (!Files.isReadable(file)) {
            throw new SourceException(SourceFault.FILE_UNREADABLE, file);
        }
        try (Connection database = connect(file)) {
            return new FileWords(metadata(database, "name"), metadata(database, "attribution"));
        } catch (SQLException broken) {
            throw new SourceException(SourceFault.FILE_BROKEN, String.valueOf(broken.getMessage()));
        }
    }

    private static void close(@Nullable Connection database) throws SourceException {
        if (database != null) {
            try {
                database.close();
            } catch (SQLException e) {
                throw new SourceException(SourceFault.FILE_BROKEN, String.valueOf(e.getMessage()));
            }
        }
    }

    /// Empty where it is not there or longer than anybody reads.
    private static String metadata(Connection database, String name) throws SQLException {
        try (PreparedStatement statement =
                database.prepareStatement(
                        "select value from metadata where name = ? and length(value) <= "
                                + FileWords.MOST_CHARS)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                String value = found.next() ? found.getString(1) : null;
                return value == null ? "" : value;
            }
        }
    }

    @Override
    public Optional<byte[]> find(TileAddress tile) throws IOException {
        try {
            tiles.setInt(1, tile.level());
            tiles.setInt(2, tile.column());
            tiles.setInt(3, tile.rowFromSouth());
            try (ResultSet found = tiles.executeQuery()) {
                return found.next() ? Optional.ofNullable(found.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    @Override
    public int minLevel() {
        return minLevel;
    }

    @Override
    public int maxLevel() {
        return maxLevel;
    }

    @Override
    public int tileSize() {
        return tileSize;
    }

    @Override
    public void close() throws IOException {
        try {
            database.close();
        } catch (SQLException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }
}
