package org.fengqiao.sample;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.resource.DepartmentType;

/// The departments of city and districts, and the grid centre of every street.
final class DepartmentMaker {

    private DepartmentMaker() {}

    static List<Department> make(AreaTree tree) {
        List<Department> departments = new ArrayList<>();
        for (Level level : List.of(Level.CITY, Level.DISTRICT)) {
            for (Area area : tree.listLevel(level)) {
                for (DepartmentType type : DepartmentType.values()) {
                    if (type != DepartmentType.GRID_CENTRE) {
                        departments.add(department(type, area));
                    }
                }
            }
        }
        for (Area street : tree.listLevel(Level.STREET)) {
            departments.add(department(DepartmentType.GRID_CENTRE, street));
        }
        return departments;
    }

    private static Department department(DepartmentType type, Area area) {
        boolean city = area.level() == Level.CITY;
        String zh =
                switch (type) {
                    case CITY_MANAGEMENT -> "城市管理局";
                    case PUBLIC_SECURITY -> city ? "公安局" : "公安分局";
                    case HOUSING -> city ? "城乡建设委员会" : "住房和城乡建设局";
                    case EMERGENCY -> "应急管理局";
                    case MARKET -> "市场监督管理局";
                    case ENVIRONMENT -> "生态环境局";
                    case HEALTH -> "卫生健康委员会";
                    case FIRE -> city ? "消防救援支队" : "消防救援大队";
                    case JUSTICE -> "司法局";
                    case GRID_CENTRE -> "网格中心";
                };
        String en =
                switch (type) {
                    case CITY_MANAGEMENT -> "Urban Management Bureau";
                    case PUBLIC_SECURITY -> city ? "Public Security Bureau" : "Police Branch";
                    case HOUSING -> "Housing and Construction Bureau";
                    case EMERGENCY -> "Emergency Management Bureau";
                    case MARKET -> "Market Regulation Bureau";
                    case ENVIRONMENT -> "Ecology and Environment Bureau";
                    case HEALTH -> "Health Commission";
                    case FIRE -> "Fire and Rescue";
                    case JUSTICE -> "Justice Bureau";
                    case GRID_CENTRE -> "Grid Centre";
                };
        return Department.of(
                type,
                area.name() + zh,
                SampleNames.english(area.code().digits(), area.name()) + " " + en,
                area.code());
    }
}
