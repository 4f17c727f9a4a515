package org.fengqiao.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.resource.Amount;
import org.fengqiao.domain.resource.CameraType;
import org.fengqiao.domain.resource.CameraView;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.resource.DepartmentType;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceId;
import org.fengqiao.domain.resource.ResourceKind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;

/// People, stores, sites and cameras on plausible places (示意): what is many is shared out by
/// population, what is few stands once or twice in a street.
final class ResourceMaker {

    private static final int CAMERAS = 6_000;
    private static final int HYDRANTS = 5_000;
    private static final String SAMPLE = "（示意）";

    private final AreaTree tree;
    private final SplittableRandom random;
    private final List<Resource> resources = new ArrayList<>();
    private int phones;

    private ResourceMaker(AreaTree tree, long seed) {
        this.tree = tree;
        this.random = new SplittableRandom(Noise.seed(seed, "resources"));
    }

    /// Resources in order of kind, then of place.
    static List<Resource> make(AreaTree tree, long seed) {
        ResourceMaker maker = new ResourceMaker(tree, seed);
        maker.workers();
        maker.people();
        maker.stores();
        maker.sites();
        maker.hydrants();
        maker.cameras();
        return maker.resources;
    }

    private void workers() {
        for (Area grid : tree.listLevel(Level.GRID)) {
            add(
                    "GW-" + grid.code(),
                    ResourceKind.GRID_WORKER,
                    SampleNames.person(random),
                    grid,
                    Site.inside(ring(grid), random),
                    Map.of());
        }
    }

    private void people() {
        for (Area community : tree.listLevel(Level.COMMUNITY)) {
            Area grid = anyGrid(community);
            add(
                    "PO-" + community.code(),
                    ResourceKind.POLICE,
                    SampleNames.person(random),
                    grid,
                    Site.roadside(ring(grid), random),
                    Map.of());
        }
        for (Area street : tree.listLevel(Level.STREET)) {
            for (int i = 1; i <= 5; i++) {
                Area grid = anyGrid(street);
                add(
                        "CM-" + street.code() + "-" + i,
                        ResourceKind.CITY_MANAGEMENT,
                        SampleNames.person(random),
                        grid,
                        Site.roadside(ring(grid), random),
                        Map.of());
            }
        }
    }

    private void stores() {
        for (Area street : tree.listLevel(Level.STREET)) {
            site(
                    "ET-" + street.code(),
                    ResourceKind.EMERGENCY_TEAM,
                    street.name() + "应急救援队",
                    street,
                    Map.of(
                            Amount.HEADCOUNT,
                            random.nextInt(8, 25),
                            Amount.VEHICLES,
                            random.nextInt(1, 4)));
        }
        for (Area street : tree.listLevel(Level.STREET)) {
            site(
                    "ED-" + street.code(),
                    ResourceKind.EMERGENCY_DEPOT,
                    street.name() + "应急物资库",
                    street,
                    Map.of(
                            Amount.FIRE_FIGHTING,
                            random.nextInt(20, 200),
                            Amount.FIRST_AID,
                            random.nextInt(10, 120),
                            Amount.FLOOD_CONTROL,
                            random.nextInt(50, 2000),
                            Amount.MEDICAL,
                            random.nextInt(50, 800),
                            Amount.RESCUE,
                            random.nextInt(10, 150)));
        }
    }

    private void sites() {
        for (Area street : tree.listLevel(Level.STREET)) {
            for (int i = 1; i <= 2; i++) {
                Area community = any(tree.listChildren(street.code()));
                site(
                        "SH-" + street.code() + "-" + i,
                        ResourceKind.SHELTER,
                        SampleNames.community(community.name()) + "应急避难场所",
                        community,
                        Map.of(Amount.CAPACITY, random.nextInt(4, 60) * 100));
            }
        }
        String[] numbers = {"第一", "第二", "第三", "第四", "第五", "第六", "中心", "人民"};
        for (Area district : tree.listLevel(Level.DISTRICT)) {
            List<Area> streets = tree.listChildren(district.code());
            int hospitals =
                    Math.min(
                            numbers.length,
                            3 + district.figures().weight(AreaFigures.POPULATION) / 250_000);
            for (int i = 0; i < hospitals; i++) {
                site(
                        "HO-" + district.code() + "-" + (i + 1),
                        ResourceKind.HOSPITAL,
                        district.name() + numbers[i] + "医院",
                        streets.get(i * streets.size() / hospitals),
                        Map.of(
                                Amount.BEDS,
                                random.nextInt(10, 160) * 10,
                                Amount.VEHICLES,
                                random.nextInt(2, 12)));
            }
        }
        for (Area street : tree.listLevel(Level.STREET)) {
            if (!street.pseudoUnit() && random.nextInt(100) < 75) {
                site(
                        "FS-" + street.code(),
                        ResourceKind.FIRE_STATION,
                        street.name().replaceFirst("(街道|镇)$", "") + "消防救援站",
                        street,
                        Map.of(
                                Amount.HEADCOUNT,
                                random.nextInt(15, 45),
                                Amount.VEHICLES,
                                random.nextInt(2, 9)));
            }
        }
    }

    private void hydrants() {
        int number = 0;
        int[] counts = shareByPopulation(HYDRANTS);
        List<Area> communities = tree.listLevel(Level.COMMUNITY);
        for (int c = 0; c < counts.length; c++) {
            for (int i = 0; i < counts[c]; i++) {
                Area grid = anyGrid(communities.get(c));
                number++;
                resources.add(
                        resource(
                                String.format(Locale.ROOT, "HY-%05d", number),
                                ResourceKind.HYDRANT,
                                String.format(Locale.ROOT, "消火栓%05d%s", number, SAMPLE),
                                grid,
                                Site.roadside(ring(grid), random),
                                null,
                                null,
                                Map.of(Amount.PRESSURE_KPA, random.nextInt(14, 40) * 10)));
            }
        }
    }

    private void cameras() {
        int number = 0;
        int[] counts = shareByPopulation(CAMERAS);
        List<Area> communities = tree.listLevel(Level.COMMUNITY);
        for (int c = 0; c < counts.length; c++) {
            for (int i = 0; i < counts[c]; i++) {
                Area grid = anyGrid(communities.get(c));
                Site site = Site.roadside(ring(grid), random);
                boolean dome = random.nextInt(100) < 35;
                number++;
                resources.add(
                        resource(
                                deviceId(grid, dome, number),
                                ResourceKind.CAMERA,
                                SampleNames.community(communities.get(c).name())
                                        + (dome ? "球机" : "枪机")
                                        + (i + 1)
                                        + SAMPLE,
                                grid,
                                site,
                                null,
                                view(site, dome),
                                Map.of()));
            }
        }
    }

    private CameraView view(Site site, boolean dome) {
        return dome
                ? new CameraView(
                        CameraType.PTZ_DOME,
                        site.bearingDeg(),
                        random.nextInt(50, 66),
                        random.nextInt(12, 31) * 10)
                : new CameraView(
                        CameraType.BULLET,
                        site.bearingDeg(),
                        random.nextInt(35, 96),
                        random.nextInt(3, 12) * 10);
    }

    /// A device id by GB/T 28181: centre (8), industry (2), type (3; 131 camera, 132 network
    /// camera), network (1), serial number (6).
    private static String deviceId(Area grid, boolean dome, int number) {
        return grid.code().at(Level.DISTRICT)
                + "00"
                + "01"
                + (dome ? "131" : "132")
                + "0"
                + String.format(Locale.ROOT, "%06d", number);
    }

    private int[] shareByPopulation(int total) {
        return Shares.split(
                total,
                tree.listLevel(Level.COMMUNITY).stream()
                        .mapToDouble(c -> c.figures().weight(AreaFigures.POPULATION))
                        .toArray(),
                1);
    }

    private void site(
            String id, ResourceKind kind, String name, Area area, Map<Amount, Integer> amounts) {
        Area grid = anyGrid(area);
        add(id, kind, name + SAMPLE, grid, Site.inside(ring(grid), random), amounts);
    }

    private void add(
            String id,
            ResourceKind kind,
            String name,
            Area grid,
            Site site,
            Map<Amount, Integer> amounts) {
        phones++;
        resources.add(
                resource(id, kind, name, grid, site, SampleNames.phone(phones), null, amounts));
    }

    private static Resource resource(
            String id,
            ResourceKind kind,
            String name,
            Area grid,
            Site site,
            @Nullable String phone,
            @Nullable CameraView camera,
            Map<Amount, Integer> amounts) {
        return new Resource(
                ResourceId.of(id),
                kind,
                name,
                site.position(),
                grid.code(),
                phone,
                camera,
                amounts,
                department(kind, grid));
    }

    /// Whom a force works for: the department of its kind in its district. Grid workers belong to
    /// their grid.
    private static @Nullable String department(ResourceKind kind, Area grid) {
        DepartmentType type =
                switch (kind) {
                    case POLICE -> DepartmentType.PUBLIC_SECURITY;
                    case CITY_MANAGEMENT -> DepartmentType.CITY_MANAGEMENT;
                    case EMERGENCY_TEAM -> DepartmentType.EMERGENCY;
                    case GRID_WORKER,
                            EMERGENCY_DEPOT,
                            SHELTER,
                            HOSPITAL,
                            FIRE_STATION,
                            HYDRANT,
                            CAMERA ->
                            null;
                };
        return type == null ? null : Department.codeOf(grid.code().at(Level.DISTRICT), type);
    }

    private Area anyGrid(Area area) {
        Area at = area;
        while (at.level() != Level.GRID) {
            at = any(tree.listChildren(at.code()));
        }
        return at;
    }

    private Area any(List<Area> areas) {
        return areas.get(random.nextInt(areas.size()));
    }

    private static Chain ring(Area grid) {
        return Chain.of((Polygon) grid.shape());
    }
}
