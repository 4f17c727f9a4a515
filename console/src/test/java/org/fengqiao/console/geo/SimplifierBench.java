package org.fengqiao.console.geo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.code.Level;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/// Times our ranking of shared borders against simplified copies by JTS for ten zooms, on the grids
/// of the city in `-Dfengqiao.city`. Not a test: run its main method; see docs/decisions/0028.
public final class SimplifierBench {

    private static final int LEAST_ZOOM = 8;
    private static final int ZOOMS = 10;
    private static final int ROUNDS = 3;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private SimplifierBench() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(System.getProperty("fengqiao.city", "."), "boundaries.fgb");
        List<Geometry> grids =
                BoundaryFile.load(file).listLevel(Level.GRID).stream()
                        .map(area -> area.shape())
                        .toList();
        Geometry[] world = grids.stream().map(SimplifierBench::toWorld).toArray(Geometry[]::new);
        say("%d grids, %d vertices", world.length, vertices(world));
        for (int round = 1; round <= ROUNDS; round++) {
            ours(grids, round == ROUNDS);
            theirs(world, round == ROUNDS);
        }
    }

    private static void ours(List<Geometry> grids, boolean check) {
        long before = used();
        long start = System.nanoTime();
        SimplifiedCoverage coverage = SimplifiedCoverage.of(grids);
        long built = System.nanoTime();
        long[] sent = {0};
        for (int i = 0; i < ZOOMS; i++) {
            for (int area = 0; area < coverage.areaCount(); area++) {
                coverage.sendRings(area, pixel(i), (_, _, _) -> sent[0]++);
            }
        }
        long read = System.nanoTime();
        say(
                "ours: built in %d ms, read for %d zooms in %d ms (%d vertices), %.1f MB",
                millis(built - start),
                ZOOMS,
                millis(read - built),
                sent[0],
                (used() - before) / 1e6);
        for (int i = 0; check && i < ZOOMS; i += 3) {
            Geometry[] simple = new Geometry[coverage.areaCount()];
            for (int area = 0; area < simple.length; area++) {
                simple[area] = polygon(coverage, area, pixel(i));
            }
            validate("ours", i, simple);
        }
    }

    private static void theirs(Geometry[] world, boolean check) {
        long before = used();
        long start = System.nanoTime();
        List<Geometry[]> kept = new ArrayList<>();
        long vertices = 0;
        for (int i = 0; i < ZOOMS; i++) {
            // Its tolerance is the side of the square that our triangle is measured by.
            kept.add(CoverageSimplifier.simplify(world, Math.sqrt(VertexRank.least(pixel(i)))));
            vertices += vertices(kept.getLast());
        }
        long done = System.nanoTime();
        say(
                "JTS: %d zooms in %d ms (%d vertices), %.1f MB",
                ZOOMS, millis(done - start), vertices, (used() - before) / 1e6);
        for (int i = 0; check && i < ZOOMS; i += 3) {
            validate("JTS", i, kept.get(i));
        }
    }

    private static void validate(String whose, int i, Geometry[] simple) {
        Geometry[] faults = CoverageValidator.validate(simple);
        long broken = Arrays.stream(faults).filter(fault -> fault != null).count();
        say(
                "%s at zoom %d: %d vertices, %d areas with a gap or an overlap",
                whose, LEAST_ZOOM + i, vertices(simple), broken);
    }

    private static double pixel(int i) {
        return 1 / Viewport.scaleOf(LEAST_ZOOM + i);
    }

    private static Geometry polygon(SimplifiedCoverage coverage, int area, double pixel) {
        List<List<Coordinate>> rings = new ArrayList<>();
        coverage.sendRings(
                area,
                pixel,
                (x, y, first) -> {
                    if (first) {
                        rings.add(new ArrayList<>());
                    }
                    rings.getLast().add(new Coordinate(x, y));
                });
        LinearRing[] closed =
                rings.stream()
                        .filter(ring -> ring.size() > 3)
                        .map(ring -> GEOMETRIES.createLinearRing(ring.toArray(Coordinate[]::new)))
                        .toArray(LinearRing[]::new);
        return closed.length == 0
                ? GEOMETRIES.createPolygon()
                : GEOMETRIES.createPolygon(closed[0], Arrays.copyOfRange(closed, 1, closed.length));
    }

    private static Geometry toWorld(Geometry lonLat) {
        Geometry copy = lonLat.copy();
        copy.apply(
                new CoordinateSequenceFilter() {
                    @Override
                    public void filter(CoordinateSequence all, int i) {
                        all.setOrdinate(i, 0, Mercator.x(all.getX(i)));
                        all.setOrdinate(i, 1, Mercator.y(all.getY(i)));
                    }

                    @Override
                    public boolean isDone() {
                        return false;
                    }

                    @Override
                    public boolean isGeometryChanged() {
                        return true;
                    }
                });
        return copy;
    }

    private static long vertices(Geometry[] all) {
        return Arrays.stream(all).mapToLong(Geometry::getNumPoints).sum();
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
