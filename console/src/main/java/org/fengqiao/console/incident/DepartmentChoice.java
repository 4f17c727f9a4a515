package org.fengqiao.console.incident;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.resource.Department;

/// Departments a case can be dispatched to, the likely one first.
public final class DepartmentChoice {

    private DepartmentChoice() {}

    /// Those whose jurisdiction holds the incident: first those of the type its class names, among
    /// them the one of the smallest area; ties by code.
    public static List<Department> list(Incident incident, Dictionary dictionary) {
        String type =
                dictionary
                        .findClass(incident.classKey())
                        .map(IncidentClass::departmentType)
                        .orElse("");
        return dictionary.listDepartments().stream()
                .filter(department -> department.jurisdiction().contains(incident.grid()))
                .sorted(
                        Comparator.comparing((Department department) ->
                                        !department.type().suffix().equals(type))
                                .thenComparing(
                                        department -> department.jurisdiction().level(),
                                        Comparator.reverseOrder())
                                .thenComparing(Department::code))
                .toList();
    }

    /// The department of the class's type nearest to the incident; absent where there is none.
    public static Optional<Department> findSuggested(Incident incident, Dictionary dictionary) {
        String type =
                dictionary
                        .findClass(incident.classKey())
                        .map(IncidentClass::departmentType)
                        .orElse("");
        return list(incident, dictionary).stream()
                .filter(department -> department.type().suffix().equals(type))
                .findFirst();
    }
}
