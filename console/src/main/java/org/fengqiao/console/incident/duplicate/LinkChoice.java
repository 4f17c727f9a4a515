package org.fengqiao.console.incident.duplicate;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.workflow.Conditions;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;

/// Which of two cases may be linked under which, and which way is taken unless the user turns it
/// round: the older one is the master. The workflow's table and [Conditions] decide, as they do in
/// the backend, which has the last word. Pure.
///
/// @param barriers what stands against each way; a way that is not in it is open
/// @param likely the way by age, open or not
record LinkChoice(Map<Way, Barrier> barriers, Way likely) {

    /// Who is linked under whom.
    enum Way {
        /// The case that is looked at, or registered, under the candidate.
        THIS_UNDER,
        /// The candidate under the case that is looked at.
        CANDIDATE_UNDER;

        Way turned() {
            return this == THIS_UNDER ? CANDIDATE_UNDER : THIS_UNDER;
        }
    }

    /// Why a way is closed.
    enum Barrier {
        /// The master would be one that has ended.
        MASTER_ENDED,
        /// The master would itself be a duplicate.
        MASTER_LINKED,
        /// The duplicate would itself be a master.
        HAS_DUPLICATES,
        /// The table, or the user's role or area, does not allow it as the case stands.
        NOT_NOW,
        /// Its orders are not known yet.
        NOT_LOADED,
        /// One that is not registered has no number to be linked under.
        NOT_REGISTERED
    }

    /// What is known of one of the two.
    ///
    /// @param orders of the incident; null while they are not known
    record Known(Incident incident, @Nullable List<Order> orders) {}

    LinkChoice {
        barriers = Map.copyOf(barriers);
    }

    /// @param minutesEarlier how much earlier the candidate happened; negative where later
    static LinkChoice of(
            Known here,
            Known candidate,
            long minutesEarlier,
            UserInfo user,
            WorkflowDefinition workflow,
            Instant now) {
        Map<Way, Barrier> barriers = new EnumMap<>(Way.class);
        find(here, candidate.incident(), user, workflow, now)
                .ifPresent(barrier -> barriers.put(Way.THIS_UNDER, barrier));
        find(candidate, here.incident(), user, workflow, now)
                .ifPresent(barrier -> barriers.put(Way.CANDIDATE_UNDER, barrier));
        boolean candidateFirst =
                minutesEarlier > 0
                        || minutesEarlier == 0
                                && candidate.incident().id().compareTo(here.incident().id()) < 0;
        return new LinkChoice(barriers, candidateFirst ? Way.THIS_UNDER : Way.CANDIDATE_UNDER);
    }

    /// For one that is being registered.
    ///
    /// @param linkable whether the table links one that has only just been registered
    static LinkChoice ofRegistering(Incident candidate, boolean linkable) {
        Map<Way, Barrier> barriers = new EnumMap<>(Way.class);
        barriers.put(Way.CANDIDATE_UNDER, Barrier.NOT_REGISTERED);
        if (!linkable) {
            barriers.put(Way.THIS_UNDER, Barrier.NOT_NOW);
        }
        findOfMaster(candidate).ifPresent(barrier -> barriers.put(Way.THIS_UNDER, barrier));
        return new LinkChoice(barriers, Way.THIS_UNDER);
    }

    private static Optional<Barrier> findOfMaster(Incident master) {
        if (!master.open()) {
            return Optional.of(Barrier.MASTER_ENDED);
        }
        return master.marks().linked() ? Optional.of(Barrier.MASTER_LINKED) : Optional.empty();
    }

    private static Optional<Barrier> find(
            Known duplicate,
            Incident master,
            UserInfo user,
            WorkflowDefinition workflow,
            Instant now) {
        Optional<Barrier> ofMaster = findOfMaster(master);
        if (ofMaster.isPresent()) {
            return ofMaster;
        }
        if (!duplicate.incident().marks().duplicates().isEmpty()) {
            return Optional.of(Barrier.HAS_DUPLICATES);
        }
        List<Order> orders = duplicate.orders();
        if (orders == null) {
            return Optional.of(Barrier.NOT_LOADED);
        }
        Conditions conditions = new Conditions(duplicate.incident(), orders, user, now);
        boolean allowed =
                workflow.listFrom(duplicate.incident().state(), user.role()).stream()
                        .anyMatch(row ->
                                row.byHand() && row.has(Effect.LINK) && conditions.allows(row));
        return allowed ? Optional.empty() : Optional.of(Barrier.NOT_NOW);
    }

    boolean open(Way way) {
        return !barriers.containsKey(way);
    }

    /// The way to begin with: by age, and the other one where only that is open.
    Way first() {
        return !open(likely) && open(likely.turned()) ? likely.turned() : likely;
    }
}
