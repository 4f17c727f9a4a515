package org.fengqiao.domain.workflow;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.incident.OpenRequest;
import org.fengqiao.domain.incident.Supervision;
import org.fengqiao.domain.wire.FlowEntry;
import org.jspecify.annotations.Nullable;

/// What the backend itself notes on a line of the flow log, as data, so that each reader has it in
/// their own language. A note that people wrote is none of these.
public sealed interface FlowNote {

    /// The action of a line that says that a request has lapsed. It is no row of a workflow: it
    /// happens whatever the tables say, because a request that nobody can decide helps nobody.
    String LAPSE = "LAPSE";

    /// As it stands in the log.
    String write();

    /// Why a request has lapsed.
    enum Cause {
        /// The department that asked has the case no more.
        HOLDER_CHANGED,
        /// The case went on to a state in which nobody decides such a thing.
        STATE_LEFT,
        /// The case has ended.
        CASE_ENDED
    }

    /// A request ended without a decision.
    ///
    /// @param byName of who asked
    record Lapsed(String subject, Cause cause, String byName) implements FlowNote {

        static Optional<FlowNote> read(String note) {
            String[] parts = note.split(":", 3);
            return parts.length == 3
                    ? Arrays.stream(Cause.values())
                            .filter(cause -> cause.name().equals(parts[1]))
                            .<FlowNote>map(cause -> new Lapsed(parts[0], cause, parts[2]))
                            .findFirst()
                    : Optional.empty();
        }

        /// Why a request has nobody left to decide it after a step; absent where it has somebody.
        ///
        /// @param lost whether the department that had the case has it no more
        /// @param to the state after the step
        public static Optional<Cause> find(
                WorkflowDefinition workflow, OpenRequest request, boolean lost, StateDef to) {
            boolean decided = workflow.decides(to.code(), request.subject(), request.endorsed());
            if (!decided && to.ends()) {
                return Optional.of(Cause.CASE_ENDED);
            }
            if (lost) {
                return Optional.of(Cause.HOLDER_CHANGED);
            }
            return decided ? Optional.empty() : Optional.of(Cause.STATE_LEFT);
        }

        @Override
        public String write() {
            return subject + ":" + cause + ":" + byName;
        }
    }

    /// Supervisions went up.
    record Climbed(List<Step> steps) implements FlowNote {

        /// @param number of the supervision, the oldest of the case being 1
        /// @param rung that it is on now
        public record Step(int number, int rung) {}

        public Climbed {
            steps = List.copyOf(steps);
        }

        /// What has climbed between two looks at a case.
        public static Climbed between(Marks before, Marks after) {
            List<Supervision> now = after.supervisions();
            return new Climbed(
                    IntStream.range(0, Math.min(before.supervisions().size(), now.size()))
                            .filter(i -> now.get(i).rung() > before.supervisions().get(i).rung())
                            .mapToObj(i -> new Step(i + 1, now.get(i).rung()))
                            .toList());
        }

        static Optional<FlowNote> read(String note) {
            return note.matches("\\d{1,4}>\\d( \\d{1,4}>\\d)*")
                    ? Optional.of(
                            new Climbed(
                                    Arrays.stream(note.split(" "))
                                            .map(step -> step.split(">"))
                                            .map(step ->
                                                    new Step(
                                                            Integer.parseInt(step[0]),
                                                            Integer.parseInt(step[1])))
                                            .toList()))
                    : Optional.empty();
        }

        @Override
        public String write() {
            return steps.stream()
                    .map(step -> step.number() + ">" + step.rung())
                    .collect(Collectors.joining(" "));
        }
    }

    /// More time was given after the deadline that it moves had passed.
    ///
    /// @param former that deadline
    /// @param words that somebody wrote as well; may be empty
    record LateGrant(Instant former, String words) implements FlowNote {

        private static final String MARK = "late:";

        static Optional<FlowNote> read(String note) {
            if (!note.startsWith(MARK)) {
                return Optional.empty();
            }
            String[] parts = note.substring(MARK.length()).split(" ", 2);
            try {
                return Optional.of(
                        new LateGrant(Instant.parse(parts[0]), parts.length == 1 ? "" : parts[1]));
            } catch (DateTimeException written) {
                return Optional.empty(); // by a person, then
            }
        }

        @Override
        public String write() {
            return words.isEmpty() ? MARK + former : MARK + former + " " + words;
        }
    }

    /// The backend's own note on a line; absent where there is none, or people wrote it.
    static Optional<FlowNote> find(WorkflowDefinition workflow, FlowEntry entry) {
        @Nullable String note = entry.note();
        if (note == null) {
            return Optional.empty();
        }
        if (entry.action().equals(LAPSE)) {
            return Lapsed.read(note);
        }
        return workflow.find(entry.from(), entry.action())
                .flatMap(row ->
                        row.has(Effect.CLIMB)
                                ? Climbed.read(note)
                                : row.clock() == ClockEffect.EXTEND
                                        ? LateGrant.read(note)
                                        : Optional.empty());
    }
}
