package org.fengqiao.backend.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.resource.Department;

/// The departments cases can be dispatched to; immutable.
public final class Departments {

    private final Map<String, Department> byCode = new LinkedHashMap<>();

    /// @throws IllegalArgumentException naming a code that is there twice
    public Departments(List<Department> departments) {
        for (Department department : departments) {
            if (byCode.put(department.code(), department) != null) {
                throw new IllegalArgumentException(
                        "department " + department.code() + " is there twice");
            }
        }
    }

    public Optional<Department> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// In the order of the city's file.
    public List<Department> list() {
        return List.copyOf(byCode.values());
    }
}
