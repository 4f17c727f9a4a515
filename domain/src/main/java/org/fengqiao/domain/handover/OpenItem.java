package org.fengqiao.domain.handover;

import java.time.Instant;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.OrderId;
import org.jspecify.annotations.Nullable;

/// One line of a handover sheet: something that is open, as data; the words are the reader's.
///
/// @param key names it for good: the same thing in the same section has the same key on every
///   sheet, another thing never has it
/// @param incident null for a promise
/// @param order set in [Section#ORDER] only
/// @param entry number in the duty log, set in [Section#PROMISE] only
/// @param title of the incident, or the text of the promise
/// @param place address of the incident, or where the promise was made
/// @param state code of a state of the workflow
/// @param department code of the one that holds the case, or that was whistled for
/// @param who the name of the person it hangs on: recipient of the order, leader who supervises,
///   who asked, who promised
/// @param since when it began
/// @param due when it ends, is overdue, or goes on by itself; null where nothing is fixed
/// @param detail text of the order, requirement, subject of the request
/// @param count rung a supervision has climbed to, cases linked to a master; else 0
public record OpenItem(
        String key,
        Section section,
        @Nullable IncidentId incident,
        @Nullable OrderId order,
        @Nullable Long entry,
        String title,
        @Nullable String place,
        @Nullable Grade grade,
        @Nullable String state,
        @Nullable String department,
        @Nullable String who,
        Instant since,
        @Nullable Instant due,
        @Nullable String detail,
        int count) {

    /// Of a case as a whole.
    static OpenItem of(Section section, Incident incident, @Nullable Instant due) {
        return about(section, incident, "", incident.reportedAt(), due);
    }

    /// Of one thing about a case.
    ///
    /// @param part names the thing among those of the case in that section
    static OpenItem about(
            Section section, Incident incident, String part, Instant since, @Nullable Instant due) {
        return new OpenItem(
                section + ":" + incident.id() + part,
                section,
                incident.id(),
                null,
                null,
                incident.title(),
                incident.address(),
                incident.grade(),
                incident.state(),
                incident.department(),
                null,
                since,
                due,
                null,
                0);
    }

    OpenItem with(@Nullable String person, @Nullable String text, int number) {
        return new OpenItem(
                key,
                section,
                incident,
                order,
                entry,
                title,
                place,
                grade,
                state,
                department,
                person,
                since,
                due,
                text,
                number);
    }

    OpenItem of(String other) {
        return new OpenItem(
                key, section, incident, order, entry, title, place, grade, state, other, who, since,
                due, detail, count);
    }
}
