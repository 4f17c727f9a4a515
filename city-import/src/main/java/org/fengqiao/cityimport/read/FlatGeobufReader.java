package org.fengqiao.cityimport.read;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.cityimport.read.ReadException.Reason;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.ColumnMeta;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.HeaderMeta;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;

/// FlatGeobuf as any program writes it, with or without index and with columns of all types. (The
/// domain's own reader is stricter and knows only the columns the product writes.)
final class FlatGeobufReader {

    private final String file;
    private final List<ReadNote> notes = new ArrayList<>();
    private final Shapes shapes = new Shapes(notes);

    FlatGeobufReader(Path path) {
        file = Limits.name(path);
    }

    RawLayer read(Path path) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        List<RawFeature> features = new ArrayList<>();
        try {
            HeaderMeta header = header(in);
            List<ColumnMeta> columns = header.columns == null ? List.of() : header.columns;
            while (in.remaining() >= 4) {
                int number = features.size() + 1;
                Limits.checkCount(file, number);
                int size = in.getInt();
                if (size < 8 || size > in.remaining()) {
                    throw new ReadException(
                            file, "feature " + number, Reason.TRUNCATED, "length " + size);
                }
                ByteBuffer bytes = in.slice(in.position(), size).order(ByteOrder.LITTLE_ENDIAN);
                in.position(in.position() + size);
                shapes.begin(number);
                features.add(feature(number, bytes, header, columns));
            }
            if (features.size() < header.featuresCount) {
                throw new ReadException(
                        file,
                        "feature " + (features.size() + 1) + " of " + header.featuresCount,
                        Reason.TRUNCATED,
                        "");
            }
            if (features.isEmpty()) {
                throw new ReadException(file, "", Reason.EMPTY, "");
            }
            return new RawLayer(
                    file,
                    columns.stream().map(column -> column.name).toList(),
                    features,
                    header.srid > 0 ? "EPSG:" + header.srid : null,
                    notes);
        } catch (IndexOutOfBoundsException
                | BufferUnderflowException
                | IllegalArgumentException
                | AssertionError
                | NullPointerException e) {
            throw new ReadException(
                    file, "feature " + (features.size() + 1), Reason.BROKEN, e.toString(), e);
        }
    }

    private HeaderMeta header(ByteBuffer in) throws IOException {
        int start = Constants.MAGIC_BYTES.length;
        if (in.remaining() < start + 4) {
            throw new ReadException(file, "header", Reason.TRUNCATED, "");
        }
        int size = in.getInt(start);
        if (size < 8 || size > in.remaining() - start - 4) {
            throw new ReadException(file, "header", Reason.TRUNCATED, "length " + size);
        }
        HeaderMeta header =
                HeaderMeta.read(in.slice(0, start + 4 + size).order(ByteOrder.LITTLE_ENDIAN));
        Limits.checkCount(file, (int) Math.min(Integer.MAX_VALUE, header.featuresCount));
        long index = indexBytes(header.featuresCount, header.indexNodeSize);
        if (index > in.remaining() - start - 4 - size) {
            throw new ReadException(file, "index", Reason.TRUNCATED, "");
        }
        in.position((int) (start + 4 + size + index));
        return header;
    }

    private static long indexBytes(long features, int nodeSize) {
        if (nodeSize < 2 || features <= 0) {
            return 0;
        }
        long nodes = features;
        for (long level = features; level > 1; ) {
            level = (level + nodeSize - 1) / nodeSize;
            nodes += level;
        }
        return 40 * nodes;
    }

    private RawFeature feature(
            int number, ByteBuffer bytes, HeaderMeta header, List<ColumnMeta> columns) {
        Feature feature = Feature.getRootAsFeature(bytes);
        Map<String, String> values =
                feature.propertiesLength() == 0
                        ? Map.of()
                        : values(
                                feature.propertiesAsByteBuffer().order(ByteOrder.LITTLE_ENDIAN),
                                columns);
        Geometry shape = null;
        try {
            shape = FgbShapes.read(feature.geometry(), header.geometryType, shapes, 0);
        } catch (BadShape e) {
            shapes.note(ReadNote.Kind.BAD_SHAPE, String.valueOf(e.getMessage()));
        }
        return new RawFeature(number, values, shape);
    }

    private static Map<String, String> values(ByteBuffer in, List<ColumnMeta> columns) {
        Map<String, String> values = new LinkedHashMap<>();
        while (in.hasRemaining()) {
            ColumnMeta column = columns.get(in.getShort() & 0xFFFF);
            String text = value(in, column.type);
            if (text != null && !text.isEmpty()) {
                values.put(column.name, text);
            }
        }
        return values;
    }

    private static @Nullable String value(ByteBuffer in, int type) {
        return switch (type) {
            case ColumnType.Byte -> Integer.toString(in.get());
            case ColumnType.UByte -> Integer.toString(in.get() & 0xFF);
            case ColumnType.Bool -> Boolean.toString(in.get() != 0);
            case ColumnType.Short -> Short.toString(in.getShort());
            case ColumnType.UShort -> Integer.toString(in.getShort() & 0xFFFF);
            case ColumnType.Int -> Integer.toString(in.getInt());
            case ColumnType.UInt -> Integer.toUnsignedString(in.getInt());
            case ColumnType.Long -> Long.toString(in.getLong());
            case ColumnType.ULong -> Long.toUnsignedString(in.getLong());
            case ColumnType.Float -> JsonValues.number(in.getFloat());
            case ColumnType.Double -> JsonValues.number(in.getDouble());
            case ColumnType.String, ColumnType.Json, ColumnType.DateTime -> text(in);
            case ColumnType.Binary -> {
                text(in);
                yield null;
            }
            default -> throw new IllegalArgumentException("column type " + type);
        };
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[checked(in, in.getInt())];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8).strip();
    }

    private static int checked(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("text of length " + length);
        }
        return length;
    }
}
