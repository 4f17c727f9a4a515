package org.fengqiao.console.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.feature.FeatureFile;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/// Areas to draw in tests: the generated sample city where it was built, else squares.
public record TestCity(Map<Level, List<AreaShape>> levels) {

    private static final Map<String, String> STYLED =
            Map.of("EXPRESSWAY", "motorway", "ARTERIAL", "primary", "LOCAL", "residential");

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    public static TestCity load() {
        Path file = Path.of(System.getProperty("fengqiao.city", "none"), "boundaries.fgb");
        if (!Files.exists(file)) {
            return squares(20);
        }
        try {
            AreaTree tree = BoundaryFile.load(file);
            Map<Level, List<AreaShape>> levels = new EnumMap<>(Level.class);
            for (Level level : Level.values()) {
                levels.put(
                        level,
                        tree.listLevel(level).stream()
                                .map(area ->
                                        new AreaShape(
                                                area.code().toString(),
                                                area.name(),
                                                area.surveyed(),
                                                area.shape()))
                                .toList());
            }
            return new TestCity(levels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Five nested levels of squares: 1, 4, 16, and so on up to `side` by `side` grids.
    public static TestCity squares(int side) {
        Map<Level, List<AreaShape>> levels = new EnumMap<>(Level.class);
        int[] sides = {1, 2, 4, Math.max(5, side / 4), side};
        for (Level level : Level.values()) {
            int n = sides[level.ordinal()];
            List<AreaShape> shapes = new ArrayList<>();
            for (int row = 0; row < n; row++) {
                for (int column = 0; column < n; column++) {
                    shapes.add(square(level, n, row, column));
                }
            }
            levels.put(level, shapes);
        }
        return new TestCity(levels);
    }

    private static AreaShape square(Level level, int n, int row, int column) {
        double west = 118.4 + 0.8 * column / n;
        double east = 118.4 + 0.8 * (column + 1) / n;
        double south = 31.6 + 0.8 * row / n;
        double north = 31.6 + 0.8 * (row + 1) / n;
        Coordinate[] ring = {
            new Coordinate(west, south),
            new Coordinate(east, south),
            new Coordinate(east, north),
            new Coordinate(west, north),
            new Coordinate(west, south)
        };
        String name = level.name().toLowerCase(Locale.ROOT) + " " + row + "/" + column;
        return new AreaShape(name, name, level == Level.CITY, GEOMETRIES.createPolygon(ring));
    }

    public List<AreaShape> level(Level level) {
        return levels.getOrDefault(level, List.of());
    }

    /// Roads, water, green and buildings of the sample city; empty where it was not built.
    public static List<VectorLayer> context() {
        List<VectorLayer> layers = new ArrayList<>();
        Map<String, String> files =
                Map.of(
                        "road",
                        "roads",
                        "water",
                        "water",
                        "green",
                        "green",
                        "building",
                        "buildings");
        files.forEach((name, file) -> {
            Path path = Path.of(System.getProperty("fengqiao.city", "none"), file + ".fgb");
            if (Files.exists(path)) {
                layers.add(new VectorLayer(name, source(name, path)));
            }
        });
        return layers;
    }

    private static VectorSource source(String name, Path path) {
        try {
            return new VectorSource(
                    name,
                    FeatureFile.load(path).stream()
                            .map(f -> new VectorSource.Feature(styled(f.values()), f.shape()))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The classes of the sample city in the words of the styles.
    private static Map<String, Object> styled(Map<String, Object> values) {
        String kind = String.valueOf(values.get("kind"));
        Map<String, Object> properties = new HashMap<>(values);
        properties.put("class", STYLED.getOrDefault(kind, kind.toLowerCase(Locale.ROOT)));
        return properties;
    }

    /// Places inside grids chosen at random, so denser where the city is denser.
    public List<Point> places(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Random gauss = new Random(seed);
        List<AreaShape> grids = level(Level.GRID);
        List<Point> places = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            var box = grids.get(random.nextInt(grids.size())).shape().getEnvelopeInternal();
            var centre = box.centre();
            places.add(
                    GEOMETRIES.createPoint(
                            new Coordinate(
                                    centre.x + gauss.nextGaussian() * box.getWidth() / 4,
                                    centre.y + gauss.nextGaussian() * box.getHeight() / 4)));
        }
        return places;
    }
}
