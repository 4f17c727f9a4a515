package org.fengqiao.backend.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.backend.database.DiskFlush;
import org.fengqiao.backend.incident.CaseRecord;
import org.fengqiao.backend.incident.FieldChecks;
import org.fengqiao.backend.incident.Incidents;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.handover.Handover;
import org.fengqiao.domain.handover.Handover.Signature;
import org.fengqiao.domain.handover.HandoverSheet;
import org.fengqiao.domain.handover.OpenItem;
import org.fengqiao.domain.handover.ShiftState;
import org.fengqiao.domain.wire.Handovers.Begin;
import org.fengqiao.domain.wire.Handovers.Current;
import org.fengqiao.domain.wire.Handovers.Line;
import org.jspecify.annotations.Nullable;

/// Takes shifts over: builds the sheet from what is committed, takes ticks, and lets the second
/// signature stand only under all that is open at its moment. Safe for any thread.
class HandoverBook {

    /// Length of the first shift, before which nothing was handed over.
    private static final Duration FIRST_SHIFT = Duration.ofHours(24);

    /// Cases that ended are in memory for a week, so a longer shift cannot be counted.
    private static final Duration LONGEST_SHIFT = Duration.ofDays(7);

    private final HandoverStore store;
    private final DutyLogBook log;
    private final Incidents incidents;
    private final DiskFlush disk;
    private final Clock clock;

    /// Makes looking and writing down one step.
    private final ReentrantLock writing = new ReentrantLock();

    HandoverBook(
            HandoverStore store,
            DutyLogBook log,
            Incidents incidents,
            DiskFlush disk,
            Clock clock) {
        this.store = store;
        this.log = log;
        this.incidents = incidents;
        this.disk = disk;
        this.clock = clock;
    }

    /// Builds the sheet of the caller's jurisdiction and signs it for the caller. An unsigned one
    /// from before is superseded by it.
    Handover begin(Caller caller, Begin begin) {
        FieldChecks.optional(begin.note(), FieldChecks.TEXT, "note");
        writing.lock();
        try {
            if (store.findBuilt(caller.user().id(), begin.id()).isEmpty()) {
                HandoverSheet sheet = build(caller.user().jurisdiction());
                store.append(caller, begin.id(), begin.note(), sheet);
            }
        } finally {
            writing.unlock();
        }
        disk.flush();
        return store.findBuilt(caller.user().id(), begin.id()).orElseThrow();
    }

    Current current(Caller caller) {
        Optional<Handover> newest = store.findNewest(caller.user().jurisdiction());
        List<OpenItem> arisen =
                newest.filter(handover -> !handover.signed())
                        .map(this::listArisen)
                        .orElseGet(List::of);
        return new Current(clock.instant(), newest.orElse(null), arisen);
    }

    List<Line> list(AreaCode jurisdiction, long before, int limit) {
        return store.list(jurisdiction, before, limit);
    }

    /// @throws Refusal `unknown-handover` if there is none, or it is not the caller's to see
    Handover get(Caller caller, long number) {
        return store.find(number)
                .filter(handover -> caller.covers(handover.jurisdiction()))
                .orElseThrow(() -> Refusal.unknown("unknown-handover", number));
    }

    /// Ticks items of the sheet, or of what has arisen since. What is on neither is passed over: it
    /// was settled meanwhile.
    Handover tick(Caller caller, long number, List<String> items) {
        writing.lock();
        try {
            Handover handover = getOpen(caller, number);
            Set<String> known =
                    Stream.concat(handover.sheet().items().stream(), listArisen(handover).stream())
                            .map(OpenItem::key)
                            .collect(Collectors.toSet());
            Set<String> ticked = handover.tickedBy(caller.user().id());
            List<String> fresh =
                    items.stream()
                            .distinct()
                            .filter(known::contains)
                            .filter(item -> !ticked.contains(item))
                            .toList();
            store.tick(number, fresh, caller, now());
        } finally {
            writing.unlock();
        }
        return get(caller, number);
    }

    /// The second signature. What is open by now and not on the sheet is written under it, so that
    /// nothing open is absent from what was signed.
    ///
    /// @throws Refusal `handover-own`, `handover-superseded`, `handover-signed`, or
    ///   `handover-unticked` as long as the caller has not ticked every item of the sheet
    Handover sign(Caller caller, long number, String note) {
        FieldChecks.optional(note, FieldChecks.TEXT, "note");
        writing.lock();
        try {
            @Nullable Signature before = get(caller, number).incoming();
            if (before != null && before.user().equals(caller.user().id())) {
                return get(caller, number); // the answer was lost, and it is asked again
            }
            Handover handover = getOpen(caller, number);
            int unticked = handover.listUnticked(caller.user().id()).size();
            if (unticked > 0) {
                throw Refusal.rule(
                        "handover-unticked", null, unticked, handover.sheet().items().size());
            }
            HandoverSheet now = build(handover.jurisdiction());
            store.sign(
                    number,
                    caller,
                    note,
                    now.at(),
                    now.sequence(),
                    handover.sheet().listArisen(now));
        } finally {
            writing.unlock();
        }
        disk.flush();
        return get(caller, number);
    }

    /// One that waits for its second signature, which the caller may give.
    private Handover getOpen(Caller caller, long number) {
        Handover handover = get(caller, number);
        @Nullable Signature incoming = handover.incoming();
        if (incoming != null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "handover-signed", null, incoming.name());
        }
        long newest =
                store.findNewest(handover.jurisdiction()).map(Handover::number).orElse(number);
        if (newest != number) {
            throw new Refusal(Refusal.Kind.CONFLICT, "handover-superseded", null, newest);
        }
        if (handover.outgoing().user().equals(caller.user().id())) {
            throw Refusal.rule("handover-own", null);
        }
        return handover;
    }

    private List<OpenItem> listArisen(Handover handover) {
        return handover.sheet().listArisen(build(handover.jurisdiction()));
    }

    private HandoverSheet build(AreaCode jurisdiction) {
        Incidents.Committed committed = incidents.listCommitted(jurisdiction);
        Instant now = now();
        Instant longest = now.minus(LONGEST_SHIFT);
        Instant since =
                store.findLastSigned(jurisdiction)
                        .map(last -> last.isBefore(longest) ? longest : last)
                        .orElse(now.minus(FIRST_SHIFT));
        return HandoverSheet.of(
                new ShiftState(
                        since,
                        now,
                        committed.sequence(),
                        committed.cases().stream().map(CaseRecord::incident).toList(),
                        committed.cases().stream()
                                .flatMap(record -> record.orders().stream())
                                .toList(),
                        log.listOpenPromises(jurisdiction)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
