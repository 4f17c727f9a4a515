package org.fengqiao.backend.incident;

import java.time.Instant;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.RunningClock;
import org.jspecify.annotations.Nullable;

/// Copies of an incident with a few components replaced.
public final class Edit {

    private Edit() {}

    static Incident clocks(
            Incident i,
            @Nullable RunningClock caseClock,
            @Nullable RunningClock stageClock,
            boolean suspended) {
        return new Incident(
                i.id(),
                i.revision(),
                i.state(),
                i.classKey(),
                i.standard(),
                i.grade(),
                i.source(),
                i.title(),
                i.description(),
                i.position(),
                i.grid(),
                i.address(),
                i.reporter(),
                i.reporterPhone(),
                i.reportedAt(),
                i.department(),
                i.handler(),
                caseClock,
                stageClock,
                suspended,
                i.endedAt(),
                i.photos());
    }

    static Incident state(
            Incident i,
            String state,
            @Nullable String department,
            @Nullable String handler,
            @Nullable Instant endedAt) {
        return new Incident(
                i.id(),
                i.revision(),
                state,
                i.classKey(),
                i.standard(),
                i.grade(),
                i.source(),
                i.title(),
                i.description(),
                i.position(),
                i.grid(),
                i.address(),
                i.reporter(),
                i.reporterPhone(),
                i.reportedAt(),
                department,
                handler,
                i.caseClock(),
                i.stageClock(),
                i.suspended(),
                endedAt,
                i.photos());
    }

    public static Incident revision(Incident i, long revision) {
        return new Incident(
                i.id(),
                revision,
                i.state(),
                i.classKey(),
                i.standard(),
                i.grade(),
                i.source(),
                i.title(),
                i.description(),
                i.position(),
                i.grid(),
                i.address(),
                i.reporter(),
                i.reporterPhone(),
                i.reportedAt(),
                i.department(),
                i.handler(),
                i.caseClock(),
                i.stageClock(),
                i.suspended(),
                i.endedAt(),
                i.photos());
    }

    public static Incident handler(Incident i, @Nullable String handler) {
        return state(i, i.state(), i.department(), handler, i.endedAt());
    }

    public static Incident photos(Incident i, int photos) {
        return new Incident(
                i.id(),
                i.revision(),
                i.state(),
                i.classKey(),
                i.standard(),
                i.grade(),
                i.source(),
                i.title(),
                i.description(),
                i.position(),
                i.grid(),
                i.address(),
                i.reporter(),
                i.reporterPhone(),
                i.reportedAt(),
                i.department(),
                i.handler(),
                i.caseClock(),
                i.stageClock(),
                i.suspended(),
                i.endedAt(),
                photos);
    }

    /// What a room full of people may read: no reporter, no description.
    static Incident forWall(Incident i) {
        return new Incident(
                i.id(),
                i.revision(),
                i.state(),
                i.classKey(),
                i.standard(),
                i.grade(),
                i.source(),
                i.title(),
                "",
                i.position(),
                i.grid(),
                i.address(),
                null,
                null,
                i.reportedAt(),
                i.department(),
                i.handler(),
                i.caseClock(),
                i.stageClock(),
                i.suspended(),
                i.endedAt(),
                i.photos());
    }
}
