package org.fengqiao.domain.resource;

import org.fengqiao.domain.code.AreaCode;

/// A body cases are dispatched to.
///
/// @param code jurisdiction and type, as in `320102-CG`; unique
/// @param jurisdiction the area it answers for
public record Department(
        String code, DepartmentType type, String nameZh, String nameEn, AreaCode jurisdiction) {

    public Department {
        if (!code.equals(codeOf(jurisdiction, type))) {
            throw new IllegalArgumentException(
                    "department code must be " + codeOf(jurisdiction, type) + ": '" + code + "'");
        }
    }

    /// The department of a type in an area, its code put together.
    public static Department of(
            DepartmentType type, String nameZh, String nameEn, AreaCode jurisdiction) {
        return new Department(codeOf(jurisdiction, type), type, nameZh, nameEn, jurisdiction);
    }

    /// The code of the department of a type in an area.
    public static String codeOf(AreaCode jurisdiction, DepartmentType type) {
        return jurisdiction + "-" + type.suffix();
    }

    /// Whether its cases can be assigned to a person: to its own people, and to those registered in
    /// its area who work for no department, as grid workers do. Nobody else's people are its to
    /// send (指派 goes to a person of the same department).
    public boolean canAssign(Resource person) {
        return person.department() == null
                ? jurisdiction.contains(person.grid())
                : person.department().equals(code);
    }
}
