package org.fengqiao.domain.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// A case worked out by hand, told in Beijing time by the calendar that comes with the product.
final class Golden {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final WorkCalendar CHINA = WorkCalendarFile.loadChina();

    private final Instant start;
    private final TimeLimit limit;
    private final List<Extension> extensions = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private NearRule near = NearRule.DEFAULT;

    private Golden(String start, TimeLimit limit) {
        this.start = at(start);
        this.limit = limit;
    }

    static Golden from(String start, double amount, ClockKind kind) {
        return new Golden(start, new TimeLimit(amount, kind));
    }

    Golden paused(String from, String to) {
        pauses.add(new Pause(at(from), at(to), "挂账 " + (pauses.size() + 1)));
        return this;
    }

    /// By an amount of the limit's own kind.
    Golden extended(double amount) {
        extensions.add(new Extension(start, new TimeLimit(amount, limit.kind()), "延期"));
        return this;
    }

    Golden nearBy(NearRule rule) {
        near = rule;
        return this;
    }

    Golden isDue(String expected) {
        assertEquals(told(at(expected)), told(deadline().at()));
        return this;
    }

    Golden isNear(String expected) {
        assertEquals(told(at(expected)), told(deadline().nearAt()));
        return this;
    }

    /// How much of working time the pauses took before the deadline.
    Golden standsStill(Duration expected) {
        assertEquals(expected, deadline().reckoning().paused());
        return this;
    }

    Deadline deadline() {
        return new Deadlines(CHINA, near).deadline(start, limit, extensions, pauses);
    }

    static Instant at(String beijing) {
        return LocalDateTime.parse(beijing).atZone(BEIJING).toInstant();
    }

    private static LocalDateTime told(Instant moment) {
        return moment.atZone(BEIJING).toLocalDateTime();
    }
}
