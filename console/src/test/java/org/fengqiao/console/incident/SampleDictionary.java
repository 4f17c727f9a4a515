package org.fengqiao.console.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.deadline.WorkCalendarFile;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.resource.DepartmentType;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/// A small city around the grids of [SampleIncidents], every area a square.
public final class SampleDictionary {

    private static final Map<String, String> DISTRICTS = new LinkedHashMap<>();
    private static final String[] STREETS = {"梅园新村街道", "新街口街道", "玄武门街道"};
    private static final String[] COMMUNITIES = {"大影壁社区", "兰园社区", "香铺营社区"};
    private static final GeometryFactory SHAPES = new GeometryFactory();

    static {
        DISTRICTS.put("320102", "玄武区");
        DISTRICTS.put("320104", "秦淮区");
        DISTRICTS.put("320105", "建邺区");
        DISTRICTS.put("320106", "鼓楼区");
        DISTRICTS.put("320111", "浦口区");
    }

    private SampleDictionary() {}

    public static Dictionary create() {
        return new Dictionary(
                SampleIncidents.CLASSES,
                listDepartments(),
                new AreaTree(listAreas()),
                WorkflowDefinition.loadDefault(),
                WorkCalendarFile.loadChina());
    }

    private static List<Department> listDepartments() {
        List<Department> departments = new ArrayList<>();
        Map<DepartmentType, String> types =
                Map.of(
                        DepartmentType.CITY_MANAGEMENT, "城市管理局",
                        DepartmentType.HOUSING, "住房和城乡建设局",
                        DepartmentType.FIRE, "消防救援大队",
                        DepartmentType.ENVIRONMENT, "生态环境局");
        DISTRICTS.forEach((code, name) -> {
            for (DepartmentType type : DepartmentType.values()) {
                if (types.containsKey(type)) {
                    departments.add(
                            Department.of(
                                    type,
                                    name + types.get(type),
                                    name + " " + type.name().replace('_', ' '),
                                    AreaCode.of(code)));
                }
            }
        });
        return departments;
    }

    private static List<Area> listAreas() {
        List<Area> areas = new ArrayList<>();
        double lon = 118.70;
        List<Polygon> all = new ArrayList<>();
        for (Map.Entry<String, String> district : DISTRICTS.entrySet()) {
            all.add(square(lon, 31.98, 0.04));
            addInside(areas, AreaCode.of(district.getKey()), lon, 31.98);
            areas.add(
                    area(
                            district.getKey(),
                            district.getValue(),
                            "320100",
                            square(lon, 31.98, 0.04)));
            lon += 0.04;
        }
        areas.add(
                new Area(
                        AreaCode.of("320100"),
                        "南京市",
                        null,
                        false,
                        true,
                        AreaFigures.NONE,
                        SHAPES.createMultiPolygon(all.toArray(Polygon[]::new))));
        return areas;
    }

    private static void addInside(List<Area> areas, AreaCode parent, double lon, double lat) {
        if (parent.level() == Level.GRID) {
            return;
        }
        double size = 0.04 / Math.pow(3, parent.level().compareTo(Level.DISTRICT));
        for (int i = 1; i <= 3; i++) {
            String code = parent.digits() + "00" + i;
            String name =
                    switch (parent.level()) {
                        case CITY, DISTRICT -> STREETS[i - 1];
                        case STREET -> COMMUNITIES[i - 1];
                        case COMMUNITY, GRID -> "第" + i + "网格";
                    };
            double west = lon + (i - 1) * size / 3;
            areas.add(area(code, name, parent.digits(), square(west, lat, size / 3)));
            addInside(areas, AreaCode.of(code), west, lat);
        }
    }

    private static Area area(String code, String name, String parent, Geometry shape) {
        return new Area(
                AreaCode.of(code),
                name,
                AreaCode.of(parent),
                false,
                false,
                AreaFigures.NONE,
                shape);
    }

    private static Polygon square(double west, double south, double size) {
        return (Polygon)
                SHAPES.toGeometry(
                        new Envelope(
                                new Coordinate(west, south),
                                new Coordinate(west + size, south + size)));
    }
}
