package org.fengqiao.console.incident.duplicate;

import java.time.Instant;
import java.util.List;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.Duplicates.Candidate;
import org.fengqiao.domain.wire.Messages.IncidentFile;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;

/// The two cases that are compared, each as new as it is known. FX thread only.
final class ComparedPair {

    private final CompareSide side;
    private final Candidate candidate;
    private final IncidentStore store;
    private @Nullable IncidentFile fileHere;
    private @Nullable IncidentFile fileThere;

    ComparedPair(CompareSide side, Candidate candidate, IncidentStore store) {
        this.side = side;
        this.candidate = candidate;
        this.store = store;
    }

    Candidate candidate() {
        return candidate;
    }

    CompareSide side() {
        return side;
    }

    /// The file of the case that is looked at was read.
    void putHere(IncidentFile file) {
        fileHere = file;
    }

    /// The file of the candidate was read.
    void putThere(IncidentFile file) {
        fileThere = file;
    }

    /// Null while it is being registered.
    @Nullable Incident here() {
        Incident known = side.incident();
        return known == null ? null : newest(known, fileHere);
    }

    Incident there() {
        return newest(candidate.incident(), fileThere);
    }

    boolean has(IncidentId id) {
        Incident known = side.incident();
        return candidate.incident().id().equals(id) || known != null && known.id().equals(id);
    }

    private Incident newest(Incident known, @Nullable IncidentFile file) {
        Incident listed = store.find(known.id()).map(IncidentRow::incident).orElse(known);
        Incident best = listed.revision() >= known.revision() ? listed : known;
        return file != null && file.incident().revision() > best.revision()
                ? file.incident()
                : best;
    }

    /// @param linksRegistered whether the table links one that has only just been registered
    LinkChoice choice(
            UserInfo user, WorkflowDefinition workflow, boolean linksRegistered, Instant now) {
        Incident here = here();
        return here == null
                ? LinkChoice.ofRegistering(there(), linksRegistered)
                : LinkChoice.of(
                        new LinkChoice.Known(here, orders(fileHere)),
                        new LinkChoice.Known(there(), orders(fileThere)),
                        candidate.minutesEarlier(),
                        user,
                        workflow,
                        now);
    }

    private static @Nullable List<Order> orders(@Nullable IncidentFile file) {
        return file == null ? null : file.orders();
    }
}
