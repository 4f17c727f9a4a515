package org.fengqiao.domain.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fengqiao.domain.deadline.ClockStory;
import org.fengqiao.domain.deadline.Deadline;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.deadline.Extension;
import org.fengqiao.domain.deadline.Pause;
import org.fengqiao.domain.deadline.TimeLimit;
import org.jspecify.annotations.Nullable;

/// A limit that is running against an incident, worked out by the backend on its own clock. It
/// carries all that its deadline was worked out from, so that whoever has the work calendar can
/// work it out again.
///
/// @param nearAt from when on the incident counts as near timeout
/// @param pausedSince set while the clock stands still; deadline and nearAt are then those that
///   would hold if it went on at once
/// @param pausedFor why it stands still; null while it runs
/// @param pauses those that are over
/// @param extensions of the limit, in order of granting
public record RunningClock(
        Instant startedAt,
        TimeLimit limit,
        Instant deadline,
        Instant nearAt,
        @Nullable Instant pausedSince,
        @Nullable String pausedFor,
        List<Pause> pauses,
        List<Extension> extensions) {

    /// Begins the reason of a pause in which the case was in another stage; that stage's code
    /// follows.
    public static final String IN_STAGE = "stage:";

    /// One written down before these were kept has none.
    public RunningClock {
        pauses = List.copyOf(Objects.requireNonNullElse(pauses, List.of()));
        extensions = List.copyOf(Objects.requireNonNullElse(extensions, List.of()));
    }

    /// A clock as the engine sees it.
    ///
    /// @param pauses those that are over
    /// @param pausedSince when the one that still goes on began; null if the clock runs
    public static RunningClock of(
            Deadlines engine,
            Instant startedAt,
            TimeLimit limit,
            List<Pause> pauses,
            @Nullable Instant pausedSince) {
        return of(engine, startedAt, limit, List.of(), pauses, pausedSince, null);
    }

    private static RunningClock of(
            Deadlines engine,
            Instant startedAt,
            TimeLimit limit,
            List<Extension> extensions,
            List<Pause> pauses,
            @Nullable Instant pausedSince,
            @Nullable String pausedFor) {
        Deadline deadline = engine.deadline(startedAt, limit, extensions, pauses);
        return new RunningClock(
                startedAt,
                limit,
                deadline.at(),
                deadline.nearAt(),
                pausedSince,
                pausedFor,
                pauses,
                extensions);
    }

    /// The clock standing still from a moment on; one that stands still already is left so.
    public RunningClock paused(Instant since, String reason) {
        return pausedSince != null
                ? this
                : new RunningClock(
                        startedAt, limit, deadline, nearAt, since, reason, pauses, extensions);
    }

    /// The clock going on after it stood still; one that runs is left so.
    ///
    /// @param earlier pauses known besides its own
    public RunningClock resumed(Deadlines engine, List<Pause> earlier, Instant now) {
        if (pausedSince == null) {
            return this;
        }
        Pause last = new Pause(pausedSince, now, Objects.requireNonNullElse(pausedFor, ""));
        List<Pause> all = new ArrayList<>(pauses);
        earlier.stream().filter(pause -> !all.contains(pause)).forEach(all::add);
        all.add(last);
        return of(engine, startedAt, limit, extensions, all, null, null);
    }

    /// The clock with more time.
    public RunningClock extended(Deadlines engine, Extension extension) {
        List<Extension> all = new ArrayList<>(extensions);
        all.add(extension);
        return of(engine, startedAt, limit, all, pauses, pausedSince, pausedFor);
    }

    /// Without what people have written: what a room full of people may see. Which stage a case was
    /// in is nobody's words and stays.
    public RunningClock wordless() {
        return new RunningClock(
                startedAt,
                limit,
                deadline,
                nearAt,
                pausedSince,
                pausedFor == null ? null : kept(pausedFor),
                pauses.stream()
                        .map(of -> new Pause(of.from(), of.to(), kept(of.reason())))
                        .toList(),
                extensions.stream()
                        .map(of -> new Extension(of.at(), of.by(), "", of.former()))
                        .toList());
    }

    private static String kept(String reason) {
        return reason.startsWith(IN_STAGE) ? reason : "";
    }

    /// All that happened to the clock, as the engine explains it.
    ///
    /// @param endedAt when the incident ended; null while it is open. An end before the clock's
    ///   start, as in cases taken over from elsewhere, is taken for its start
    public ClockStory story(@Nullable Instant endedAt) {
        return new ClockStory(
                startedAt,
                limit,
                extensions,
                pauses,
                pausedSince == null
                        ? null
                        : new ClockStory.Standstill(
                                pausedSince, Objects.requireNonNullElse(pausedFor, "")),
                endedAt != null && endedAt.isBefore(startedAt) ? startedAt : endedAt);
    }

    /// The newest moment the clock tells of; whoever is asked about it at an earlier one, because
    /// its own time is rounded down to seconds, answers for this one.
    public Instant newest() {
        Instant newest =
                pausedSince == null || pausedSince.isBefore(startedAt) ? startedAt : pausedSince;
        for (Pause pause : pauses) {
            newest = pause.to().isAfter(newest) ? pause.to() : newest;
        }
        for (Extension extension : extensions) {
            newest = extension.at().isAfter(newest) ? extension.at() : newest;
        }
        return newest;
    }
}
