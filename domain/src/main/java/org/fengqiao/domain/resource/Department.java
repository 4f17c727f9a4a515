package org.fengqiao.domain.resource;

import org.fengqiao.domain.code.AreaCode;

/// A body cases are dispatched to.
///
/// @param code jurisdiction and type, as in `320102-CG`; unique
/// @param jurisdiction the area it answers for
public record Department(
        String code, DepartmentType type, String nameZh, String nameEn, AreaCode jurisdiction) {

    public Department {
        if (!code.equals(jurisdiction + "-" + type.suffix())) {
            throw new IllegalArgumentException(
                    "department code must be "
                            + jurisdiction
                            + "-"
                            + type.suffix()
                            + ": '"
                            + code
                            + "'");
        }
    }

    /// The department of a type in an area, its code put together.
    public static Department of(
            DepartmentType type, String nameZh, String nameEn, AreaCode jurisdiction) {
        return new Department(
                jurisdiction + "-" + type.suffix(), type, nameZh, nameEn, jurisdiction);
    }
}
