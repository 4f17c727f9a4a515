package org.fengqiao.backend.alarm;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.alarm.AlarmKind;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Alarms;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Alarms, for the people at the desks.
@RestController
@RequestMapping("/api/v1/alarms")
@Tag(name = "alarms")
class AlarmController {

    private static final int MOST_LINES = 1000;
    private static final Duration LONGEST = Duration.ofDays(7);

    private final AlarmReader reader;
    private final AlarmActs acts;

    AlarmController(AlarmReader reader, AlarmActs acts) {
        this.reader = reader;
        this.acts = acts;
    }

    @GetMapping
    @Operation(
            summary = "The caller's alarms, as the lines of the log that make them up",
            description =
                    "Every alarm that is not normal for the caller; those that returned more than"
                            + " a day ago without having been acknowledged are in the history only.")
    Alarms.Snapshot snapshot(Caller caller) {
        requireDesk(caller);
        return reader.snapshot(caller);
    }

    @GetMapping("/log")
    @Operation(
            summary = "Lines of the log after a number, oldest first",
            description = "410 where the epoch is another, or the number was not given yet.")
    Alarms.Page log(
            Caller caller,
            @RequestParam(required = false) @Nullable String epoch,
            @RequestParam long after,
            @RequestParam(defaultValue = "1000") int limit) {
        requireDesk(caller);
        checkLimit(limit);
        return reader.after(caller, epoch, after, limit);
    }

    @GetMapping("/history")
    @Operation(
            summary = "Lines of the log before a number, the newest first",
            description =
                    "Everything that ever happened, by kind of alarm, incident, or the person who"
                            + " did something.")
    Alarms.Page history(
            Caller caller,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "200") int limit,
            @RequestParam(required = false) @Nullable AlarmKind kind,
            @RequestParam(required = false) @Nullable String incident,
            @RequestParam(required = false) @Nullable String person) {
        requireDesk(caller);
        checkLimit(limit);
        return reader.before(caller, new AlarmFilter(kind, incident, person), before, limit);
    }

    @PostMapping("/acts")
    @Operation(
            summary = "Acknowledge alarms, put them aside or take them back",
            description =
                    "For the caller alone. The same id again does nothing more and gets the same"
                            + " answer. Alarms for which it cannot be done are listed as refused.")
    Alarms.Done act(Caller caller, @RequestBody Alarms.Act body) {
        requireDesk(caller);
        return acts.act(caller, body);
    }

    @GetMapping("/load")
    @Operation(
            summary = "How many alarms were announced to each person, in pieces of ten minutes",
            description =
                    "Of the people whose desks listened to the alarms of an area of the"
                            + " jurisdiction. `from` is within, `to` is not; seven days at most.")
    List<Alarms.Load> load(Caller caller, @RequestParam Instant from, @RequestParam Instant to) {
        caller.require(Role.DUTY_LEADER);
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw Refusal.malformed("bad-period", "to", from, to, LONGEST.toDays());
        }
        return reader.load(caller, from, to);
    }

    private static void requireDesk(Caller caller) {
        caller.require(Role.OPERATOR, Role.DUTY_LEADER);
    }

    private static void checkLimit(int limit) {
        if (limit < 1 || limit > MOST_LINES) {
            throw Refusal.malformed("malformed", "limit", "1 ≤ limit ≤ " + MOST_LINES);
        }
    }
}
