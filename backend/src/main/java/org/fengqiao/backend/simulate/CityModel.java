package org.fengqiao.backend.simulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceKind;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;

/// What the people of the field know of their city, read from the public API. Immutable.
final class CityModel {

    /// Hot spots: communities where several times as much happens as their people would explain.
    private static final int HOT_COMMUNITIES = 14;

    private static final double HOT = 6;

    /// Even an empty park is walked through now and then.
    private static final int LEAST_WEIGHT = 15;

    private final AreaTree areas;
    private final List<IncidentClass> classes;
    private final List<Department> departments;
    private final List<Area> grids;
    private final double[] gridSums;
    private final List<Resource> workers;
    private final Map<AreaCode, Resource> workerOfGrid = new HashMap<>();
    private final Map<String, Resource> people = new HashMap<>();
    private final Map<String, List<Resource>> staff = new HashMap<>();

    CityModel(
            AreaTree areas,
            List<IncidentClass> classes,
            List<Department> departments,
            List<Resource> forces,
            Dice dice) {
        this.areas = areas;
        this.classes = List.copyOf(classes);
        this.departments = List.copyOf(departments);
        this.grids = areas.listLeaves();
        this.gridSums = sums(grids, hot(areas, dice));
        this.workers = forces.stream().filter(r -> r.kind() == ResourceKind.GRID_WORKER).toList();
        workers.forEach(worker -> workerOfGrid.putIfAbsent(worker.grid(), worker));
        for (Resource person : forces) {
            people.put(person.id().value(), person);
            if (person.department() != null) {
                staff.computeIfAbsent(person.department(), _ -> new ArrayList<>()).add(person);
            }
        }
        if (classes.isEmpty() || workers.isEmpty()) {
            throw new IllegalArgumentException("a field needs classes and grid workers");
        }
    }

    AreaTree areas() {
        return areas;
    }

    List<IncidentClass> classes() {
        return classes;
    }

    List<Resource> workers() {
        return workers;
    }

    /// Everybody orders can be sent to.
    Collection<Resource> listPeople() {
        return Collections.unmodifiableCollection(people.values());
    }

    Optional<Resource> findPerson(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /// @throws IllegalArgumentException if the city has no such class
    IncidentClass getClass(ClassKey key) {
        return classes.stream()
                .filter(c -> c.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no class " + key));
    }

    /// A grid, busy ones more often.
    ///
    /// @param chance 0 up to but not 1
    Area pickGrid(double chance) {
        double wanted = chance * gridSums[gridSums.length - 1];
        int low = 0;
        int high = gridSums.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (gridSums[middle] > wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return grids.get(low);
    }

    /// Whether a place lies inside a grid.
    boolean holds(AreaCode grid, LonLat place) {
        return SimplePointInAreaLocator.locate(
                        new Coordinate(place.lon(), place.lat()), areas.get(grid).shape())
                == Location.INTERIOR;
    }

    /// A place inside an area, anywhere as likely as elsewhere.
    static LonLat placeIn(Area area, RandomGenerator random) {
        Envelope box = area.shape().getEnvelopeInternal();
        for (int attempt = 0; attempt < 60; attempt++) {
            Coordinate point =
                    new Coordinate(
                            box.getMinX() + random.nextDouble() * box.getWidth(),
                            box.getMinY() + random.nextDouble() * box.getHeight());
            if (SimplePointInAreaLocator.locate(point, area.shape()) == Location.INTERIOR) {
                return new LonLat(point.x, point.y);
            }
        }
        Point inside = area.shape().getInteriorPoint();
        return new LonLat(inside.getX(), inside.getY());
    }

    /// District, street and community of a grid as people write them.
    String address(AreaCode grid) {
        StringBuilder text = new StringBuilder();
        for (Area area : areas.listPath(grid)) {
            if (area.level() != Level.CITY && !area.code().equals(grid)) {
                text.append(spoken(area.name()));
            }
        }
        return text.toString();
    }

    String communityName(AreaCode grid) {
        return spoken(areas.get(around(areas.get(grid))).name());
    }

    /// People say 淮海路社区, the register says 淮海路社区居委会.
    private static String spoken(String name) {
        return name.replaceFirst("(?<=社区)居民?委员?会$", "")
                .replaceFirst("村村民?委员?会$", "村")
                .replaceFirst("村民?委员?会$", "村")
                .replaceFirst("居民?委员?会$", "社区");
    }

    /// The department that handles a class in a grid: of the right type, the one with the smallest
    /// jurisdiction that holds the grid.
    Optional<Department> findDepartment(IncidentClass incidentClass, AreaCode grid) {
        return departments.stream()
                .filter(d -> d.type().suffix().equals(incidentClass.departmentType()))
                .filter(d -> d.jurisdiction().contains(grid))
                .max(Comparator.comparing(d -> d.jurisdiction().level()));
    }

    /// Every department whose jurisdiction holds a grid.
    List<Department> listDepartments(AreaCode grid) {
        return departments.stream().filter(d -> d.jurisdiction().contains(grid)).toList();
    }

    Optional<Resource> findWorkerOf(AreaCode grid) {
        return Optional.ofNullable(workerOfGrid.get(grid));
    }

    /// @throws IllegalArgumentException if the city has no such department
    Department getDepartment(String code) {
        return departments.stream()
                .filter(department -> department.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no department " + code));
    }

    /// The person a department can assign nearest to a place who is wanted: of its own people where
    /// it has any, else a grid worker of its area.
    Optional<Resource> findHandler(
            Department department, LonLat place, Predicate<Resource> wanted) {
        List<Resource> own = staff.getOrDefault(department.code(), List.of());
        return nearest(own.isEmpty() ? workers : own, place, wanted.and(department::canAssign));
    }

    /// The wanted worker registered nearest to a place.
    Optional<Resource> findNearestWorker(LonLat place, Predicate<Resource> wanted) {
        return nearest(workers, place, wanted);
    }

    /// Compares on a plane, which is exact enough within a city and much cheaper than on a sphere.
    private static Optional<Resource> nearest(
            List<Resource> people, LonLat place, Predicate<Resource> wanted) {
        double shrink = Math.cos(Math.toRadians(place.lat()));
        Resource best = null;
        double least = Double.MAX_VALUE;
        for (Resource person : people) {
            double dx = (person.position().lon() - place.lon()) * shrink;
            double dy = person.position().lat() - place.lat();
            double distance = dx * dx + dy * dy;
            if (distance < least && wanted.test(person)) {
                best = person;
                least = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Set<AreaCode> hot(AreaTree areas, Dice dice) {
        List<Area> communities =
                new ArrayList<>(
                        areas.listLeaves().stream()
                                .map(CityModel::around)
                                .distinct()
                                .map(areas::get)
                                .toList());
        communities.sort(Comparator.comparingDouble(CityModel::density).reversed());
        List<Area> dense =
                communities.subList(0, Math.min(communities.size(), HOT_COMMUNITIES * 8));
        Set<AreaCode> hot = new HashSet<>();
        for (int i = 0; i < Math.min(HOT_COMMUNITIES, dense.size()); i++) {
            hot.add(dice.pick(dense, "hot", i).code());
        }
        return hot;
    }

    /// The area a grid is a part of: its community, where there are communities.
    private static AreaCode around(Area grid) {
        AreaCode parent = grid.parent();
        return parent == null ? grid.code() : parent;
    }

    private static double density(Area area) {
        return area.figures().weight(AreaFigures.POPULATION)
                / Math.max(1e-12, area.shape().getArea());
    }

    private static double[] sums(List<Area> grids, Set<AreaCode> hot) {
        double[] sums = new double[grids.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            Area grid = grids.get(i);
            double weight = LEAST_WEIGHT + grid.figures().weight(AreaFigures.POPULATION);
            sum += hot.contains(around(grid)) ? weight * HOT : weight;
            sums[i] = sum;
        }
        return sums;
    }
}
