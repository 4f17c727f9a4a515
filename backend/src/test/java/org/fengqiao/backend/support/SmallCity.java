package org.fengqiao.backend.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.city.CityManifest;
import org.fengqiao.domain.city.Sha256;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.code.LevelNames;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.FilingStandard;
import org.fengqiao.domain.incident.Grade;
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
import org.fengqiao.domain.resource.ResourceId;
import org.fengqiao.domain.resource.ResourceKind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/// A chequerboard of a city: two districts side by side (玄武 west, 鼓楼 east), each with two streets,
/// each with two communities, each with four grids. A grid is 0.01° square, the city starts at
/// 118.70° E, 32.00° N: eight grids from west to east, four from south to north.
///
/// One grid worker lives in the middle of each grid; every district has a policeman and an urban
/// management officer, the first grid a camera and a hospital.
public final class SmallCity {

    public static final AreaCode CITY = AreaCode.of("320100");
    public static final AreaCode XUANWU = AreaCode.of("320102");
    public static final AreaCode GULOU = AreaCode.of("320106");

    public static final String XUANWU_CG = "320102-CG";
    public static final String GULOU_CG = "320106-CG";

    /// In the first grid of the first community of 玄武.
    public static final LonLat IN_XUANWU = new LonLat(118.705, 32.005);

    /// In the first grid of the first community of 鼓楼.
    public static final LonLat IN_GULOU = new LonLat(118.745, 32.005);

    public static final LonLat OUTSIDE = new LonLat(119.5, 32.005);

    /// Litter, 4 working hours.
    public static final ClassKey RUBBISH = new ClassKey("GBT47678.5-2026", "matter", "06010");

    private static final double WEST = 118.70;
    private static final double GULOU_WEST = 118.74;
    private static final double SOUTH = 32.00;
    private static final double SIDE = 0.01;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final List<Area> areas = new ArrayList<>();
    private final List<Resource> resources = new ArrayList<>();

    public SmallCity() {
        area(CITY, "南京市", null, 0, 0, 8, 4, 32);
        district(XUANWU, "玄武区", 0);
        district(GULOU, "鼓楼区", 4);
        first("CAM", ResourceKind.CAMERA, new CameraView(CameraType.BULLET, 90, 60, 80));
        first("HOS", ResourceKind.HOSPITAL, null);
    }

    /// The middle of a grid.
    ///
    /// @param column 0 to 7 from the west
    /// @param row 0 to 3 from the south
    public static LonLat middle(int column, int row) {
        return new LonLat(WEST + (column + 0.5) * SIDE, SOUTH + (row + 0.5) * SIDE);
    }

    /// The grid worker at [#IN_XUANWU] or [#IN_GULOU].
    public static String workerAt(LonLat position) {
        return "GW-" + (position.lon() < GULOU_WEST ? XUANWU : GULOU) + "001001001";
    }

    /// An officer of the urban management of the district that holds one of the two.
    public static String officerAt(LonLat position) {
        return "CG-" + (position.lon() < GULOU_WEST ? XUANWU : GULOU);
    }

    /// A police officer of the district that holds one of the two.
    public static String policeAt(LonLat position) {
        return "GA-" + (position.lon() < GULOU_WEST ? XUANWU : GULOU);
    }

    public AreaTree tree() {
        return new AreaTree(areas);
    }

    public List<Resource> resources() {
        return List.copyOf(resources);
    }

    public List<Department> departments() {
        List<Department> departments = new ArrayList<>();
        for (AreaCode district : List.of(XUANWU, GULOU)) {
            departments.add(Department.of(DepartmentType.CITY_MANAGEMENT, "城管局", "City", district));
            departments.add(
                    Department.of(DepartmentType.PUBLIC_SECURITY, "公安", "Police", district));
        }
        departments.add(
                Department.of(DepartmentType.CITY_MANAGEMENT, "市城管局", "City of city", CITY));
        return departments;
    }

    /// Litter (4 working hours), parking (2 working hours), a missing manhole cover (2 urgent hours
    /// or 2 working days).
    public List<IncidentClass> classes() {
        return List.of(
                incidentClass(
                        "matter", "06010", "暴露垃圾", Grade.BLUE, "CG", limit(4, ClockKind.WORK_HOUR)),
                incidentClass(
                        "matter",
                        "09009",
                        "机动车乱停放",
                        Grade.YELLOW,
                        "GA",
                        limit(2, ClockKind.WORK_HOUR)),
                incidentClass(
                        "component",
                        "01003",
                        "雨水井盖",
                        Grade.ORANGE,
                        "CG",
                        limit(2, ClockKind.URGENT_HOUR),
                        limit(2, ClockKind.WORK_DAY)));
    }

    /// One in each grid, in its middle.
    public List<KeyPlace> keyPlaces() {
        return tree().listLeaves().stream()
                .map(grid -> {
                    var middle = grid.shape().getCentroid();
                    return new KeyPlace(
                            ResourceId.of("KP-" + grid.code()),
                            KeyPlaceKind.SCHOOL,
                            grid.name() + "学校",
                            new LonLat(middle.getX(), middle.getY()),
                            grid.code());
                })
                .toList();
    }

    /// A lamp in the middle of each grid, and a broken bin in the first.
    public Components components() {
        var made =
                new Components.Builder(
                        List.of(
                                ClassKey.parse("GBT47678.5-2026/component/01037"),
                                ClassKey.parse("GBT47678.5-2026/component/03005")));
        long lamp = 32010001037000001L;
        for (Area grid : tree().listLeaves()) {
            var middle = grid.shape().getCentroid();
            LonLat place = new LonLat(middle.getX(), middle.getY());
            made.grid(grid.code()).add(0, lamp++, place, ComponentState.INTACT);
            if (made.size() == 1) {
                made.add(1, 32010003005000001L, place, ComponentState.DAMAGED);
            }
        }
        return made.build();
    }

    /// Writes the city's files into an existing folder.
    public Path save(Path folder) throws IOException {
        BoundaryFile.save(folder.resolve("boundaries.fgb"), tree());
        ResourceFile.save(folder.resolve("resources.ndjson.gz"), resources);
        KeyPlaceFile.save(folder.resolve(KeyPlaceFile.NAME), keyPlaces());
        ComponentFile.save(folder.resolve(ComponentFile.NAME), components());
        DepartmentFile.save(folder.resolve("departments.json"), departments());
        IncidentClassFile.save(folder.resolve("classes.json"), classes());
        List<CityManifest.DataFile> files = new ArrayList<>();
        for (String name :
                List.of(
                        "boundaries.fgb",
                        "resources.ndjson.gz",
                        KeyPlaceFile.NAME,
                        ComponentFile.NAME,
                        "departments.json",
                        "classes.json")) {
            byte[] bytes = Files.readAllBytes(folder.resolve(name));
            files.add(
                    new CityManifest.DataFile(
                            name, bytes.length, HexFormat.of().formatHex(Sha256.of(bytes))));
        }
        new CityManifest(
                        CITY,
                        "南京市",
                        "Nanjing",
                        new LonLat(WEST + 4 * SIDE, SOUTH + 2 * SIDE),
                        "Asia/Shanghai",
                        LevelNames.FIVE,
                        "zh-CN",
                        List.of("everything"),
                        List.of("made for tests"),
                        1,
                        "",
                        files)
                .save(folder);
        return folder;
    }

    private void district(AreaCode code, String name, int column) {
        area(code, name, CITY, column, 0, 4, 4, 16);
        for (int s = 0; s < 2; s++) {
            AreaCode street = AreaCode.of(code + "00" + (s + 1));
            area(street, name.charAt(0) + "街道" + (s + 1), code, column, s * 2, 4, 2, 8);
            for (int c = 0; c < 2; c++) {
                AreaCode community = AreaCode.of(street + "00" + (c + 1));
                int west = column + c * 2;
                area(
                        community,
                        name.charAt(0) + "社区" + (s * 2 + c + 1),
                        street,
                        west,
                        s * 2,
                        2,
                        2,
                        4);
                for (int g = 0; g < 4; g++) {
                    AreaCode grid = AreaCode.of(community + "00" + (g + 1));
                    int x = west + g % 2;
                    int y = s * 2 + g / 2;
                    area(grid, "网格" + (g + 1), community, x, y, 1, 1, 1);
                    person("GW-" + grid, ResourceKind.GRID_WORKER, "网格员" + grid, x, y, grid, null);
                }
            }
        }
        AreaCode home = AreaCode.of(code + "001001001");
        person("GA-" + code, ResourceKind.POLICE, "民警" + code, column, 0, home, "GA");
        person("CG-" + code, ResourceKind.CITY_MANAGEMENT, "城管" + code, column, 0, home, "CG");
    }

    private void area(
            AreaCode code,
            String name,
            @Nullable AreaCode parent,
            int column,
            int row,
            int width,
            int height,
            int grids) {
        double x = WEST + column * SIDE;
        double y = SOUTH + row * SIDE;
        areas.add(
                new Area(
                        code,
                        name,
                        parent,
                        false,
                        code.digits().length() == 6,
                        new AreaFigures(
                                1000 * grids,
                                300 * grids,
                                320 * grids,
                                20 * grids,
                                grids,
                                50 * grids),
                        SHAPES.toGeometry(
                                new Envelope(x, x + width * SIDE, y, y + height * SIDE))));
    }

    private void person(
            String id,
            ResourceKind kind,
            String name,
            int column,
            int row,
            AreaCode grid,
            @Nullable String office) {
        resources.add(
                new Resource(
                        ResourceId.of(id),
                        kind,
                        name,
                        middle(column, row),
                        grid,
                        "10000000000",
                        null,
                        Map.of(),
                        office == null ? null : grid.at(Level.DISTRICT) + "-" + office));
    }

    private void first(String id, ResourceKind kind, @Nullable CameraView view) {
        resources.add(
                new Resource(
                        ResourceId.of(id),
                        kind,
                        id,
                        middle(0, 0),
                        AreaCode.of("320102001001001"),
                        null,
                        view,
                        Map.of()));
    }

    private static TimeLimit limit(double amount, ClockKind kind) {
        return new TimeLimit(amount, kind);
    }

    private static IncidentClass incidentClass(
            String kind,
            String code,
            String name,
            Grade grade,
            String department,
            TimeLimit... limits) {
        List<FilingStandard> standards = new ArrayList<>();
        for (TimeLimit limit : limits) {
            standards.add(new FilingStandard("缺失、破损", "Missing", limit, "已恢复", "Restored"));
        }
        return new IncidentClass(
                new ClassKey("GBT47678.5-2026", kind, code),
                "大类",
                "Major",
                name,
                name,
                grade,
                department,
                standards);
    }
}
