package org.fengqiao.domain.incident;

import java.util.List;

/// A class of incidents 事件类别.
///
/// @param grade the grade given unless the operator says otherwise
/// @param departmentType suffix of the department codes that handle it, e.g. `CG` for 城管
/// @param standards at least one; the first is the default
public record IncidentClass(
        ClassKey key,
        String majorZh,
        String majorEn,
        String nameZh,
        String nameEn,
        Grade grade,
        String departmentType,
        List<FilingStandard> standards) {

    public IncidentClass {
        if (standards.isEmpty()) {
            throw new IllegalArgumentException("class " + key + " has no filing standard");
        }
        standards = List.copyOf(standards);
    }
}
