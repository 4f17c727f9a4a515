package org.fengqiao.console.incident.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.fengqiao.console.incident.SampleIncidents;
import org.fengqiao.console.incident.duplicate.LinkChoice.Barrier;
import org.fengqiao.console.incident.duplicate.LinkChoice.Known;
import org.fengqiao.console.incident.duplicate.LinkChoice.Way;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkChoiceTest {

    private static final WorkflowDefinition WORKFLOW = WorkflowDefinition.loadDefault();

    private final TwinCases cases = new TwinCases();

    private static LinkChoice choose(Incident here, Incident there, long minutesEarlier) {
        return choose(here, there, List.of(), minutesEarlier);
    }

    private static LinkChoice choose(
            Incident here, Incident there, @Nullable List<Order> ordersThere, long minutesEarlier) {
        return LinkChoice.of(
                new Known(here, List.of()),
                new Known(there, ordersThere),
                minutesEarlier,
                TwinCases.OPERATOR,
                WORKFLOW,
                SampleIncidents.NOW);
    }

    @Test
    void theOlderOneIsTheMaster() {
        Incident here = cases.fresh();
        Incident there = cases.fresh();
        assertEquals(new LinkChoice(Map.of(), Way.THIS_UNDER), choose(here, there, 5));
        assertEquals(new LinkChoice(Map.of(), Way.CANDIDATE_UNDER), choose(here, there, -5));
        // Within one minute the running numbers tell.
        assertEquals(Way.CANDIDATE_UNDER, choose(here, there, 0).likely());
        assertEquals(Way.THIS_UNDER, choose(there, here, 0).likely());
    }

    @Test
    void theOtherWayIsTakenWhereOnlyThatIsOpen() {
        LinkChoice choice = choose(cases.in("pending_handle"), cases.fresh(), 5);
        assertEquals(Map.of(Way.THIS_UNDER, Barrier.NOT_NOW), choice.barriers());
        assertEquals(Way.THIS_UNDER, choice.likely());
        assertEquals(Way.CANDIDATE_UNDER, choice.first());
    }

    @Test
    void whereNeitherIsOpenTheLikelyOneSaysWhy() {
        LinkChoice choice = choose(cases.in("handling"), cases.in("handling"), 5);
        assertEquals(Way.THIS_UNDER, choice.first());
        assertEquals(Barrier.NOT_NOW, choice.barriers().get(Way.THIS_UNDER));
    }

    @Test
    void mastersAreOpenAndNobodysDuplicates() {
        Incident here = cases.fresh();
        Incident ended = TwinCases.ended(cases.fresh());
        assertEquals(
                Map.of(Way.THIS_UNDER, Barrier.MASTER_ENDED, Way.CANDIDATE_UNDER, Barrier.NOT_NOW),
                choose(here, ended, 5).barriers());
        Incident linked = TwinCases.linked(cases.fresh(), new IncidentId("20261120000999"));
        assertEquals(
                Map.of(Way.THIS_UNDER, Barrier.MASTER_LINKED, Way.CANDIDATE_UNDER, Barrier.NOT_NOW),
                choose(here, linked, 5).barriers());
    }

    @Test
    void mastersAreNotLinked() {
        Incident here = TwinCases.master(cases.fresh(), new IncidentId("20261120000999"));
        LinkChoice choice = choose(here, cases.fresh(), 5);
        assertEquals(Map.of(Way.THIS_UNDER, Barrier.HAS_DUPLICATES), choice.barriers());
        assertEquals(Way.CANDIDATE_UNDER, choice.first());
    }

    @Test
    void withoutItsOrdersNobodyKnowsWhetherItMayBeLinked() {
        LinkChoice choice = choose(cases.fresh(), cases.fresh(), null, -5);
        assertEquals(Map.of(Way.CANDIDATE_UNDER, Barrier.NOT_LOADED), choice.barriers());
    }

    @Test
    void whatIsRegisteredGoesUnderTheCandidateOnly() {
        Incident there = cases.in("handling");
        LinkChoice choice = LinkChoice.ofRegistering(there, true);
        assertEquals(Map.of(Way.CANDIDATE_UNDER, Barrier.NOT_REGISTERED), choice.barriers());
        assertEquals(Way.THIS_UNDER, choice.first());
        assertEquals(
                Barrier.MASTER_ENDED,
                LinkChoice.ofRegistering(TwinCases.ended(there), true)
                        .barriers()
                        .get(Way.THIS_UNDER));
        assertEquals(
                Barrier.NOT_NOW,
                LinkChoice.ofRegistering(there, false).barriers().get(Way.THIS_UNDER));
    }
}
