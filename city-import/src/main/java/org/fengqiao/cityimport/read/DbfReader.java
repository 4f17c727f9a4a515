package org.fengqiao.cityimport.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.cityimport.read.ReadException.Reason;
import org.jspecify.annotations.Nullable;

/// The table of a shapefile (dBASE III and later, without memo fields).
final class DbfReader {

    private record Field(String name, char type, int offset, int length) {}

    private final String file;
    private final ByteBuffer in;
    private final List<Field> fields = new ArrayList<>();
    private final int records;
    private final int headerBytes;
    private final int recordBytes;
    private final Charset charset;

    /// @param given the encoding where it is known; else it is told from the text
    DbfReader(Path path, @Nullable Charset given) throws IOException {
        file = Limits.name(path);
        Limits.checkSize(path);
        byte[] bytes = Files.readAllBytes(path);
        in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < 33) {
            throw new ReadException(file, "header", Reason.TRUNCATED, "");
        }
        records = in.getInt(4);
        headerBytes = in.getShort(8) & 0xFFFF;
        recordBytes = in.getShort(10) & 0xFFFF;
        if (records < 0 || headerBytes < 33 || recordBytes < 1 || headerBytes > bytes.length) {
            throw new ReadException(file, "header", Reason.BROKEN, "");
        }
        Charset found = given == null ? Encodings.guess(bytesOfText(bytes)) : given;
        charset = found;
        int offset = 1;
        for (int at = 32; at + 32 <= headerBytes && bytes[at] != 0x0D; at += 32) {
            int length = bytes[at + 16] & 0xFF;
            fields.add(new Field(name(bytes, at, found), (char) bytes[at + 11], offset, length));
            offset += length;
        }
        if (offset > recordBytes) {
            throw new ReadException(file, "header", Reason.BROKEN, "fields longer than a record");
        }
    }

    /// Field names and records, not the binary header.
    private byte[] bytesOfText(byte[] bytes) {
        return Arrays.copyOfRange(bytes, headerBytes, bytes.length);
    }

    private static String name(byte[] bytes, int at, Charset charset) {
        int end = at;
        while (end < at + 11 && bytes[end] != 0) {
            end++;
        }
        // Names are cut after ten bytes, also in the middle of a letter.
        return new String(bytes, at, end - at, charset).replaceAll("\uFFFD+$", "").strip();
    }

    List<String> columns() {
        return fields.stream().map(Field::name).toList();
    }

    Charset charset() {
        return charset;
    }

    int size() {
        return records;
    }

    /// @param index from 0
    Map<String, String> values(int index) throws ReadException {
        long start = headerBytes + (long) index * recordBytes;
        if (index >= records || start + recordBytes > in.capacity()) {
            throw new ReadException(file, "record " + (index + 1), Reason.TRUNCATED, "");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Field field : fields) {
            byte[] cell = new byte[field.length()];
            in.get((int) start + field.offset(), cell);
            String text = text(field, cell);
            if (!text.isEmpty()) {
                values.put(field.name(), text);
            }
        }
        return values;
    }

    private String text(Field field, byte[] cell) {
        boolean number = field.type() == 'N' || field.type() == 'F';
        String text =
                new String(cell, number ? StandardCharsets.US_ASCII : charset)
                        .replace("\0", "")
                        .strip();
        if (!number || text.isEmpty()) {
            return text;
        }
        try {
            return JsonValues.number(new BigDecimal(text));
        } catch (NumberFormatException _) {
            return text.startsWith("*") ? "" : text; // asterisks stand for nothing
        }
    }
}
