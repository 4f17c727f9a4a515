package org.fengqiao.backend.incident;

import java.time.Instant;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.incident.RunningClock;
import org.jspecify.annotations.Nullable;

/// Copies of an incident with a few components replaced.
public final class Edit {

    private final Incident from;
    private long revision;
    private String state;
    private String description;
    private @Nullable String reporter;
    private @Nullable String reporterPhone;
    private @Nullable String department;
    private @Nullable String handler;
    private @Nullable RunningClock caseClock;
    private @Nullable RunningClock stageClock;
    private boolean suspended;
    private @Nullable Instant endedAt;
    private int photos;
    private Marks marks;

    private Edit(Incident from) {
        this.from = from;
        revision = from.revision();
        state = from.state();
        description = from.description();
        reporter = from.reporter();
        reporterPhone = from.reporterPhone();
        department = from.department();
        handler = from.handler();
        caseClock = from.caseClock();
        stageClock = from.stageClock();
        suspended = from.suspended();
        endedAt = from.endedAt();
        photos = from.photos();
        marks = from.marks();
    }

    static Incident clocks(
            Incident incident,
            @Nullable RunningClock caseClock,
            @Nullable RunningClock stageClock,
            boolean suspended) {
        Edit edit = new Edit(incident);
        edit.caseClock = caseClock;
        edit.stageClock = stageClock;
        edit.suspended = suspended;
        return edit.made();
    }

    static Incident state(
            Incident incident,
            String state,
            @Nullable String department,
            @Nullable String handler,
            @Nullable Instant endedAt) {
        Edit edit = new Edit(incident);
        edit.state = state;
        edit.department = department;
        edit.handler = handler;
        edit.endedAt = endedAt;
        return edit.made();
    }

    public static Incident revision(Incident incident, long revision) {
        Edit edit = new Edit(incident);
        edit.revision = revision;
        return edit.made();
    }

    public static Incident handler(Incident incident, @Nullable String handler) {
        Edit edit = new Edit(incident);
        edit.handler = handler;
        return edit.made();
    }

    public static Incident photos(Incident incident, int photos) {
        Edit edit = new Edit(incident);
        edit.photos = photos;
        return edit.made();
    }

    public static Incident marks(Incident incident, Marks marks) {
        Edit edit = new Edit(incident);
        edit.marks = marks;
        return edit.made();
    }

    /// What a room full of people may read: no reporter, no description, nothing that was written
    /// about the case.
    static Incident forWall(Incident incident) {
        Edit edit = new Edit(incident);
        edit.marks = incident.marks().edit().wordless().made();
        edit.caseClock = wordless(incident.caseClock());
        edit.stageClock = wordless(incident.stageClock());
        edit.description = "";
        edit.reporter = null;
        edit.reporterPhone = null;
        return edit.made();
    }

    private static @Nullable RunningClock wordless(@Nullable RunningClock clock) {
        return clock == null ? null : clock.wordless();
    }

    private Incident made() {
        return new Incident(
                from.id(),
                revision,
                state,
                from.classKey(),
                from.standard(),
                from.grade(),
                from.source(),
                from.title(),
                description,
                from.position(),
                from.grid(),
                from.address(),
                reporter,
                reporterPhone,
                from.reportedAt(),
                department,
                handler,
                caseClock,
                stageClock,
                suspended,
                endedAt,
                photos,
                marks);
    }
}
