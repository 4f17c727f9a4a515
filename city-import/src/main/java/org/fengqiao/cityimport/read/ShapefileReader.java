package org.fengqiao.cityimport.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.cityimport.read.ReadException.Reason;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// Shapefile: shapes in `.shp`, values in `.dbf`, its encoding in `.cpg`, the coordinate system in
/// `.prj`. The index `.shx` is not needed.
final class ShapefileReader {

    private static final int MAGIC = 9994;

    /// Bytes of a coordinate system; real ones have a thousand.
    private static final long LONGEST_CRS = 64 << 10;

    private final String file;
    private final Path path;
    private final List<ReadNote> notes = new ArrayList<>();
    private final Shapes shapes = new Shapes(notes);

    ShapefileReader(Path path) {
        this.path = path;
        file = Limits.name(path);
    }

    RawLayer read(@Nullable Charset given) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(path));
        if (in.remaining() < 100 || in.getInt(0) != MAGIC) {
            throw new ReadException(file, "header", Reason.BROKEN, "no shapefile");
        }
        Path table =
                sibling("dbf")
                        .orElseThrow(() ->
                                new ReadException(file, "", Reason.PART_MISSING, base() + ".dbf"));
        DbfReader values = new DbfReader(table, given == null ? charset() : given);
        List<RawFeature> features = new ArrayList<>();
        in.position(100);
        while (in.remaining() > 0) {
            int number = features.size() + 1;
            Limits.checkCount(file, number);
            if (in.remaining() < 8) {
                throw new ReadException(file, "record " + number, Reason.TRUNCATED, "");
            }
            in.order(ByteOrder.BIG_ENDIAN).getInt();
            long bytes = 2L * in.getInt();
            if (bytes < 4 || bytes > in.remaining()) {
                throw new ReadException(
                        file, "record " + number, Reason.TRUNCATED, "length " + bytes);
            }
            shapes.begin(number);
            Geometry shape = shape(in.slice(in.position(), (int) bytes));
            in.position(in.position() + (int) bytes);
            Map<String, String> row =
                    number <= values.size() ? values.values(number - 1) : Map.of();
            features.add(new RawFeature(number, row, shape));
        }
        if (features.isEmpty()) {
            throw new ReadException(file, "", Reason.EMPTY, "");
        }
        Optional<Path> prj = sibling("prj");
        String crs = prj.isPresent() ? crs(prj.get()) : null;
        return new RawLayer(file, values.columns(), features, crs, notes, values.charset());
    }

    private @Nullable Geometry shape(ByteBuffer in) throws ReadException {
        try {
            return ShpShapes.read(in.order(ByteOrder.LITTLE_ENDIAN), shapes);
        } catch (BadShape e) {
            if (e.reason() == Reason.TOO_LARGE) {
                throw new ReadException(file, "shape", e.reason(), e.detail(), e);
            }
            shapes.note(ReadNote.Kind.BAD_SHAPE, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static String crs(Path prj) throws IOException {
        Limits.checkSize(prj, LONGEST_CRS);
        return Files.readString(prj, StandardCharsets.ISO_8859_1);
    }

    private String base() {
        return file.substring(0, file.length() - 4);
    }

    /// A part of the shapefile; the ending in any case.
    private Optional<Path> sibling(String ending) throws IOException {
        String wanted = base() + "." + ending;
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> Limits.name(each).equalsIgnoreCase(wanted)).findFirst();
        }
    }

    private @Nullable Charset charset() throws IOException {
        Optional<Path> cpg = sibling("cpg");
        if (cpg.isEmpty()) {
            return null;
        }
        String name = Files.readString(cpg.get(), StandardCharsets.ISO_8859_1).strip();
        String known =
                switch (name.toUpperCase(Locale.ROOT)) {
                    case "65001" -> "UTF-8";
                    case "936", "GBK", "GB2312", "CP936" -> "GB18030";
                    default -> name.matches("\\d+") ? "windows-" + name : name;
                };
        try {
            return Charset.isSupported(known) ? Charset.forName(known) : null;
        } catch (IllegalCharsetNameException _) {
            return null; // told from the text then
        }
    }
}
