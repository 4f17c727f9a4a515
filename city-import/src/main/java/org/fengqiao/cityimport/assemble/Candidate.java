package org.fengqiao.cityimport.assemble;

import org.fengqiao.domain.boundary.AreaFigures;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// An area on its way into the city.
///
/// @param source index of its layer
/// @param code as it stands in the file, or made up
/// @param parent code or name of an area as it stands in the file; empty where it names none
/// @param levelText what the level column says; empty where there is none
/// @param level 0 for the outermost; −1 until it is known
/// @param shape valid polygon or multi-polygon in CGCS2000
record Candidate(
        String file,
        int number,
        int source,
        String code,
        String name,
        String parent,
        String levelText,
        int level,
        Geometry shape,
        AreaFigures figures) {

    Candidate withLevel(int now) {
        return new Candidate(
                file, number, source, code, name, parent, levelText, now, shape, figures);
    }

    Candidate withShape(Geometry now) {
        return new Candidate(
                file, number, source, code, name, parent, levelText, level, now, figures);
    }

    Candidate withFigures(AreaFigures now) {
        return new Candidate(
                file, number, source, code, name, parent, levelText, level, shape, now);
    }

    /// As findings name it.
    String subject() {
        return name.equals(code) ? code : name + " (" + code + ")";
    }

    Finding finding(Finding.Kind kind, String detail, double amount) {
        return finding(kind, detail, amount, shape);
    }

    Finding finding(Finding.Kind kind, String detail, double amount, @Nullable Geometry where) {
        return new Finding(
                kind,
                file,
                number,
                subject(),
                detail,
                amount,
                where == null || where.isEmpty() ? null : where.getEnvelopeInternal());
    }
}
