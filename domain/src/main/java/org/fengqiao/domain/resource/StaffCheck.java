package org.fengqiao.domain.resource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Holds the people of a city against its departments: what each file says may be right by itself
/// and yet not fit the other.
public final class StaffCheck {

    private StaffCheck() {}

    /// @param file the resources were read from, one on each line
    /// @param resources in the order of the file
    /// @throws IOException naming file, line and reason where somebody works for a department that
    ///   is not there
    public static void check(Path file, List<Resource> resources, List<Department> departments)
            throws IOException {
        Set<String> known = departments.stream().map(Department::code).collect(Collectors.toSet());
        for (int i = 0; i < resources.size(); i++) {
            Resource person = resources.get(i);
            if (person.department() != null && !known.contains(person.department())) {
                throw new IOException(
                        file
                                + " line "
                                + (i + 1)
                                + ": "
                                + person.id()
                                + " works for department "
                                + person.department()
                                + ", which "
                                + DepartmentFile.NAME
                                + " does not have");
            }
        }
    }
}
