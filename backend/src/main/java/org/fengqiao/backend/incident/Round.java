package org.fengqiao.backend.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.wire.FlowEntry;
import org.jspecify.annotations.Nullable;

/// The decisions of one transaction: each sees what those before it have decided. For the writer's
/// thread.
final class Round implements Moment {

    private final Book book;
    private final IncidentNumbers numbers;
    private final Instant at;
    private final Map<IncidentId, CaseRecord> changed = new HashMap<>();
    private final Map<OrderId, IncidentId> orders = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Runnable> alongside = new ArrayList<>();
    private final Map<Long, List<String>> newHolders = new HashMap<>();
    private long sequence;

    Round(Book book, IncidentNumbers numbers, long lastSequence, Instant at) {
        this.book = book;
        this.numbers = numbers;
        this.sequence = lastSequence + 1;
        this.at = at;
    }

    @Override
    public long sequence() {
        return sequence;
    }

    @Override
    public Instant at() {
        return at;
    }

    @Override
    public Optional<CaseRecord> find(IncidentId id) {
        @Nullable CaseRecord record = changed.get(id);
        return record != null ? Optional.of(record) : book.find(id);
    }

    @Override
    public Optional<CaseRecord> findByOrder(OrderId id) {
        @Nullable IncidentId incident = orders.get(id);
        return incident != null ? find(incident) : book.findByOrder(id).flatMap(r -> find(r.id()));
    }

    @Override
    public IncidentId nextIncidentId(Instant reportedAt) {
        return numbers.next(reportedAt);
    }

    @Override
    public Optional<FlowEntry> findUncommittedMove(IncidentId id) {
        return steps.reversed().stream()
                .map(Step::entry)
                .filter(entry -> entry.incident().equals(id))
                .filter(entry -> !entry.to().equals(entry.from()))
                .findFirst();
    }

    /// Takes decided steps in; their sequences must follow on.
    void add(List<Step> decided) {
        for (Step step : decided) {
            if (step.entry().sequence() != sequence) {
                throw new IllegalStateException(
                        "change "
                                + step.entry().sequence()
                                + " decided where "
                                + sequence
                                + " is next");
            }
            TreeSet<String> added = new TreeSet<>(step.after().holders());
            if (step.entry().from() != null) {
                find(step.after().id()).ifPresent(before -> added.removeAll(before.holders()));
            }
            newHolders.put(sequence, List.copyOf(added));
            changed.put(step.after().id(), step.after());
            if (step.order() != null) {
                orders.put(step.order().id(), step.after().id());
            }
            steps.add(step);
            sequence++;
        }
    }

    /// Takes in what is to be written in the same transaction.
    void addAlongside(Runnable writing) {
        alongside.add(writing);
    }

    List<Runnable> alongside() {
        return Collections.unmodifiableList(alongside);
    }

    List<Step> steps() {
        return Collections.unmodifiableList(steps);
    }

    /// Departments that become holders, by the sequence of the step that makes them so.
    Map<Long, List<String>> newHolders() {
        return newHolders;
    }
}
