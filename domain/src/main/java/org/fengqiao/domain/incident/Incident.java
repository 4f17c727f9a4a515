package org.fengqiao.domain.incident;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.jspecify.annotations.Nullable;

/// An incident as it stands after its newest change; a value that replaces the one before.
///
/// @param revision global sequence number of its newest change; a command names the one it was
///   decided on
/// @param state code of a state of the workflow definition
/// @param standard index into the class's filing standards
/// @param grid code of the grid that holds the position
/// @param reporterPhone masked as `138****1234`
/// @param department code of the department that holds the case; null before dispatch
/// @param handler resource id of the person whose order moves the case
/// @param caseClock whole-case limit; null before filing
/// @param stageClock limit of the present stage; null where the stage has none
/// @param endedAt when it was closed, voided or not accepted; null while open
/// @param marks what lies over the case beside its state
public record Incident(
        IncidentId id,
        long revision,
        String state,
        ClassKey classKey,
        int standard,
        Grade grade,
        Source source,
        String title,
        String description,
        LonLat position,
        AreaCode grid,
        String address,
        @Nullable String reporter,
        @Nullable String reporterPhone,
        Instant reportedAt,
        @Nullable String department,
        @Nullable String handler,
        @Nullable RunningClock caseClock,
        @Nullable RunningClock stageClock,
        boolean suspended,
        @Nullable Instant endedAt,
        int photos,
        Marks marks) {

    /// One written down before there were marks has those of a fresh one.
    public Incident {
        marks = Objects.requireNonNullElseGet(marks, () -> Marks.fresh(grid));
    }

    public boolean open() {
        return endedAt == null;
    }
}
