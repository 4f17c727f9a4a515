package org.fengqiao.backend.incident.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.backend.audit.FlowChain;
import org.fengqiao.backend.audit.FlowChain.Link;
import org.fengqiao.backend.audit.FlowLine;
import org.fengqiao.backend.audit.RefusalTrail;
import org.fengqiao.backend.database.Timestamps;
import org.fengqiao.backend.incident.CaseRecord;
import org.fengqiao.backend.incident.Step;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.wire.FlowEntry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/// Writes steps and settled commands, within the transaction of its caller. For one thread.
public final class LedgerStore {

    private static final String SAVE_INCIDENT =
            "MERGE INTO incident (id, revision, state, grid, reported_at, ended_at, occurred_at,"
                    + " reporter_phone, pauses, shelf, body, unsettled) KEY (id) VALUES"
                    + " (?,?,?,?,?,?,?,?,?,?,?,?)";

    private static final String SAVE_ORDER =
            "MERGE INTO dispatch_order (id, incident, recipient, revision, body) KEY (id)"
                    + " VALUES (?,?,?,?,?)";

    private static final String APPEND =
            "INSERT INTO flow_log ("
                    + FlowLine.COLUMNS
                    + ", chain) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final RefusalTrail refusals;

    /// Of the newest line committed. Kept here and not read again: were that line taken away while
    /// the backend runs, the next one would still hang on it.
    private Link head;

    /// @param head of the log as it is
    public LedgerStore(JdbcTemplate jdbc, JsonMapper json, RefusalTrail refusals, Link head) {
        this.jdbc = jdbc;
        this.json = json;
        this.refusals = refusals;
        this.head = head;
    }

    /// Writes all steps; an incident or order that occurs in several is written once, as the last
    /// leaves it.
    ///
    /// @param holders departments that become holders, by the sequence of the step that makes them
    ///   so
    public void save(List<Step> steps, Map<Long, List<String>> holders) {
        Map<IncidentId, CaseRecord> cases = new LinkedHashMap<>();
        Map<OrderId, Order> orders = new LinkedHashMap<>();
        List<Object[]> entries = new ArrayList<>();
        Link last = head;
        List<Object[]> held = new ArrayList<>();
        for (Step step : steps) {
            cases.put(step.after().id(), step.after());
            if (step.order() != null) {
                orders.put(step.order().id(), step.order());
            }
            FlowLine line = line(step);
            last = FlowChain.next(last, line);
            entries.add(chained(line, last));
            for (String department : holders.getOrDefault(step.entry().sequence(), List.of())) {
                held.add(
                        new Object[] {
                            step.after().id().value(), department, step.entry().sequence()
                        });
            }
        }
        jdbc.batchUpdate(SAVE_INCIDENT, cases.values().stream().map(this::incident).toList());
        jdbc.batchUpdate(SAVE_ORDER, orders.values().stream().map(this::order).toList());
        jdbc.batchUpdate(APPEND, entries);
        jdbc.batchUpdate(
                "INSERT INTO incident_holder (incident, department, since) VALUES (?,?,?)", held);
        moveHead(last);
    }

    /// A transaction that fails leaves the head where it was.
    private void moveHead(Link last) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        head = last;
                    }
                });
    }

    /// Writes commands that were refused down for the audit.
    public void refuse(List<RefusalTrail.Attempt> attempts, Instant at) {
        refusals.append(attempts, at);
    }

    /// Writes settled commands.
    public void settle(List<Journal.Settled> settled, Instant at) {
        jdbc.batchUpdate(
                "INSERT INTO command_journal (command_id, user_id, content, outcome, settled_at)"
                        + " VALUES (?,?,?,?,?)",
                settled.stream()
                        .map(command ->
                                new Object[] {
                                    command.outcome().commandId().value(),
                                    command.user(),
                                    command.content(),
                                    json.writeValueAsString(command.outcome()),
                                    Timestamps.utc(at)
                                })
                        .toList());
    }

    private Object[] incident(CaseRecord record) {
        Incident incident = record.incident();
        return new Object[] {
            incident.id().value(),
            incident.revision(),
            incident.state(),
            incident.grid().digits(),
            Timestamps.utc(incident.reportedAt()),
            Timestamps.utcOrNull(incident.endedAt()),
            Timestamps.utc(record.occurredAt()),
            record.phone(),
            json.writeValueAsString(record.pauses()),
            json.writeValueAsString(record.shelf()),
            json.writeValueAsString(incident),
            record.unsettled()
        };
    }

    private Object[] order(Order order) {
        return new Object[] {
            order.id().value(),
            order.incident().value(),
            order.recipient(),
            order.revision(),
            json.writeValueAsString(order)
        };
    }

    private FlowLine line(Step step) {
        FlowEntry entry = step.entry();
        return new FlowLine(
                entry.sequence(),
                entry.incident().value(),
                step.after().incident().grid().digits(),
                // The column keeps microseconds, and would round the rest.
                Timestamps.utc(entry.at().truncatedTo(ChronoUnit.MICROS)),
                entry.actor(),
                entry.actorName(),
                entry.action(),
                entry.from(),
                entry.to(),
                entry.holder(),
                entry.note(),
                entry.order() == null ? null : entry.order().value(),
                entry.rung() == null ? null : entry.rung().name(),
                entry.terminal(),
                json.writeValueAsString(step.after().incident()),
                step.order() == null ? null : json.writeValueAsString(step.order()));
    }

    private static Object[] chained(FlowLine line, Link link) {
        Object[] columns = line.values();
        Object[] row = Arrays.copyOf(columns, columns.length + 1);
        row[columns.length] = link.chain();
        return row;
    }
}
