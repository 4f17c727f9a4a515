package org.fengqiao.cityimport.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Writes polygons of one ring as a shapefile with two columns, for tests.
public final class ShapefileWriter {

    public record Row(String code, String name, double[] ring) {}

    private ShapefileWriter() {}

    public static Path save(Path folder, String base, List<Row> rows, Charset charset)
            throws IOException {
        int words = 50;
        for (Row row : rows) {
            words += 4 + (48 + 8 * row.ring().length) / 2;
        }
        ByteBuffer shp = ByteBuffer.allocate(words * 2);
        shp.putInt(9994).position(24).putInt(words);
        shp.order(ByteOrder.LITTLE_ENDIAN).putInt(1000).putInt(5).position(100);
        for (int i = 0; i < rows.size(); i++) {
            double[] ring = rows.get(i).ring();
            shp.order(ByteOrder.BIG_ENDIAN).putInt(i + 1).putInt((48 + 8 * ring.length) / 2);
            shp.order(ByteOrder.LITTLE_ENDIAN).putInt(5).position(shp.position() + 32);
            shp.putInt(1).putInt(ring.length / 2).putInt(0);
            for (double each : ring) {
                shp.putDouble(each);
            }
        }
        Path file = folder.resolve(base + ".shp");
        Files.write(file, shp.array());
        Files.write(folder.resolve(base + ".DBF"), dbf(rows, charset));
        return file;
    }

    private static byte[] dbf(List<Row> rows, Charset charset) {
        int record = 1 + 12 + 40;
        ByteBuffer dbf =
                ByteBuffer.allocate(97 + rows.size() * record).order(ByteOrder.LITTLE_ENDIAN);
        dbf.put((byte) 3).position(4).putInt(rows.size()).putShort((short) 97);
        dbf.putShort((short) record).position(32);
        field(dbf, "CODE", 'N', 12);
        field(dbf, "NAME", 'C', 40);
        dbf.put((byte) 0x0D);
        for (Row row : rows) {
            dbf.put((byte) ' ').put(padded("%12s".formatted(row.code()).getBytes(charset), 12));
            dbf.put(padded(row.name().getBytes(charset), 40));
        }
        return dbf.array();
    }

    private static void field(ByteBuffer dbf, String name, char type, int length) {
        int start = dbf.position();
        dbf.put(name.getBytes(Charset.defaultCharset())).position(start + 11);
        dbf.put((byte) type).position(start + 16).put((byte) length).position(start + 32);
    }

    private static byte[] padded(byte[] text, int length) {
        byte[] cell = new byte[length];
        Arrays.fill(cell, (byte) ' ');
        System.arraycopy(text, 0, cell, 0, text.length);
        return cell;
    }
}
