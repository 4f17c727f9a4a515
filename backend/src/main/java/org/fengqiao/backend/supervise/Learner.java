package org.fengqiao.backend.supervise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.backend.incident.CaseRecord;
import org.fengqiao.backend.incident.CaseWatch;
import org.fengqiao.backend.incident.Incidents;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.supervise.CaseHistory;
import org.fengqiao.domain.supervise.SampleReader;
import org.fengqiao.domain.supervise.StageSample;
import org.fengqiao.domain.supervise.StageTimes;
import org.fengqiao.domain.wire.FlowEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Learns from the flow log how long stages take, and since when each open case is where it is.
///
/// What is committed is only noted; logs are read by [#catchUp] on a thread of the room's own, one
/// call at a time. What was learnt may be asked for by any thread.
final class Learner implements CaseWatch {

    private static final Logger LOG = LoggerFactory.getLogger(Learner.class);

    private final Incidents incidents;
    private final EndedCases ended;
    private final SampleReader reader;
    private final Caller system;
    private final SuperviseOptions options;
    private final Clock clock;
    private final Map<IncidentId, Incident> waiting = new ConcurrentHashMap<>();
    private final Map<IncidentId, Place> places = new ConcurrentHashMap<>();
    private final Map<IncidentId, List<StageSample>> samples = new LinkedHashMap<>();
    private volatile StageTimes times = StageTimes.NONE;
    private boolean begun;
    private boolean stale;

    /// Where a case is and since when.
    private record Place(String state, Instant entered) {}

    Learner(
            Incidents incidents,
            EndedCases ended,
            SampleReader reader,
            Caller system,
            SuperviseOptions options,
            Clock clock) {
        this.incidents = incidents;
        this.ended = ended;
        this.reader = reader;
        this.system = system;
        this.options = options;
        this.clock = clock;
    }

    @Override
    public void committed(CaseRecord record) {
        Place known = places.get(record.id());
        if (known == null || !known.state().equals(record.incident().state())) {
            waiting.put(record.id(), record.incident());
        }
    }

    @Override
    public void forgotten(IncidentId id) {
        places.remove(id);
    }

    StageTimes times() {
        return times;
    }

    /// Since when a case is in the state it is in; absent while its log was not read yet.
    Optional<Instant> findEntered(Incident incident) {
        return Optional.ofNullable(places.get(incident.id()))
                .filter(place -> place.state().equals(incident.state()))
                .map(Place::entered);
    }

    /// Reads the logs of cases that have moved; the first time also those that ended before. What
    /// fails is tried again by the next call.
    synchronized void catchUp() {
        if (!begun) {
            readEnded();
            begun = true;
            rebuild();
        }
        waiting.forEach((id, incident) -> {
            try {
                read(incident);
                // Where it has moved again meanwhile it goes on waiting.
                waiting.remove(id, incident);
            } catch (RuntimeException e) {
                // One log that cannot be read must not keep the others from being learnt from.
                LOG.warn("the log of {} cannot be read; tried again", id, e);
            }
        });
    }

    private void readEnded() {
        Instant since = clock.instant().minus(Duration.ofDays(options.days()));
        ended.list(since, options.most()).reversed().forEach(this::read);
    }

    private void read(Incident incident) {
        List<FlowEntry> flow = incidents.listFlow(system, incident.id());
        SampleReader.findLastMove(flow)
                .ifPresent(move -> places.put(incident.id(), new Place(move.to(), move.at())));
        if (!incident.open()) {
            samples.remove(incident.id());
            samples.put(incident.id(), reader.read(CaseHistory.of(incident, flow)));
            stale = true;
        }
    }

    /// Makes what was read count, and lets go of what is too old.
    synchronized void rebuild() {
        if (!stale) {
            return;
        }
        Instant since = clock.instant().minus(Duration.ofDays(options.days()));
        samples.values().removeIf(of -> of.stream().allMatch(each -> each.at().isBefore(since)));
        var oldest = samples.keySet().iterator();
        for (int more = samples.size() - options.most(); more > 0; more--) {
            oldest.next();
            oldest.remove();
        }
        List<StageSample> all = new ArrayList<>();
        samples.values().forEach(all::addAll);
        times = StageTimes.of(all);
        stale = false;
    }
}
