package org.fengqiao.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.sample.Division.Part;
import org.fengqiao.sample.Division.Placed;
import org.fengqiao.sample.RawFacts.NamedUnit;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.CoverageUnion;

/// Grows the five levels: districts from the published outlines, everything below by division.
final class CityBuilder {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final RawFacts facts;
    private final long seed;
    private final Census census;
    private final Fractal fractal;
    private final Division division;
    private final List<Area> areas = new ArrayList<>();

    CityBuilder(RawFacts facts, long seed, int totalGrids, Density density) {
        this.facts = facts;
        this.seed = seed;
        this.census = new Census(facts, seed, totalGrids);
        this.fractal = new Fractal(seed, new CityTerrain(density));
        this.division = new Division(new RingCutter(density, fractal));
    }

    AreaTree build() {
        NamedUnit city = facts.units().getFirst();
        Map<String, String> codes = new HashMap<>();
        facts.listChildren(city.code()).forEach(d -> codes.put(d.name(), d.code()));
        List<Chain> rings = DistrictRings.bend(DistrictCoverage.clean(facts.outlines()), fractal);
        AreaFigures total = AreaFigures.NONE;
        List<Polygon> shapes = new ArrayList<>();
        int next = 0;
        for (String name : facts.outlines().keySet()) {
            String code = codes.get(name);
            if (code == null) {
                throw new IllegalStateException("no code for the district named " + name);
            }
            Chain ring = rings.get(next++);
            shapes.add(polygon(ring));
            total = total.plus(addDistrict(new NamedUnit(code, name, city.code()), ring));
        }
        Geometry whole = CoverageUnion.union(FACTORY.buildGeometry(shapes));
        areas.add(new Area(AreaCode.of(city.code()), city.name(), null, false, true, total, whole));
        return new AreaTree(areas);
    }

    private AreaFigures addDistrict(NamedUnit district, Chain ring) {
        List<NamedUnit> streets = facts.listChildren(district.code());
        SplittableRandom random = new SplittableRandom(Noise.seed(seed, district.code()));
        List<Part<NamedUnit>> parts = new ArrayList<>();
        for (NamedUnit street : streets) {
            Coordinate hint = facts.hints().get(street.code());
            parts.add(
                    hint == null
                            ? somewhere(street, census.persons(street.code()), ring, random)
                            : new Part<>(
                                    street,
                                    census.persons(street.code()),
                                    Plane.x(Plane.units(hint.x)),
                                    Plane.y(Plane.units(hint.y))));
        }
        AreaFigures sum = AreaFigures.NONE;
        for (Placed<NamedUnit> street : division.divide(ring, parts, 5, random)) {
            sum = sum.plus(addStreet(street.key(), street.ring()));
        }
        areas.add(area(district, true, sum, ring));
        return sum;
    }

    private AreaFigures addStreet(NamedUnit street, Chain ring) {
        SplittableRandom random = new SplittableRandom(Noise.seed(seed, street.code()));
        List<Part<NamedUnit>> parts = new ArrayList<>();
        for (NamedUnit community : facts.listChildren(street.code())) {
            parts.add(somewhere(community, census.persons(community.code()), ring, random));
        }
        AreaFigures sum = AreaFigures.NONE;
        for (Placed<NamedUnit> community : division.divide(ring, parts, 1, random)) {
            sum = sum.plus(addCommunity(community.key(), community.ring()));
        }
        areas.add(area(street, false, sum, ring));
        return sum;
    }

    private AreaFigures addCommunity(NamedUnit community, Chain ring) {
        SplittableRandom random = new SplittableRandom(Noise.seed(seed, community.code()));
        List<Part<Integer>> parts = new ArrayList<>();
        int count = census.grids(community.code());
        for (int i = 0; i < count; i++) {
            parts.add(somewhere(i, random.nextDouble(0.75, 1.25), ring, random));
        }
        List<Chain> cells =
                division.divide(ring, parts, 1, random).stream().map(Placed::ring).toList();
        List<Chain> ordered = GridOrder.sort(cells);
        AreaFigures[] figures =
                GridFigures.share(census.persons(community.code()), ordered, random);
        String base = SampleNames.community(community.name());
        AreaFigures sum = AreaFigures.NONE;
        for (int i = 0; i < count; i++) {
            String number = String.format(Locale.ROOT, "%03d", i + 1);
            NamedUnit grid =
                    new NamedUnit(
                            community.code() + number,
                            base + "第" + (i + 1) + "网格",
                            community.code());
            areas.add(area(grid, false, figures[i], ordered.get(i)));
            sum = sum.plus(figures[i]);
        }
        areas.add(area(community, false, sum, ring));
        return sum;
    }

    private static <T> Part<T> somewhere(
            T key, double weight, Chain ring, SplittableRandom random) {
        int at = random.nextInt(ring.size());
        double[] middle = GridOrder.middle(ring);
        double t = random.nextDouble();
        return new Part<>(
                key,
                weight,
                middle[0] + (ring.x(at) - middle[0]) * t,
                middle[1] + (ring.y(at) - middle[1]) * t);
    }

    private static Area area(NamedUnit unit, boolean surveyed, AreaFigures figures, Chain ring) {
        return new Area(
                AreaCode.of(unit.code()),
                unit.name(),
                AreaCode.of(unit.parent()),
                unit.isPseudoUnit(),
                surveyed,
                figures,
                polygon(ring));
    }

    static Polygon polygon(Chain ring) {
        Coordinate[] coordinates = new Coordinate[ring.size() + 1];
        for (int i = 0; i < ring.size(); i++) {
            coordinates[i] =
                    new Coordinate(Plane.degrees(ring.lon()[i]), Plane.degrees(ring.lat()[i]));
        }
        coordinates[ring.size()] = coordinates[0].copy();
        return FACTORY.createPolygon(coordinates);
    }
}
