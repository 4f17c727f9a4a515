package org.fengqiao.console.incident.duplicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.incident.Answers;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Duplicates.Likeliest;

/// Which of the incidents that wait for this user may be the same thing as another: sought as each
/// arrives, so that nobody has to open a case to learn that there may be two of it. Several are
/// asked about at once, the next ones when the answer is there; where no answer comes they are
/// asked about again later. FX thread only.
public final class ArrivalTwins implements AutoCloseable {

    /// Of one question.
    static final int MOST = 50;

    private final DuplicateSource source;
    private final IncidentStore store;
    private final Predicate<Incident> linkable;
    private final Executor soon;
    private final Executor later;
    private final Executor fx;
    private final Map<IncidentId, IncidentId> twins = new HashMap<>();
    private final Set<IncidentId> known = new HashSet<>();
    private final Set<IncidentId> waiting = new LinkedHashSet<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final Subscription subscription;
    private boolean underway;
    private boolean closed;

    /// @param linkable whether this user may link an incident as a duplicate as it stands; no
    ///   others are asked about
    /// @param soon runs on the FX thread after a moment, so that a burst of arrivals is one
    ///   question
    /// @param later runs on the FX thread when it is worth asking again what could not be answered
    /// @param fx runs on the FX thread
    public ArrivalTwins(
            DuplicateSource source,
            IncidentStore store,
            Predicate<Incident> linkable,
            Executor soon,
            Executor later,
            Executor fx) {
        this.source = source;
        this.store = store;
        this.linkable = linkable;
        this.soon = soon;
        this.later = later;
        this.fx = fx;
        subscription = store.listen((changed, _) -> changed(changed));
        changed(store.listAll().stream().map(IncidentRow::id).toList());
    }

    /// The incident that one may be the same thing as.
    public Optional<IncidentId> find(IncidentId id) {
        return Optional.ofNullable(twins.get(id));
    }

    /// Hears each time that [#find] may give another answer.
    public Subscription listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void changed(Collection<IncidentId> ids) {
        boolean other = false;
        for (IncidentId id : ids) {
            Optional<Incident> incident = store.find(id).map(IncidentRow::incident);
            if (incident.filter(linkable).isEmpty()) {
                other |= twins.remove(id) != null;
                waiting.remove(id);
                known.remove(id);
            } else if (known.add(id)) {
                waiting.add(id);
            }
            if (incident.filter(each -> each.open() && !each.marks().linked()).isEmpty()) {
                other |= forget(id);
            }
        }
        if (other) {
            tell();
        }
        ask(soon);
    }

    /// A linked case stands for its master, and to one that has ended or is out of sight nothing is
    /// linked: who was thought to be the same as it is asked about anew.
    private boolean forget(IncidentId candidate) {
        List<IncidentId> alike =
                twins.keySet().stream().filter(id -> candidate.equals(twins.get(id))).toList();
        alike.forEach(twins::remove);
        waiting.addAll(alike);
        return !alike.isEmpty();
    }

    private void ask(Executor when) {
        if (waiting.isEmpty() || underway || closed) {
            return;
        }
        underway = true;
        when.execute(this::send);
    }

    private void send() {
        if (closed) {
            return;
        }
        List<IncidentId> asked = waiting.stream().limit(MOST).toList();
        if (asked.isEmpty()) {
            underway = false;
            return;
        }
        asked.forEach(waiting::remove);
        Answers.take(
                source.loadLikeliest(asked),
                fx,
                found -> {
                    underway = false;
                    found.forEach(this::take);
                    if (!found.isEmpty()) {
                        tell();
                    }
                    ask(soon);
                },
                _ -> {
                    // Nothing is known of them, which is not the same as nothing found.
                    underway = false;
                    asked.stream().filter(known::contains).forEach(waiting::add);
                    ask(later);
                });
    }

    /// The likeness of two is the same from both sides, so an earlier one that waits still is
    /// marked with the later.
    private void take(Likeliest found) {
        if (!DuplicateWords.maybe(found.likeness())) {
            return;
        }
        if (known.contains(found.incident())) {
            twins.put(found.incident(), found.candidate());
        }
        if (known.contains(found.candidate())) {
            twins.putIfAbsent(found.candidate(), found.incident());
        }
    }

    private void tell() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    @Override
    public void close() {
        closed = true;
        subscription.close();
    }
}
