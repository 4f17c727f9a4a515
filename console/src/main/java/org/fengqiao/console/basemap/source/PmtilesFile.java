package org.fengqiao.console.basemap.source;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.fengqiao.console.basemap.grid.TileAddress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Picture tiles in a PMTiles file, version 3, by its public specification.
public final class PmtilesFile implements TileFile {

    private static final int GZIP = 2;
    private static final int MOST_DIRECTORY = 16 << 20;
    private static final int MOST_METADATA = 1 << 20;
    private static final int DEEPEST = 4;
    private static final int KEPT_LEAVES = 32;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FileChannel channel;
    private final PmtilesHeader header;
    private final PmtilesDirectory root;
    private final int tileSize;

    private final Map<Long, PmtilesDirectory> leaves =
            new LinkedHashMap<>(KEPT_LEAVES, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, PmtilesDirectory> eldest) {
                    return size() > KEPT_LEAVES;
                }
            };

    private PmtilesFile(FileChannel channel) throws IOException, SourceException {
        this.channel = channel;
        long size = channel.size();
        var head = new PmtilesHeader.Part(0, Math.min(size, PmtilesHeader.LENGTH));
        header = PmtilesHeader.read(ByteBuffer.wrap(bytes(head, PmtilesHeader.LENGTH)), size);
        if (header.minLevel() < 0
                || header.maxLevel() < header.minLevel()
                || header.maxLevel() > TileAddress.MAX_LEVEL) {
            throw new SourceException(SourceFault.FILE_BROKEN, "levels");
        }
        root = directory(header.root());
        tileSize = PictureReader.size(firstTile());
    }

    /// @throws SourceException if it is no such file, or holds no pictures
    public static PmtilesFile open(Path file) throws SourceException {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            try {
                return new PmtilesFile(channel);
            } catch (IOException | SourceException | RuntimeException unfit) {
                channel.close();
                throw unfit;
            }
        } catch (IOException unreadable) {
            throw new SourceException(
                    SourceFault.FILE_UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
    }

    /// What the metadata say of the file.
    static FileWords words(Path file) throws SourceException {
        try (PmtilesFile open = open(file)) {
            JsonNode said = JSON.readTree(open.plain(open.header.metadata(), MOST_METADATA));
            return new FileWords(text(said, "name"), text(said, "attribution"));
        } catch (IOException unreadable) {
            throw new SourceException(
                    SourceFault.FILE_UNREADABLE, String.valueOf(unreadable.getMessage()));
        } catch (JacksonException broken) {
            throw new SourceException(SourceFault.FILE_BROKEN, "JSON");
        }
    }

    private static String text(JsonNode metadata, String key) {
        return metadata.path(key).asString("");
    }

    /// A tile to take the size of pictures from: the first one the directories name.
    private byte[] firstTile() throws IOException, SourceException {
        if (root.hasEntries()) {
            Optional<byte[]> tile = find(root.firstId());
            if (tile.isPresent()) {
                return tile.get();
            }
        }
        throw new SourceException(SourceFault.FILE_BROKEN, "no tiles");
    }

    @Override
    public Optional<byte[]> find(TileAddress tile) throws IOException, SourceException {
        return find(id(tile));
    }

    private Optional<byte[]> find(long id) throws IOException, SourceException {
        PmtilesDirectory directory = root;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Optional<PmtilesDirectory.Entry> found = directory.find(id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            PmtilesDirectory.Entry entry = found.get();
            if (entry.run() > 0) {
                byte[] tile =
                        bytes(
                                header.tiles().part(entry.offset(), entry.length()),
                                HttpSupply.MOST_BYTES);
                return Optional.of(
                        header.tileCompression() == GZIP
                                ? unzip(tile, HttpSupply.MOST_BYTES)
                                : tile);
            }
            directory = leaf(entry);
        }
        throw new SourceException(SourceFault.FILE_BROKEN, "directories");
    }

    private PmtilesDirectory leaf(PmtilesDirectory.Entry entry)
            throws IOException, SourceException {
        PmtilesDirectory known = leaves.get(entry.offset());
        if (known == null) {
            known = directory(header.leaves().part(entry.offset(), entry.length()));
            leaves.put(entry.offset(), known);
        }
        return known;
    }

    private PmtilesDirectory directory(PmtilesHeader.Part part)
            throws IOException, SourceException {
        return PmtilesDirectory.read(ByteBuffer.wrap(plain(part, MOST_DIRECTORY)));
    }

    private byte[] plain(PmtilesHeader.Part part, int most) throws IOException, SourceException {
        byte[] stored = bytes(part, most);
        return switch (header.directoryCompression()) {
            case 0, 1 -> stored;
            case GZIP -> unzip(stored, most);
            default ->
                    throw new SourceException(
                            SourceFault.FILE_BROKEN,
                            "compression " + header.directoryCompression());
        };
    }

    private static byte[] unzip(byte[] stored, int most) throws IOException, SourceException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            byte[] plain = in.readNBytes(most + 1);
            if (plain.length > most) {
                throw new SourceException(SourceFault.TOO_BIG, most);
            }
            return plain;
        }
    }

    private byte[] bytes(PmtilesHeader.Part part, int most) throws IOException, SourceException {
        if (part.length() > most) {
            throw new SourceException(SourceFault.TOO_BIG, most);
        }
        ByteBuffer buffer = ByteBuffer.allocate((int) part.length());
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, part.offset() + buffer.position()) < 0) {
                throw new EOFException("ends at " + channel.size());
            }
        }
        return buffer.array();
    }

    /// Tiles are numbered level by level along a Hilbert curve.
    static long id(TileAddress tile) {
        long before = ((1L << 2 * tile.level()) - 1) / 3;
        long x = tile.column();
        long y = tile.row();
        long along = 0;
        for (long half = 1L << tile.level() >> 1; half > 0; half >>= 1) {
            long right = (x & half) > 0 ? 1 : 0;
            long down = (y & half) > 0 ? 1 : 0;
            along += half * half * (3 * right ^ down);
            if (down == 0) {
                if (right == 1) {
                    x = half - 1 - (x & half - 1);
                    y = half - 1 - (y & half - 1);
                }
                long swap = x;
                x = y;
                y = swap;
            }
        }
        return before + along;
    }

    @Override
    public int minLevel() {
        return header.minLevel();
    }

    @Override
    public int maxLevel() {
        return header.maxLevel();
    }

    @Override
    public int tileSize() {
        return tileSize;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
