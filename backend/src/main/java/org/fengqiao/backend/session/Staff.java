package org.fengqiao.backend.session;

import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.resource.Resource;

/// Whom accounts can be made for: the departments and the people in the field of one city.
public interface Staff {

    /// Code of the city.
    AreaCode city();

    /// Name of an area that has a command centre of its own: a district, a street.
    ///
    /// @param code as people type it; what is no code at all has no centre
    Optional<String> findCentre(String code);

    List<Department> listDepartments();

    Optional<Department> findDepartment(String code);

    /// A person orders can be sent to.
    Optional<Resource> findPerson(String resource);
}
