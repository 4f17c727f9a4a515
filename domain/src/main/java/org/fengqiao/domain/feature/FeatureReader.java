package org.fengqiao.domain.feature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.wololo.flatgeobuf.ColumnMeta;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.HeaderMeta;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;

/// Reads one FlatGeobuf file and names the place of whatever is wrong in it.
final class FeatureReader {

    /// Larger than any file of ours; a corrupt count must not exhaust the memory.
    private static final int MOST_FEATURES = 10_000_000;

    /// Room for coordinates that were rounded after the header's envelope was taken.
    private static final double ENVELOPE_SLACK_DEG = 1e-6;

    private final Path file;

    FeatureReader(Path file) {
        this.file = file;
    }

    /// @param meaning as in [FeatureFile#load]
    <T> List<T> read(Function<org.fengqiao.domain.feature.Feature, T> meaning) throws IOException {
        ByteBuffer in = FeatureFile.littleEndian(Files.readAllBytes(file));
        HeaderMeta header = readHeader(in);
        List<Column> columns = new ArrayList<>();
        for (ColumnMeta meta : header.columns) {
            columns.add(
                    new Column(
                            meta.name,
                            type(meta)
                                    .orElseThrow(() ->
                                            error(
                                                    "header",
                                                    "column '"
                                                            + meta.name
                                                            + "' is of a type that is not"
                                                            + " read here: "
                                                            + meta.type,
                                                    null))));
        }
        Envelope bounds = new Envelope(header.envelope);
        bounds.expandBy(ENVELOPE_SLACK_DEG);
        List<ByteBuffer> parts = cut(in, header);
        return decode(
                parts.size(),
                i ->
                        understand(
                                decodeFeature(parts.get(i), i + 1, header, columns, bounds),
                                meaning,
                                i + 1,
                                header));
    }

    /// The bytes of each feature; only their lengths are looked at.
    private List<ByteBuffer> cut(ByteBuffer in, HeaderMeta header) throws IOException {
        List<ByteBuffer> parts = new ArrayList<>();
        for (int number = 1; number <= header.featuresCount; number++) {
            parts.add(cutFeature(in, number, header));
        }
        if (in.hasRemaining()) {
            throw error(
                    "end",
                    in.remaining() + " bytes left over after " + parts.size() + " features",
                    null);
        }
        return parts;
    }

    /// On every core: a city's grids are most of what a console waits for at its start. Where
    /// several features are broken the first of the file is named, whichever core found one.
    private static <T> List<T> decode(int count, IntFunction<T> decoder) throws IOException {
        try {
            return IntStream.range(0, count).parallel().mapToObj(decoder).toList();
        } catch (UncheckedIOException found) {
            throw firstFault(count, decoder).orElse(found).getCause();
        }
    }

    private static Optional<UncheckedIOException> firstFault(int count, IntFunction<?> decoder) {
        for (int i = 0; i < count; i++) {
            try {
                var unused = decoder.apply(i);
            } catch (UncheckedIOException fault) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private HeaderMeta readHeader(ByteBuffer in) throws IOException {
        byte[] magic = Constants.MAGIC_BYTES;
        if (in.remaining() < magic.length + 4) {
            throw error("header", "too short for a FlatGeobuf file: " + in.remaining(), null);
        }
        // The last byte is the patch level, which readers are to ignore.
        for (int i = 0; i < magic.length - 1; i++) {
            if (in.get(i) != magic[i]) {
                throw error("header", "does not start like a FlatGeobuf file", null);
            }
        }
        int size = in.getInt(magic.length);
        int start = magic.length + 4;
        if (size < 8 || size > in.remaining() - start) {
            throw error("header", "cut off or broken: length " + size, null);
        }
        HeaderMeta header;
        try {
            header = HeaderMeta.read(in.slice(0, start + size).order(ByteOrder.LITTLE_ENDIAN));
        } catch (IndexOutOfBoundsException
                | BufferUnderflowException
                | IllegalArgumentException
                | AssertionError e) {
            throw error("header", "broken: " + e, e);
        }
        if (header.featuresCount < 0 || header.featuresCount > MOST_FEATURES) {
            throw error("header", "broken: " + header.featuresCount + " features", null);
        }
        if (header.envelope == null || header.columns == null) {
            throw error("header", "no envelope or no columns", null);
        }
        long index = indexBytes(header.featuresCount, header.indexNodeSize);
        if (index > in.remaining() - start - size) {
            throw error("header", "cut off in the index", null);
        }
        in.position((int) (start + size + index));
        return header;
    }

    /// Size of the optional packed R-tree between header and features: 40 bytes a node, all levels
    /// up to the root.
    private static long indexBytes(long features, int nodeSize) {
        if (nodeSize < 2 || features == 0) {
            return 0;
        }
        long nodes = features;
        for (long level = features; level > 1; ) {
            level = (level + nodeSize - 1) / nodeSize;
            nodes += level;
        }
        return 40 * nodes;
    }

    private static String place(int number, HeaderMeta header) {
        return "feature " + number + " of " + header.featuresCount;
    }

    private ByteBuffer cutFeature(ByteBuffer in, int number, HeaderMeta header) throws IOException {
        if (in.remaining() < 4) {
            throw error(place(number, header), "the file ends before it", null);
        }
        int size = in.getInt();
        if (size < 8 || size > in.remaining()) {
            throw error(
                    place(number, header),
                    "cut off or broken: length " + size + ", " + in.remaining() + " bytes left",
                    null);
        }
        ByteBuffer bytes = in.slice(in.position(), size).order(ByteOrder.LITTLE_ENDIAN);
        in.position(in.position() + size);
        return bytes;
    }

    private org.fengqiao.domain.feature.Feature decodeFeature(
            ByteBuffer bytes,
            int number,
            HeaderMeta header,
            List<Column> columns,
            Envelope bounds) {
        try {
            Feature feature = Feature.getRootAsFeature(bytes);
            ByteBuffer values =
                    feature.propertiesLength() == 0
                            ? ByteBuffer.allocate(0)
                            : feature.propertiesAsByteBuffer();
            return new org.fengqiao.domain.feature.Feature(
                    GeometryDecoder.decode(feature.geometry(), header.geometryType, bounds),
                    PropertyCodec.decode(columns, values.order(ByteOrder.LITTLE_ENDIAN)));
        } catch (IndexOutOfBoundsException
                | BufferUnderflowException
                | IllegalArgumentException
                | NullPointerException
                | AssertionError e) {
            throw new UncheckedIOException(
                    error(place(number, header), "broken: " + e.getMessage(), e));
        }
    }

    private <T> T understand(
            org.fengqiao.domain.feature.Feature feature,
            Function<org.fengqiao.domain.feature.Feature, T> meaning,
            int number,
            HeaderMeta header) {
        try {
            return meaning.apply(feature);
        } catch (IllegalArgumentException e) {
            throw new UncheckedIOException(
                    error(place(number, header), String.valueOf(e.getMessage()), e));
        }
    }

    private static Optional<Column.Type> type(ColumnMeta meta) {
        return switch (meta.type) {
            case ColumnType.String -> Optional.of(Column.Type.TEXT);
            case ColumnType.Int -> Optional.of(Column.Type.INT);
            case ColumnType.Bool -> Optional.of(Column.Type.BOOL);
            case ColumnType.Double -> Optional.of(Column.Type.DOUBLE);
            default -> Optional.empty();
        };
    }

    private IOException error(String place, String reason, @Nullable Throwable cause) {
        return new IOException(file + ", " + place + ": " + reason, cause);
    }
}
