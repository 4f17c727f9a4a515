package org.fengqiao.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.incident.IncidentClassFile;
import org.fengqiao.domain.resource.CameraType;
import org.fengqiao.domain.resource.CameraView;
import org.fengqiao.domain.resource.ComponentFile;
import org.fengqiao.domain.resource.ComponentState;
import org.fengqiao.domain.resource.Components;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.resource.DepartmentFile;
import org.fengqiao.domain.resource.DepartmentType;
import org.fengqiao.domain.resource.KeyPlace;
import org.fengqiao.domain.resource.KeyPlaceFile;
import org.fengqiao.domain.resource.KeyPlaceKind;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceFile;
import org.fengqiao.domain.resource.ResourceKind;
import org.fengqiao.domain.resource.StaffCheck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class ResourcesTest {

    private static List<Resource> resources = List.of();
    private static List<Department> departments = List.of();
    private static List<IncidentClass> classes = List.of();

    @BeforeAll
    static void load() throws IOException {
        resources = ResourceFile.load(City.FOLDER.resolve("resources.ndjson.gz"));
        departments = DepartmentFile.load(City.FOLDER.resolve("departments.json"));
        classes = IncidentClassFile.load(City.FOLDER.resolve("classes.json"));
    }

    private static List<Resource> listKind(ResourceKind kind) {
        return resources.stream().filter(r -> r.kind() == kind).toList();
    }

    @Test
    void everyGridHasItsWorker() {
        Set<AreaCode> grids = new HashSet<>();
        listKind(ResourceKind.GRID_WORKER).forEach(w -> grids.add(w.grid()));
        assertEquals(12_000, listKind(ResourceKind.GRID_WORKER).size());
        assertEquals(City.tree().listLevel(Level.GRID).size(), grids.size());
    }

    @Test
    void everyGridHasAsManyKeyPlacesAsItCountsAndTheyLieInIt() throws IOException {
        List<KeyPlace> places = KeyPlaceFile.load(City.FOLDER.resolve(KeyPlaceFile.NAME));
        Map<AreaCode, Integer> counts = new HashMap<>();
        Set<KeyPlaceKind> kinds = EnumSet.noneOf(KeyPlaceKind.class);
        GeometryFactory geometries = new GeometryFactory();
        for (KeyPlace place : places) {
            counts.merge(place.grid(), 1, Integer::sum);
            kinds.add(place.kind());
            var point =
                    geometries.createPoint(
                            new Coordinate(place.position().lon(), place.position().lat()));
            assertTrue(City.tree().get(place.grid()).shape().contains(point), place::toString);
            assertTrue(place.name().endsWith("（示意）"), place::name);
        }
        for (Area grid : City.tree().listLevel(Level.GRID)) {
            assertEquals(
                    grid.figures().weight(AreaFigures.KEY_PLACES),
                    counts.getOrDefault(grid.code(), 0),
                    () -> grid.code().digits());
        }
        assertEquals(EnumSet.allOf(KeyPlaceKind.class), kinds);
    }

    @Test
    void everyGridHasAsManyComponentsAsItCountsAndTheyLieInIt() throws IOException {
        byte[] bytes = Files.readAllBytes(City.FOLDER.resolve(ComponentFile.NAME));
        Components all = ComponentFile.parse(ComponentFile.NAME, bytes);
        Set<Long> ids = new HashSet<>();
        Set<ComponentState> states = EnumSet.noneOf(ComponentState.class);
        int[] counts = new int[all.classes().size()];
        List<Area> grids = City.tree().listLevel(Level.GRID);
        assertEquals(grids.stream().map(Area::code).toList(), all.grids());
        for (int g = 0; g < grids.size(); g++) {
            Area grid = grids.get(g);
            assertEquals(
                    grid.figures().weight(AreaFigures.COMPONENTS),
                    all.start(g + 1) - all.start(g),
                    () -> grid.code().digits());
            Chain ring = Chain.of((Polygon) grid.shape());
            for (int i = all.start(g); i < all.start(g + 1); i++) {
                long id = all.id(i);
                assertTrue(
                        ring.encloses(Plane.units(all.lon(i)), Plane.units(all.lat(i))),
                        () -> id + " lies outside " + grid.code());
                String code = all.classes().get(all.kind(i)).code();
                String start = grid.code().at(Level.DISTRICT).digits() + code;
                assertTrue(Long.toString(id).startsWith(start), () -> "code " + id);
                assertEquals(17, Long.toString(id).length());
                assertTrue(ids.add(id), () -> id + " twice");
                states.add(all.state(i));
                counts[all.kind(i)]++;
            }
        }
        assertEquals(EnumSet.allOf(ComponentState.class), states);
        assertTrue(Arrays.stream(counts).allMatch(count -> count > 0), Arrays.toString(counts));
        Set<String> known = new HashSet<>();
        classes.forEach(one -> known.add(one.key().toString()));
        all.classes().forEach(key -> assertTrue(known.contains(key.toString()), key::toString));
    }

    @Test
    void everyKindIsThereAndEveryIdOnce() {
        Set<String> ids = new HashSet<>();
        resources.forEach(r -> assertTrue(ids.add(r.id().value()), () -> r.id() + " twice"));
        for (ResourceKind kind : ResourceKind.values()) {
            assertTrue(!listKind(kind).isEmpty(), () -> "no " + kind);
        }
    }

    @Test
    void officersWorkForTheDepartmentOfTheirKindInTheirDistrictAndGridWorkersForNone()
            throws IOException {
        StaffCheck.check(City.FOLDER.resolve(ResourceFile.NAME), resources, departments);
        Map<ResourceKind, DepartmentType> types =
                Map.of(
                        ResourceKind.POLICE, DepartmentType.PUBLIC_SECURITY,
                        ResourceKind.CITY_MANAGEMENT, DepartmentType.CITY_MANAGEMENT,
                        ResourceKind.EMERGENCY_TEAM, DepartmentType.EMERGENCY);
        for (Resource resource : resources) {
            DepartmentType type = types.get(resource.kind());
            assertEquals(
                    type == null
                            ? null
                            : Department.codeOf(resource.grid().at(Level.DISTRICT), type),
                    resource.department(),
                    resource.id().value());
        }
    }

    @Test
    void everyDepartmentOfADistrictHasSomebodyToAssign() {
        for (Department department : departments) {
            assertTrue(
                    resources.stream()
                            .anyMatch(person ->
                                    person.kind().isForce() && department.canAssign(person)),
                    department.code());
        }
    }

    @Test
    void everyResourceStandsInItsGrid() {
        for (Resource resource : resources) {
            Area grid = City.tree().get(resource.grid());
            assertTrue(
                    Chain.of((Polygon) grid.shape())
                            .encloses(
                                    Plane.units(resource.position().lon()),
                                    Plane.units(resource.position().lat())),
                    () -> resource.id() + " stands outside " + grid.code());
        }
    }

    @Test
    void peopleAreSamplesAndCannotBeCalled() {
        for (Resource resource : resources) {
            assertTrue(resource.name().contains("示"), resource.name());
            String phone = resource.phone();
            assertEquals(
                    resource.kind() == ResourceKind.CAMERA
                            || resource.kind() == ResourceKind.HYDRANT,
                    phone == null,
                    () -> "phone of " + resource.id());
            assertTrue(phone == null || phone.matches("100\\d{8}"), phone);
        }
    }

    @Test
    void camerasHaveTwentyDigitsAndAPlausibleView() {
        List<Resource> cameras = listKind(ResourceKind.CAMERA);
        assertEquals(6_000, cameras.size());
        for (Resource camera : cameras) {
            String id = camera.id().value();
            CameraView view = camera.camera();
            assertNotNull(view);
            assertTrue(id.matches("\\d{20}"), id);
            assertEquals(camera.grid().at(Level.DISTRICT).digits(), id.substring(0, 6));
            assertEquals(view.type() == CameraType.PTZ_DOME ? "131" : "132", id.substring(10, 13));
            assertTrue(view.rangeM() >= 30 && view.rangeM() <= 300, () -> "range of " + id);
            assertTrue(view.fieldOfViewDeg() >= 30 && view.fieldOfViewDeg() <= 100);
        }
    }

    @Test
    void everyDistrictHasItsDepartmentsAndEveryStreetItsGridCentre() {
        Set<String> codes = new HashSet<>();
        departments.forEach(d -> assertTrue(codes.add(d.code()), () -> d.code() + " twice"));
        for (Area district : City.tree().listLevel(Level.DISTRICT)) {
            for (DepartmentType type : DepartmentType.values()) {
                if (type != DepartmentType.GRID_CENTRE) {
                    assertTrue(codes.contains(district.code() + "-" + type.suffix()));
                }
            }
        }
        for (Area street : City.tree().listLevel(Level.STREET)) {
            assertTrue(codes.contains(street.code() + "-WG"));
        }
    }

    @Test
    void everyClassNamesADepartmentTypeAndSpeaksBothLanguages() {
        Set<String> suffixes = new HashSet<>();
        for (DepartmentType type : DepartmentType.values()) {
            suffixes.add(type.suffix());
        }
        Set<String> keys = new HashSet<>();
        for (IncidentClass one : classes) {
            assertTrue(keys.add(one.key().toString()), () -> one.key() + " twice");
            assertTrue(suffixes.contains(one.departmentType()), () -> one.key() + " department");
            assertTrue(!one.nameZh().isBlank() && one.nameEn().matches("[ -~²]+"), one.nameEn());
            one.standards()
                    .forEach(s ->
                            assertTrue(
                                    !s.conditionZh().isBlank()
                                            && !s.conditionEn().isBlank()
                                            && !s.closingZh().isBlank()
                                            && !s.closingEn().isBlank(),
                                    () -> one.key() + " has an empty text"));
        }
    }

    @Test
    void bothStandardsAndTheGovernanceClassesAreComplete() {
        assertEquals(21, count("GBT47678.5-2026/component/"));
        assertEquals(30, count("GBT47678.5-2026/matter/"));
        assertEquals(19, count("GBT30428.2/component/"));
        assertEquals(16, count("GBT30428.2/event/"));
        assertEquals(15, count("ZZ/dispute/"));
        assertEquals(5, count("ZZ/hazard/"));
        assertEquals(9, count("ZZ/alarm/"));
    }

    private static long count(String prefix) {
        return classes.stream().filter(c -> c.key().toString().startsWith(prefix)).count();
    }
}
