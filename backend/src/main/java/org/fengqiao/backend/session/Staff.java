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

    /// The city's districts, in order of code.
    List<AreaCode> listDistricts();

    List<Department> listDepartments();

    /// A person orders can be sent to.
    Optional<Resource> findPerson(String resource);
}
