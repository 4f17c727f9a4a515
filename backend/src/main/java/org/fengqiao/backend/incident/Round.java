package org.fengqiao.backend.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.wire.FlowEntry;
import org.jspecify.annotations.Nullable;

/// The decisions of one transaction: each sees what those before it have decided. For the writer's
/// thread.
final class Round implements Moment {

    private final Book book;
    private final IncidentNumbers numbers;
    private final Aftermath aftermath;
    private final Instant at;
    private final Map<IncidentId, CaseRecord> changed = new HashMap<>();
    private final Map<OrderId, IncidentId> orders = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Runnable> alongside = new ArrayList<>();
    private final Map<Long, List<String>> newHolders = new HashMap<>();
    private long sequence;

    Round(Book book, IncidentNumbers numbers, Aftermath aftermath, long lastSequence, Instant at) {
        this.book = book;
        this.numbers = numbers;
        this.aftermath = aftermath;
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
    public Optional<Incident> findCaseWith(String person, IncidentId except) {
        Set<IncidentId> candidates = new TreeSet<>(book.listCasesWith(person));
        candidates.addAll(changed.keySet());
        return candidates.stream()
                .filter(id -> !id.equals(except))
                .flatMap(id -> find(id).stream())
                .filter(record -> record.listPeople().contains(person))
                .map(CaseRecord::incident)
                .findFirst();
    }

    @Override
    public Optional<FlowEntry> findUncommitted(IncidentId id) {
        return steps.reversed().stream()
                .map(Step::entry)
                .filter(entry -> entry.incident().equals(id))
                .findFirst();
    }

    @Override
    public Optional<FlowEntry> findUncommittedMove(IncidentId id) {
        return steps.reversed().stream()
                .map(Step::entry)
                .filter(entry -> entry.incident().equals(id))
                .filter(entry -> !entry.to().equals(entry.from()))
                .findFirst();
    }

    /// Takes decided steps in, with what they bring about for other cases; their sequences must
    /// follow on. All of it or, where a bug shows on the way, nothing: whoever sent it is told that
    /// nothing was done, and the round is committed all the same.
    void add(List<Step> decided) {
        Map<IncidentId, CaseRecord> changedSoFar = new HashMap<>(changed);
        Map<OrderId, IncidentId> ordersSoFar = new HashMap<>(orders);
        int stepsSoFar = steps.size();
        long next = sequence;
        try {
            addAll(decided);
        } catch (RuntimeException bug) {
            changed.clear();
            changed.putAll(changedSoFar);
            orders.clear();
            orders.putAll(ordersSoFar);
            steps.subList(stepsSoFar, steps.size()).clear();
            newHolders.keySet().removeIf(number -> number >= next);
            sequence = next;
            throw bug;
        }
    }

    private void addAll(List<Step> decided) {
        List<@Nullable CaseRecord> before = new ArrayList<>();
        for (Step step : decided) {
            before.add(find(step.after().id()).orElse(null));
            add(step);
        }
        for (int i = 0; i < decided.size(); i++) {
            aftermath.follow(before.get(i), decided.get(i), this, this::add);
        }
    }

    private void add(Step step) {
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
