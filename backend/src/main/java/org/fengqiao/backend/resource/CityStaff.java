package org.fengqiao.backend.resource;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.backend.boundary.AreaLocator;
import org.fengqiao.backend.session.Staff;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.resource.Resource;

/// Whom accounts can be made for, from the city's files.
final class CityStaff implements Staff {

    private final AreaLocator areas;
    private final Resources resources;
    private final Departments departments;

    CityStaff(AreaLocator areas, Resources resources, Departments departments) {
        this.areas = areas;
        this.resources = resources;
        this.departments = departments;
    }

    @Override
    public AreaCode city() {
        return areas.tree().root().code();
    }

    @Override
    public Optional<String> findCentre(String code) {
        return Stream.of(Level.DISTRICT, Level.STREET)
                .flatMap(level -> areas.tree().listLevel(level).stream())
                .filter(area -> area.code().digits().equals(code))
                .findFirst()
                .map(Area::name);
    }

    @Override
    public List<Department> listDepartments() {
        return departments.list();
    }

    @Override
    public Optional<Department> findDepartment(String code) {
        return departments.find(code);
    }

    @Override
    public Optional<Resource> findPerson(String resource) {
        return resources.findForce(resource);
    }
}
