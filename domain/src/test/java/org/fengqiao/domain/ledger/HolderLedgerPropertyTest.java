package org.fengqiao.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.workflow.Transition;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What must hold for any walk through the workflow. Each history has a seed of its own, which a
/// failure names; `-Dfengqiao.seed=N` starts from another one.
class HolderLedgerPropertyTest {

    private static final int HISTORIES = 2000;
    private static final long FIRST = Long.getLong("fengqiao.seed", 20_260_301L);
    private static final Instant REPORT = Instant.parse("2026-03-02T01:00:00Z");
    private static final Set<String> DEPARTMENTS_STATES =
            Set.of("pending_handle", "handling", "handle_finish");

    private final WorkflowDefinition workflow = WorkflowDefinition.loadDefault();

    private static final Set<String> GIVING_BACK = Set.of("RETURN", "RETURN_DISPUTED");

    private final HoldingRule rule = HoldingRule.of(workflow);

    @Test
    void holdersTimesAlwaysSumToTheTimeFromReportToNowOrToTheEnd() {
        int returns = 0;
        int ended = 0;
        for (long seed = FIRST; seed < FIRST + HISTORIES; seed++) {
            try {
                HolderLedger ledger = check(random(seed));
                returns += ledger.returns();
                ended += ledger.ended() ? 1 : 0;
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
        assertTrue(returns > 100 && ended > 100, returns + " returns, " + ended + " ended");
    }

    private HolderLedger check(RandomGenerator random) {
        List<FlowEntry> flow = walk(random);
        Instant now = REPORT.plusSeconds(random.nextLong(40_000));
        HolderLedger ledger = HolderLedger.of(rule.distil(flow), now);

        Instant end =
                flow.stream()
                        .filter(entry -> workflow.state(entry.to()).ends())
                        .map(FlowEntry::at)
                        .filter(at -> !at.isAfter(now))
                        .findFirst()
                        .orElse(now);
        assertEquals(end, ledger.until());
        assertEquals(Duration.between(REPORT, end), ledger.length());
        assertEquals(ledger.length(), sum(ledger.spans().stream().map(HeldSpan::length).toList()));
        assertEquals(
                ledger.length(), sum(ledger.totals().stream().map(HolderTotal::length).toList()));
        Instant cursor = REPORT;
        for (HeldSpan span : ledger.spans()) {
            assertEquals(cursor, span.from());
            cursor = span.to();
        }
        assertEquals(charged(flow, end), lengths(ledger));
        assertEquals(bounced(flow, end), ledger.returns());
        return ledger;
    }

    /// The same in another way: each stretch between two lines goes to whom the first one names.
    private static Map<Holder, Duration> charged(List<FlowEntry> flow, Instant end) {
        Map<Holder, Duration> charged = new HashMap<>();
        for (int i = 0; i < flow.size(); i++) {
            FlowEntry line = flow.get(i);
            Instant next = i + 1 < flow.size() ? flow.get(i + 1).at() : end;
            Instant to = next.isBefore(end) ? next : end;
            if (line.at().isBefore(to)) {
                Holder holder =
                        DEPARTMENTS_STATES.contains(line.to()) && line.holder() != null
                                ? new Holder.Department(line.holder())
                                : new Holder.Centre();
                charged.merge(holder, Duration.between(line.at(), to), Duration::plus);
            }
        }
        return charged;
    }

    private static Map<Holder, Duration> lengths(HolderLedger ledger) {
        Map<Holder, Duration> lengths = new HashMap<>();
        for (HolderTotal total : ledger.totals()) {
            if (!total.length().isZero()) {
                lengths.put(total.holder(), total.length());
            }
        }
        return lengths;
    }

    /// Departments' lines back to the dispatcher.
    private static int bounced(List<FlowEntry> flow, Instant end) {
        return (int)
                flow.stream()
                        .filter(line -> !line.at().isAfter(end))
                        .filter(line -> GIVING_BACK.contains(line.action()))
                        .count();
    }

    private List<FlowEntry> walk(RandomGenerator random) {
        List<FlowEntry> flow = new ArrayList<>();
        @Nullable String state = null;
        @Nullable String department = null;
        Instant at = REPORT;
        for (int i = random.nextInt(1, 40); i > 0; i--) {
            String from = state;
            List<Transition> rows =
                    workflow.listTransitions().stream()
                            .filter(row -> Objects.equals(row.from(), from))
                            // One line in twenty changes no state; there are many such rows.
                            .filter(row -> !row.to().equals(row.from()) || random.nextInt(20) == 0)
                            .toList();
            if (rows.isEmpty()) {
                break;
            }
            Transition row = rows.get(random.nextInt(rows.size()));
            if (workflow.state(row.to()).ends() && random.nextInt(8) > 0) {
                continue; // most go on for long
            }
            state = row.to();
            if (row.required().contains("department")) {
                department = "D" + random.nextInt(3);
            } else if (state.equals("pending_dispatch")) {
                department = null;
            }
            flow.add(entry(flow.size() + 1L, at, row, department));
            at = at.plusSeconds(random.nextLong(4) == 0 ? 0 : random.nextLong(3_000));
        }
        return flow;
    }

    private static FlowEntry entry(
            long sequence, Instant at, Transition row, @Nullable String department) {
        return new FlowEntry(
                sequence,
                new IncidentId("E20260302000001"),
                at,
                "operator",
                "值班员",
                row.action(),
                row.from(),
                row.to(),
                department,
                null,
                null,
                null,
                "test");
    }

    private static Duration sum(List<Duration> lengths) {
        return lengths.stream().reduce(Duration.ZERO, Duration::plus);
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
