package org.fengqiao.console.incident.layer;

import java.util.Locale;
import java.util.Map;
import org.fengqiao.console.incident.ClassSymbols;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.map.Marker;
import org.fengqiao.console.map.MarkerKind;
import org.fengqiao.console.theme.StatusLook;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentStatus;

/// What of an incident the map is told. Pure.
public final class IncidentMarkers {

    /// Property of a marker for the map's style: `done`, `done-late`, `suspended`, `progress`,
    /// `near`, `overdue`; also the name of the status's symbol.
    public static final String STATUS = "status";

    /// Property of a marker for the map's style: `blue`, `yellow`, `orange`, `red`.
    public static final String GRADE = "grade";

    /// Property of a marker for the map's style: the symbol of the incident's class, such as
    /// `greening`.
    public static final String CLASS = "class";

    /// Property of a marker for the map's style: the kind of its class, such as `hazard`.
    public static final String KIND = "kind";

    private IncidentMarkers() {}

    /// @param pulsing whether nobody has taken notice of it yet
    static Marker of(IncidentRow row, boolean pulsing) {
        Incident incident = row.incident();
        return new Marker(
                incident.id().value(),
                incident.position().lon(),
                incident.position().lat(),
                kind(row.status(), incident.grade(), incident.classKey()),
                severity(row.status(), incident.grade()),
                pulsing);
    }

    static MarkerKind kind(IncidentStatus status, Grade grade, ClassKey key) {
        return new MarkerKind(
                Map.of(
                        STATUS,
                        StatusLook.of(status).symbol().substring("status/".length()),
                        GRADE,
                        grade.name().toLowerCase(Locale.ROOT),
                        CLASS,
                        ClassSymbols.find(key),
                        KIND,
                        key.kind()));
    }

    /// The worst of a cluster is the most urgent status; the graver grade decides among red ones.
    static int severity(IncidentStatus status, Grade grade) {
        int byGrade =
                switch (grade) {
                    case BLUE -> 0;
                    case YELLOW -> 1;
                    case ORANGE -> 2;
                    case RED -> 3;
                };
        return switch (status) {
            case DONE -> 0;
            case DONE_LATE -> 1;
            case SUSPENDED -> 2;
            case IN_PROGRESS -> 3 + byGrade;
            case NEAR_TIMEOUT -> 7 + byGrade;
            case OVERDUE -> 11 + byGrade;
        };
    }
}
