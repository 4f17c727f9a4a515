package org.fengqiao.cityimport.folder;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.resource.DepartmentType;

/// Departments as most cities have them, for one whose own are not known: one of each type for the
/// city and each area of the second level, a grid centre for each of the third. They are made up,
/// and the manifest says so.
final class MadeDepartments {

    private MadeDepartments() {}

    static List<Department> of(AreaTree tree) {
        List<Department> made = new ArrayList<>();
        for (Level level : List.of(Level.CITY, Level.DISTRICT)) {
            for (Area area : tree.listLevel(level)) {
                for (DepartmentType type : DepartmentType.values()) {
                    if (type != DepartmentType.GRID_CENTRE) {
                        made.add(department(type, area));
                    }
                }
            }
        }
        tree.listLevel(Level.STREET)
                .forEach(area -> made.add(department(DepartmentType.GRID_CENTRE, area)));
        return made;
    }

    private static Department department(DepartmentType type, Area area) {
        return Department.of(
                type, area.name() + zh(type), area.name() + " " + en(type), area.code());
    }

    private static String zh(DepartmentType type) {
        return switch (type) {
            case CITY_MANAGEMENT -> "城市管理部门";
            case PUBLIC_SECURITY -> "公安部门";
            case HOUSING -> "住建部门";
            case EMERGENCY -> "应急管理部门";
            case MARKET -> "市场监管部门";
            case ENVIRONMENT -> "生态环境部门";
            case HEALTH -> "卫生健康部门";
            case FIRE -> "消防救援部门";
            case JUSTICE -> "司法部门";
            case GRID_CENTRE -> "网格中心";
        };
    }

    private static String en(DepartmentType type) {
        return switch (type) {
            case CITY_MANAGEMENT -> "urban management";
            case PUBLIC_SECURITY -> "police";
            case HOUSING -> "housing and construction";
            case EMERGENCY -> "emergency management";
            case MARKET -> "market regulation";
            case ENVIRONMENT -> "environment";
            case HEALTH -> "health";
            case FIRE -> "fire and rescue";
            case JUSTICE -> "justice";
            case GRID_CENTRE -> "grid centre";
        };
    }
}
