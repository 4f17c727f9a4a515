package org.fengqiao.domain.feature;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The values of a feature as FlatGeobuf packs them: column number (2 bytes), value, and so on; a
/// text is preceded by its length (4 bytes).
final class PropertyCodec {

    private PropertyCodec() {}

    static byte[] encode(List<Column> columns, Map<String, Object> values) {
        ByteBuffer out = ByteBuffer.allocate(size(values)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < columns.size(); i++) {
            Object value = values.get(columns.get(i).name());
            if (value == null) {
                continue;
            }
            out.putShort((short) i);
            switch (columns.get(i).type()) {
                case TEXT -> {
                    byte[] text = ((String) value).getBytes(StandardCharsets.UTF_8);
                    out.putInt(text.length).put(text);
                }
                case INT -> out.putInt((Integer) value);
                case BOOL -> out.put((byte) ((Boolean) value ? 1 : 0));
                case DOUBLE -> out.putDouble((Double) value);
            }
        }
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    private static int size(Map<String, Object> values) {
        int size = 0;
        for (Object value : values.values()) {
            size += value instanceof String text ? 6 + 4 * text.length() : 10;
        }
        return size;
    }

    static Map<String, Object> decode(List<Column> columns, ByteBuffer in) {
        Map<String, Object> values = HashMap.newHashMap(columns.size());
        while (in.hasRemaining()) {
            int number = in.getShort() & 0xFFFF;
            if (number >= columns.size()) {
                throw new IllegalArgumentException("there is no column number " + number);
            }
            Column column = columns.get(number);
            values.put(
                    column.name(),
                    switch (column.type()) {
                        case TEXT -> text(in);
                        case INT -> in.getInt();
                        case BOOL -> in.get() != 0;
                        case DOUBLE -> in.getDouble();
                    });
        }
        return values;
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException(
                    "a text of " + length + " bytes where " + in.remaining() + " are left");
        }
        byte[] text = new byte[length];
        in.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
