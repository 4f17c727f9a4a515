package org.fengqiao.backend.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.backend.incident.Classes;
import org.fengqiao.backend.incident.Places;
import org.fengqiao.backend.session.Staff;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.FilingStandard;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.resource.DepartmentType;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceId;
import org.fengqiao.domain.resource.ResourceKind;

/// Two districts of two square grids each, side by side from west to east, a tenth of a degree
/// wide: 鼓楼 (320106) from 118.60, 玄武 (320102) from 118.80; latitude 32.0 to 32.1.
public final class SmallCity implements Staff, Places, Classes {

    public static final AreaCode CITY = AreaCode.of("320100");
    public static final AreaCode GULOU = AreaCode.of("320106");
    public static final AreaCode XUANWU = AreaCode.of("320102");
    public static final String XUANWU_CG = "320102-CG";
    public static final String GULOU_CG = "320106-CG";
    public static final LonLat IN_XUANWU = new LonLat(118.85, 32.05);
    public static final LonLat IN_GULOU = new LonLat(118.65, 32.05);
    public static final LonLat OUTSIDE = new LonLat(119.5, 32.05);
    public static final ClassKey RUBBISH = new ClassKey("GBT47678.5-2026", "matter", "06010");

    private static final double WEST = 118.6;
    private static final List<AreaCode> GRIDS =
            List.of(
                    AreaCode.of("320106001001001"),
                    AreaCode.of("320106001001002"),
                    AreaCode.of("320102001001001"),
                    AreaCode.of("320102001001002"));

    private final List<Resource> people = new ArrayList<>();

    public SmallCity() {
        for (int i = 0; i < GRIDS.size(); i++) {
            people.add(person("W" + GRIDS.get(i), "网格员" + (i + 1), i));
            people.add(person("P" + GRIDS.get(i), "民警" + (i + 1), i));
        }
    }

    /// The grid worker of the grid that holds a position.
    public static String workerAt(LonLat position) {
        return "W" + GRIDS.get(index(position));
    }

    /// A police officer at home in the grid that holds a position.
    public static String officerAt(LonLat position) {
        return "P" + GRIDS.get(index(position));
    }

    private static Resource person(String id, String name, int grid) {
        return new Resource(
                new ResourceId(id),
                id.startsWith("W") ? ResourceKind.GRID_WORKER : ResourceKind.POLICE,
                name,
                new LonLat(WEST + grid * 0.1 + 0.05, 32.05),
                GRIDS.get(grid),
                null,
                null,
                Map.of());
    }

    private static int index(LonLat position) {
        return (int) Math.floor((position.lon() - WEST) / 0.1);
    }

    @Override
    public Optional<AreaCode> findGrid(LonLat position) {
        int index = index(position);
        return index < 0 || index >= GRIDS.size() || position.lat() < 32 || position.lat() > 32.1
                ? Optional.empty()
                : Optional.of(GRIDS.get(index));
    }

    @Override
    public Optional<IncidentClass> find(ClassKey key) {
        return key.equals(RUBBISH)
                ? Optional.of(
                        new IncidentClass(
                                RUBBISH,
                                "市容环境",
                                "City appearance",
                                "暴露垃圾",
                                "Exposed rubbish",
                                Grade.BLUE,
                                "CG",
                                List.of(
                                        new FilingStandard(
                                                "有暴露垃圾",
                                                "Exposed rubbish",
                                                new TimeLimit(4, ClockKind.WORK_HOUR),
                                                "清理干净",
                                                "Cleared"))))
                : Optional.empty();
    }

    @Override
    public AreaCode city() {
        return CITY;
    }

    @Override
    public List<AreaCode> listDistricts() {
        return List.of(XUANWU, GULOU);
    }

    @Override
    public List<Department> listDepartments() {
        return List.of(
                Department.of(
                        DepartmentType.CITY_MANAGEMENT, "玄武区城管局", "Xuanwu city management", XUANWU),
                Department.of(DepartmentType.PUBLIC_SECURITY, "玄武公安分局", "Xuanwu police", XUANWU),
                Department.of(
                        DepartmentType.CITY_MANAGEMENT, "鼓楼区城管局", "Gulou city management", GULOU));
    }

    @Override
    public Optional<Resource> findPerson(String resource) {
        return people.stream().filter(person -> person.id().value().equals(resource)).findFirst();
    }
}
