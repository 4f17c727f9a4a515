package org.fengqiao.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.linemerge.LineMerger;

class BoundariesTest {

    private final AreaTree tree = City.tree();

    @Test
    void theLevelsHaveAsManyAreasAsTheDivisionNames() {
        assertEquals(1, tree.listLevel(Level.CITY).size());
        assertEquals(11, tree.listLevel(Level.DISTRICT).size());
        assertEquals(140, tree.listLevel(Level.STREET).size());
        assertEquals(39, tree.listLevel(Level.STREET).stream().filter(Area::pseudoUnit).count());
        assertEquals(1322, tree.listLevel(Level.COMMUNITY).size());
        assertEquals(12_000, tree.listLevel(Level.GRID).size());
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void everyLevelIsACoverageOfValidPolygons(Level level) {
        Geometry[] shapes =
                tree.listLevel(level).stream().map(Area::shape).toArray(Geometry[]::new);
        for (Area area : tree.listLevel(level)) {
            assertTrue(area.shape().isValid(), () -> area.code() + " is not valid");
        }
        assertTrue(CoverageValidator.isValid(shapes), level + " has gaps or overlaps");
    }

    @Test
    void theChildrenOfEveryAreaMakeUpTheirParentExactly() {
        for (Level level : List.of(Level.CITY, Level.DISTRICT, Level.STREET, Level.COMMUNITY)) {
            for (Area parent : tree.listLevel(level)) {
                Geometry[] children =
                        tree.listChildren(parent.code()).stream()
                                .map(Area::shape)
                                .toArray(Geometry[]::new);
                Geometry union = CoverageUnion.union(children);
                assertTrue(
                        vertices(union).equals(vertices(parent.shape()))
                                && Math.abs(union.getArea() / parent.shape().getArea() - 1) < 1e-12,
                        () -> "children of " + parent.code() + " are not the same as it");
            }
        }
    }

    /// Union may start a ring elsewhere, so vertices are compared as a set.
    private static Map<Coordinate, Boolean> vertices(Geometry shape) {
        Map<Coordinate, Boolean> vertices = new HashMap<>();
        for (Coordinate c : shape.getCoordinates()) {
            vertices.put(c, true);
        }
        return vertices;
    }

    @Test
    void everyChildLiesInItsParent() {
        for (Area area : tree.listLevel(Level.GRID)) {
            Geometry middle = area.shape().getInteriorPoint();
            for (Area ancestor : tree.listPath(area.code())) {
                assertTrue(
                        ancestor.shape().getEnvelopeInternal().covers(middle.getCoordinate())
                                && ancestor.code().contains(area.code()),
                        () -> area.code() + " lies outside " + ancestor.code());
            }
        }
    }

    @Test
    void figuresAddUpThroughAllLevels() {
        for (Level level : List.of(Level.CITY, Level.DISTRICT, Level.STREET, Level.COMMUNITY)) {
            for (Area parent : tree.listLevel(level)) {
                AreaFigures sum =
                        tree.listChildren(parent.code()).stream()
                                .map(Area::figures)
                                .reduce(AreaFigures.NONE, AreaFigures::plus);
                assertEquals(parent.figures(), sum, () -> "children of " + parent.code());
            }
        }
        assertEquals(9_500_000, tree.root().figures().weight(AreaFigures.POPULATION));
    }

    @Test
    void gridsAreNumberedInRowsFromWestToEastAndRowsFromNorthToSouth() {
        for (Area community : tree.listLevel(Level.COMMUNITY)) {
            List<Area> grids = tree.listChildren(community.code());
            int rows = GridOrder.rows(grids.size());
            double lowestAbove = Double.POSITIVE_INFINITY;
            for (int row = 0; row < rows; row++) {
                List<Area> cells =
                        grids.subList(grids.size() * row / rows, grids.size() * (row + 1) / rows);
                double west = Double.NEGATIVE_INFINITY;
                double lowest = Double.POSITIVE_INFINITY;
                for (Area grid : cells) {
                    double[] middle = GridOrder.middle(Chain.of((Polygon) grid.shape()));
                    assertTrue(
                            middle[0] > west, () -> grid.code() + " lies west of the one before");
                    double above = lowestAbove;
                    assertTrue(
                            middle[1] <= above,
                            () -> grid.code() + " lies north of the row before");
                    west = middle[0];
                    lowest = Math.min(lowest, middle[1]);
                }
                lowestAbove = lowest;
            }
            for (int i = 0; i < grids.size(); i++) {
                String number = grids.get(i).code().digits().substring(12);
                assertEquals(i + 1, Integer.parseInt(number));
            }
        }
    }

    @Test
    void gridsAreSmallerWhereTheCityIsDenser() {
        assertTrue(10 * meanGridArea("320106") < meanGridArea("320118"));
    }

    private double meanGridArea(String district) {
        return tree.listLevel(Level.GRID).stream()
                .filter(g -> g.code().digits().startsWith(district))
                .mapToDouble(g -> Chain.of((Polygon) g.shape()).area())
                .average()
                .orElse(0);
    }

    @Test
    void theGridsKeepToTheVertexBudget() {
        int vertices =
                tree.listLevel(Level.GRID).stream().mapToInt(g -> g.shape().getNumPoints()).sum();
        assertTrue(vertices > 300_000 && vertices < 550_000, "vertices: " + vertices);
    }

    @Test
    void noBorderRunsStraightForMoreThanAKilometre() {
        for (Area grid : tree.listLevel(Level.GRID)) {
            CoordinateSequence ring =
                    ((Polygon) grid.shape()).getExteriorRing().getCoordinateSequence();
            for (int i = 1; i < ring.size(); i++) {
                double dx = Math.abs(ring.getX(i) - ring.getX(i - 1));
                double dy = Math.abs(ring.getY(i) - ring.getY(i - 1));
                assertTrue(dx < 0.01 && dy < 0.01, () -> "straight piece in " + grid.code());
            }
        }
    }

    /// Pieces may be short and yet lie in one line.
    @Test
    void bordersOfStreetsAndCommunitiesWind() {
        Map<List<AreaCode>, LineMerger> borders = new HashMap<>();
        for (BorderNet.Arc arc : BorderNet.arcs(tree)) {
            AreaCode left = arc.left();
            AreaCode right = arc.right();
            Level level = arc.level();
            if (left != null
                    && right != null
                    && (level == Level.STREET || level == Level.COMMUNITY)) {
                List<AreaCode> sides = Stream.of(left.at(level), right.at(level)).sorted().toList();
                borders.computeIfAbsent(sides, _ -> new LineMerger())
                        .add(Sketch.toMetres(arc.line()));
            }
        }
        assertTrue(borders.size() > 2000, "borders: " + borders.size());
        borders.forEach((sides, merger) -> {
            for (Object merged : merger.getMergedLineStrings()) {
                LineString line = (LineString) merged;
                double straightM =
                        line.getStartPoint()
                                .getCoordinate()
                                .distance(line.getEndPoint().getCoordinate());
                assertTrue(
                        straightM < 1000 || line.getLength() > 1.001 * straightM,
                        () -> "straight for " + straightM + " m between " + sides);
            }
        });
    }
}
