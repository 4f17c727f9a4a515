package org.fengqiao.cityimport.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fengqiao.cityimport.read.ReadException.Reason;
import org.jspecify.annotations.Nullable;

/// Reads a file in whichever format it is in, told by its first bytes and only then by its name.
public final class Formats {

    private static final int HEAD_BYTES = 4096;

    private Formats() {}

    /// The endings of what can be chosen; the parts of a shapefile go with its `.shp`.
    public static final List<String> ENDINGS =
            List.of("geojson", "json", "topojson", "shp", "gpkg", "fgb", "csv", "txt", "xlsx");

    /// @param charset of text in CSV and DBF; null to tell it from the text
    /// @return the layers in the order of the file
    /// @throws ReadException naming file, place and reason if it cannot be read
    public static List<RawLayer> read(Path file, @Nullable Charset charset) throws IOException {
        try {
            return readAny(file, charset).stream().map(AxisOrder::righted).toList();
        } catch (ReadException e) {
            throw e;
        } catch (IOException e) { // of a library, which does not say of which file
            throw new ReadException(
                    Limits.name(file), "", Reason.BROKEN, String.valueOf(e.getMessage()), e);
        }
    }

    private static List<RawLayer> readAny(Path file, @Nullable Charset charset) throws IOException {
        String name = Limits.name(file);
        Limits.checkSize(file);
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD_BYTES);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("SQLite format 3\0")) {
            return new GeoPackageReader(file).read(file);
        } else if (text.startsWith("fgb")) {
            return List.of(new FlatGeobufReader(file).read(file));
        } else if (text.startsWith("PK\3\4")) {
            return lower.endsWith(".xlsx") ? XlsxReader.read(file) : unknown(name);
        } else if (lower.endsWith(".shp")) {
            return List.of(new ShapefileReader(file).read(charset));
        } else if (isJson(text)) {
            return text.contains("\"Topology\"")
                    ? new TopoJsonReader(file).read(file)
                    : List.of(new GeoJsonReader(file).read(file));
        } else if (lower.endsWith(".csv") || lower.endsWith(".txt")) {
            return List.of(CsvReader.read(file, charset));
        }
        return unknown(name);
    }

    private static boolean isJson(String text) {
        String start = text.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    private static List<RawLayer> unknown(String name) throws ReadException {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        throw ENDINGS.contains(ending)
                ? new ReadException(name, "", Reason.OTHER_CONTENT, ending)
                : new ReadException(name, "", Reason.UNKNOWN_FORMAT, String.join(", ", ENDINGS));
    }
}
