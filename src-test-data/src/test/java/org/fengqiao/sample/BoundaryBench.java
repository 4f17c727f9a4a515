package org.fengqiao.sample;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.code.Level;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Compares boundary formats by how long a fresh process takes from asking to having all areas:
/// `CITY [RUNS]`. The first load of a process is the one the console waits for. Processor time of
/// the loading thread is measured, because machines are shared; on an idle one it is the time on
/// the clock. FlatGeobuf has names, figures and the tree to make besides the shapes; the others are
/// read without, which favours them.
final class BoundaryBench {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private BoundaryBench() {}

    public static void main(String[] args) throws Exception {
        if (args[0].equals("one")) {
            one(args[1], Path.of(args[2]));
            return;
        }
        Path source = Path.of(args[0]).resolve("boundaries.fgb");
        int runs = args.length > 1 ? Integer.parseInt(args[1]) : 7;
        Path dir = Files.createTempDirectory("bench");
        AreaTree tree = BoundaryFile.load(source);
        Path json = dir.resolve("boundaries.geojson.gz");
        saveGeoJson(json, tree);
        Path wkb = dir.resolve("boundaries.wkb");
        saveWkb(wkb, tree);
        for (String format : List.of("flatgeobuf", "wkb", "geojson.gz")) {
            Path file =
                    switch (format) {
                        case "flatgeobuf" -> source;
                        case "wkb" -> wkb;
                        default -> json;
                    };
            double[] cold = new double[runs];
            double[] warm = new double[runs];
            for (int i = 0; i < runs; i++) {
                String[] figures = fork(format, file).split(" ", -1);
                cold[i] = Double.parseDouble(figures[0]);
                warm[i] = Double.parseDouble(figures[1]);
            }
            Arrays.sort(cold);
            Arrays.sort(warm);
            System.out.printf(
                    Locale.ROOT,
                    "%-11s %5.1f MB  first load ms: min %.0f median %.0f max %.0f"
                            + "   tenth load: min %.0f median %.0f max %.0f%n",
                    format,
                    Files.size(file) / 1e6,
                    cold[0],
                    cold[runs / 2],
                    cold[runs - 1],
                    warm[0],
                    warm[runs / 2],
                    warm[runs - 1]);
        }
    }

    private static String fork(String format, Path file) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                BoundaryBench.class.getName(),
                                "one",
                                format,
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static void one(String format, Path file) throws IOException, ParseException {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        double first = 0;
        double last = 0;
        for (int i = 0; i < 10; i++) {
            long start = clock.getCurrentThreadCpuTime();
            int areas =
                    switch (format) {
                        case "flatgeobuf" -> BoundaryFile.load(file).size();
                        case "wkb" -> loadWkb(file).size();
                        default -> loadGeoJson(file).size();
                    };
            last = (clock.getCurrentThreadCpuTime() - start) / 1e6;
            if (areas != 13_474) {
                throw new IllegalStateException("areas: " + areas);
            }
            first = i == 0 ? last : first;
        }
        System.out.println(first + " " + last);
    }

    /// What a GeoPackage would have to do at least: the same blobs without SQLite around them.
    private static void saveWkb(Path file, AreaTree tree) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            WKBWriter writer = new WKBWriter();
            for (Level level : Level.values()) {
                for (Area area : tree.listLevel(level)) {
                    byte[] shape = writer.write(area.shape());
                    out.writeInt(shape.length);
                    out.write(shape);
                }
            }
        }
    }

    private static List<Geometry> loadWkb(Path file) throws IOException, ParseException {
        List<Geometry> shapes = new ArrayList<>();
        WKBReader reader = new WKBReader(FACTORY);
        byte[] bytes = Files.readAllBytes(file);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            while (in.available() > 0) {
                shapes.add(reader.read(in.readNBytes(in.readInt())));
            }
        }
        return shapes;
    }

    private static void saveGeoJson(Path file, AreaTree tree) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16);
                JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeArrayPropertyStart("features");
            for (Level level : Level.values()) {
                for (Area area : tree.listLevel(level)) {
                    json.writeStartObject();
                    json.writeStringProperty("type", "Feature");
                    json.writeStringProperty("id", area.code().digits());
                    json.writeObjectPropertyStart("geometry");
                    json.writeStringProperty("type", "Polygon");
                    json.writeArrayPropertyStart("coordinates");
                    json.writeStartArray();
                    for (Coordinate c : area.shape().getCoordinates()) {
                        json.writeStartArray();
                        json.writeNumber(c.x);
                        json.writeNumber(c.y);
                        json.writeEndArray();
                    }
                    json.writeEndArray();
                    json.writeEndArray();
                    json.writeEndObject();
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static List<Polygon> loadGeoJson(Path file) throws IOException {
        List<Polygon> shapes = new ArrayList<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
                JsonParser json = JSON.createParser(in)) {
            List<Coordinate> ring = new ArrayList<>();
            double x = Double.NaN;
            for (JsonToken t = json.nextToken(); t != null; t = json.nextToken()) {
                if (t == JsonToken.VALUE_NUMBER_FLOAT || t == JsonToken.VALUE_NUMBER_INT) {
                    if (Double.isNaN(x)) {
                        x = json.getDoubleValue();
                    } else {
                        ring.add(new Coordinate(x, json.getDoubleValue()));
                        x = Double.NaN;
                    }
                } else if (t == JsonToken.END_OBJECT && !ring.isEmpty()) {
                    LinearRing closed = FACTORY.createLinearRing(ring.toArray(new Coordinate[0]));
                    shapes.add(FACTORY.createPolygon(closed));
                    ring.clear();
                }
            }
        }
        return shapes;
    }
}
