package org.fengqiao.backend.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.fengqiao.backend.incident.CaseRecord;
import org.fengqiao.backend.incident.store.IncidentStore;
import org.fengqiao.domain.deadline.ClockStory;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.deadline.Explanation;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.ledger.HolderLedger;
import org.fengqiao.domain.ledger.HolderTotal;
import org.fengqiao.domain.ledger.HoldingRule;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Adds up every case that there ever was, from what the database has: the holders' times must be
/// the time from report to now or the end, every clock's stretches the time it has run, and what it
/// tells of its deadline what the engine finds.
final class LifeAudit {

    private final IncidentStore store;
    private final Deadlines engine;
    private final HoldingRule rule;
    private final WorkflowDefinition workflow;
    private final Instant now;
    private final List<String> ledgers = new ArrayList<>();
    private final List<String> clocks = new ArrayList<>();
    private final List<String> histories = new ArrayList<>();
    private final Map<String, Integer> open = new TreeMap<>();
    private final Map<String, Integer> ended = new TreeMap<>();
    private int cases;
    private int clocksSeen;

    LifeAudit(LifeBackend backend) {
        store = backend.get(IncidentStore.class);
        engine = backend.get(Deadlines.class);
        workflow = backend.get(WorkflowDefinition.class);
        rule = HoldingRule.of(workflow);
        now = backend.clock().instant();
        backend.get(JdbcClient.class)
                .sql("SELECT id FROM incident ORDER BY id")
                .query(String.class)
                .list()
                .forEach(id -> add(new IncidentId(id)));
    }

    int cases() {
        return cases;
    }

    int clocksSeen() {
        return clocksSeen;
    }

    Map<String, Integer> open() {
        return open;
    }

    Map<String, Integer> ended() {
        return ended;
    }

    /// Cases whose holders' times do not add up.
    List<String> ledgers() {
        return ledgers;
    }

    /// Clocks whose stretches do not add up, or whose deadline is not the engine's.
    List<String> clocks() {
        return clocks;
    }

    /// Cases whose flow does not lead to where they are, one state after the other.
    List<String> histories() {
        return histories;
    }

    private void add(IncidentId id) {
        CaseRecord record = store.find(id).orElseThrow();
        Incident incident = record.incident();
        cases++;
        (incident.open() ? open : ended).merge(incident.state(), 1, Integer::sum);
        List<FlowEntry> flow = store.listFlow(id);
        checkHistory(incident, flow);
        checkLedger(incident, flow);
        check(incident, "case clock", incident.caseClock());
        check(incident, "stage clock", incident.stageClock());
        record.shelf().forEach((name, clock) -> check(incident, "shelved " + name, clock));
    }

    private void checkHistory(Incident incident, List<FlowEntry> flow) {
        @Nullable String state = null;
        for (FlowEntry entry : flow) {
            if (!Objects.equals(state, entry.from())) {
                histories.add(incident.id() + " at " + entry.sequence());
            }
            state = entry.to();
        }
        if (!incident.state().equals(state)) {
            histories.add(incident.id() + " ends elsewhere");
        }
    }

    private void checkLedger(Incident incident, List<FlowEntry> flow) {
        HolderLedger ledger = HolderLedger.of(rule.distil(flow), now);
        Instant ended = incident.endedAt();
        Duration whole = Duration.between(incident.reportedAt(), ended == null ? now : ended);
        Duration sum =
                ledger.totals().stream()
                        .map(HolderTotal::length)
                        .reduce(Duration.ZERO, Duration::plus);
        if (!sum.equals(whole) || ledger.ended() == incident.open()) {
            ledgers.add(incident.id() + ": holders " + sum + ", in all " + whole);
        }
    }

    private void check(Incident incident, String which, @Nullable RunningClock clock) {
        if (clock == null) {
            return;
        }
        clocksSeen++;
        Instant since = clock.pausedSince();
        Explanation told =
                engine.explain(
                        new ClockStory(
                                clock.startedAt(),
                                clock.limit(),
                                clock.extensions(),
                                clock.pauses(),
                                since == null
                                        ? null
                                        : new ClockStory.Standstill(
                                                since, String.valueOf(clock.pausedFor())),
                                incident.endedAt()),
                        now);
        Duration elapsed = Duration.between(clock.startedAt(), told.until());
        Duration sum =
                told.reckoning()
                        .counted()
                        .plus(told.reckoning().paused())
                        .plus(told.reckoning().outside());
        if (!sum.equals(elapsed)) {
            clocks.add(incident.id() + " " + which + ": " + sum + " of " + elapsed);
        }
        Instant deadline =
                engine.deadline(
                                clock.startedAt(),
                                clock.limit(),
                                clock.extensions(),
                                clock.pauses())
                        .at();
        if (!deadline.equals(clock.deadline())) {
            clocks.add(incident.id() + " " + which + ": due " + deadline + ", says otherwise");
        }
    }
}
