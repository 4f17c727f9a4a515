package org.fengqiao.console.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.fengqiao.console.wire.CommandEntry;
import org.fengqiao.console.wire.CommandState;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.jspecify.annotations.Nullable;

/// All orders this user may see, and those on their way from this console that the backend has not
/// told of yet. Owned by the FX thread; what leaves it is immutable.
public final class OrderStore {

    private final UnaryOperator<Instant> toServerTime;
    private final UnaryOperator<String> nameOf;
    private final Map<OrderId, Order> byId = new HashMap<>();
    private final Map<IncidentId, Set<OrderId>> byIncident = new HashMap<>();
    private final Map<CommandId, CommandEntry> issues = new LinkedHashMap<>();
    private final Map<OrderId, CommandEntry> recalls = new HashMap<>();
    private final Set<CommandId> known = new HashSet<>();
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper(this, "version", 0);

    /// @param toServerTime turns a time of this machine's clock into the server's
    /// @param nameOf the name of a person by resource id; the id itself where it is not known
    public OrderStore(UnaryOperator<Instant> toServerTime, UnaryOperator<String> nameOf) {
        this.toServerTime = toServerTime;
        this.nameOf = nameOf;
    }

    /// Grows by one with every batch; views listen to it and ask again.
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// Takes in a batch; of two revisions of one order the newer stands, in whatever order they
    /// come.
    public void apply(Collection<Order> batch) {
        batch.forEach(this::put);
        touch();
    }

    /// Puts a snapshot in place of every order known. What is on its way from here stays.
    public void replaceAll(Collection<Order> snapshot) {
        byId.clear();
        byIncident.clear();
        known.clear();
        snapshot.forEach(this::put);
        touch();
    }

    /// Takes in what became of a command of this console; those that are no order commands change
    /// nothing.
    public void applyCommand(CommandEntry entry) {
        switch (entry.command()) {
            case Command.IssueOrder issue -> issues.put(issue.commandId(), entry);
            case Command.RecallOrder recall -> applyRecall(recall, entry);
            case Command.Register _, Command.Act _ -> {
                return;
            }
        }
        touch();
    }

    /// An older recall's late answer must not cover up a newer recall.
    private void applyRecall(Command.RecallOrder recall, CommandEntry entry) {
        CommandEntry shown = recalls.get(recall.order());
        if (shown == null
                || shown.command().commandId().equals(recall.commandId())
                || !shown.submittedAt().isAfter(entry.submittedAt())) {
            recalls.put(recall.order(), entry);
        }
    }

    private void put(Order order) {
        Order shown = byId.get(order.id());
        if (shown == null || shown.revision() < order.revision()) {
            byId.put(order.id(), order);
            byIncident.computeIfAbsent(order.incident(), _ -> new HashSet<>()).add(order.id());
            known.add(order.commandId());
        }
    }

    /// Forgets a refused sending once its reason has been read; anything else stays.
    public void dismiss(CommandId issue) {
        CommandEntry entry = issues.get(issue);
        if (entry != null && entry.state() instanceof CommandState.Refused) {
            issues.remove(issue);
            touch();
        }
    }

    /// Drops orders of incidents that nobody shows any more, so that a long shift does not fill the
    /// memory.
    public void retainIncidents(Predicate<IncidentId> shown) {
        byIncident
                .entrySet()
                .removeIf(entry -> {
                    if (shown.test(entry.getKey())) {
                        return false;
                    }
                    entry.getValue().forEach(this::forget);
                    return true;
                });
        touch();
    }

    private void forget(OrderId id) {
        Order order = byId.remove(id);
        recalls.remove(id);
        if (order != null) {
            known.remove(order.commandId());
            issues.remove(order.commandId());
        }
    }

    public Optional<OrderLine> find(OrderId id) {
        return Optional.ofNullable(byId.get(id)).map(this::line);
    }

    /// Orders of an incident, the newest first; those still on their way on top.
    public List<OrderLine> listFor(IncidentId incident) {
        List<OrderLine> lines = new ArrayList<>();
        for (OrderId id : byIncident.getOrDefault(incident, Set.of())) {
            find(id).ifPresent(lines::add);
        }
        lines.sort(
                Comparator.comparing(OrderStore::startedAt)
                        .reversed()
                        .thenComparing(line -> line.commandId().value()));
        List<OrderLine> all = new ArrayList<>();
        onTheirWay().filter(line -> line.incident().equals(incident)).forEach(all::addFirst);
        all.addAll(lines);
        return all;
    }

    /// Unfinished orders of everybody, the one that has stood longest on its rung first.
    public List<OrderLine> listUnfinished() {
        List<OrderLine> lines = new ArrayList<>();
        onTheirWay().filter(OrderLine::unfinished).forEach(lines::add);
        byId.values().stream().filter(order -> !order.ended()).map(this::line).forEach(lines::add);
        lines.sort(
                Comparator.comparing(OrderStore::standsSince)
                        .thenComparing(line -> line.commandId().value()));
        return lines;
    }

    /// Unfinished orders to one person, on whatever incident.
    public List<OrderLine> listUnfinishedOf(String recipient) {
        return listUnfinished().stream()
                .filter(line -> line.recipient().equals(recipient))
                .toList();
    }

    private Stream<OrderLine> onTheirWay() {
        return issues.values().stream()
                .filter(entry -> !known.contains(entry.command().commandId()))
                .map(this::lineOnItsWay);
    }

    private OrderLine lineOnItsWay(CommandEntry entry) {
        if (!(entry.command() instanceof Command.IssueOrder issue)) {
            throw new IllegalStateException("not an issuing command: " + entry);
        }
        return new OrderLine(
                issue.commandId(),
                issue.incident(),
                issue.recipient(),
                nameOf.apply(issue.recipient()),
                issue.text(),
                null,
                entry.state(),
                toServerTime.apply(entry.submittedAt()),
                null);
    }

    private OrderLine line(Order order) {
        CommandEntry issue = issues.get(order.commandId());
        CommandEntry recall = recalls.get(order.id());
        return new OrderLine(
                order.commandId(),
                order.incident(),
                order.recipient(),
                order.recipientName(),
                order.text(),
                order,
                issue == null ? null : issue.state(),
                issue == null ? null : toServerTime.apply(issue.submittedAt()),
                recall == null ? null : recall.state());
    }

    private static Instant startedAt(OrderLine line) {
        return at(line, true);
    }

    private static Instant standsSince(OrderLine line) {
        return at(line, false);
    }

    private static Instant at(OrderLine line, boolean first) {
        Order order = line.order();
        if (order != null) {
            return (first ? order.rungs().getFirst() : order.rungs().getLast()).at();
        }
        @Nullable Instant sent = line.sentAt();
        return sent == null ? Instant.MAX : sent;
    }

    private void touch() {
        version.set(version.get() + 1);
    }
}
