package org.fengqiao.console.incident.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.console.incident.DepartmentChoice;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.SampleDictionary;
import org.fengqiao.console.incident.SampleIncidents;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.order.RungReached;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.workflow.StateDef;
import org.fengqiao.domain.workflow.Transition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextStepTest {

    private static final Dictionary NAMES = SampleDictionary.create();
    private static final UserInfo OPERATOR = user(Role.OPERATOR, null, null);
    private static final UserInfo LEADER = user(Role.DUTY_LEADER, null, null);

    @Test
    void newIncidentIsAcceptedAndDispatchedInOneStep() {
        Incident incident = inState("pending_register", false, null);
        NextStep.Take take =
                assertInstanceOf(NextStep.Take.class, next(incident, List.of()).orElseThrow());
        assertEquals(List.of("ACCEPT", "DISPATCH"), actions(take.actions()));
        Department department = take.department().orElseThrow();
        assertTrue(department.jurisdiction().contains(incident.grid()));
        assertEquals(
                NAMES.findClass(incident.classKey()).orElseThrow().departmentType(),
                department.type().suffix());
    }

    @Test
    void dispatchedCaseSuggestsAnOrderUntilOneIsUnderWay() {
        Incident incident = inState("pending_handle", false, "320102-CG");
        assertEquals(Optional.of(new NextStep.SendOrder()), next(incident, List.of()));
        assertEquals(Optional.empty(), next(incident, List.of(order(Rung.READ))));
        assertEquals(
                Optional.of(new NextStep.SendOrder()),
                next(incident, List.of(order(Rung.REFUSED))));
    }

    @Test
    void checkedCaseSuggestsWhatMovesItOn() {
        assertEquals(List.of("CHECK_PASS"), nextActions("pending_check"));
        assertEquals(List.of("CLOSE"), nextActions("pending_close"));
    }

    @Test
    void suspendedCaseSuggestsNothingToAnOperator() {
        assertEquals(
                Optional.empty(), next(inState("pending_handle", true, "320102-CG"), List.of()));
    }

    @Test
    void onlyTheLeaderIsOfferedToSuspendAndOnlyOnce() {
        assertEquals(
                Set.of("WITHDRAW", "ESCALATE", "WHISTLE", "URGE", "PIN"),
                offered(inState("pending_handle", false, "320102-CG"), OPERATOR));
        assertEquals(
                Set.of(
                        "WITHDRAW",
                        "ESCALATE",
                        "WHISTLE",
                        "SUSPEND",
                        "FORCE_CLOSE",
                        "URGE",
                        "SUPERVISE",
                        "INSTRUCT",
                        "EXPEDITE",
                        "PIN"),
                offered(inState("pending_handle", false, "320102-CG"), LEADER));
        assertEquals(
                Set.of(
                        "RESUME",
                        "WHISTLE",
                        "FORCE_CLOSE",
                        "URGE",
                        "SUPERVISE",
                        "INSTRUCT",
                        "EXPEDITE",
                        "PIN"),
                offered(inState("pending_handle", true, "320102-CG"), LEADER));
    }

    @Test
    void departmentMayOnlyActOnWhatItHolds() {
        UserInfo department = user(Role.DEPARTMENT, "320102-CG", null);
        assertEquals(
                Set.of("ASSIGN", "RETURN", "ASK_EXTEND", "ASK_SUSPEND"),
                offered(inState("pending_handle", false, "320102-CG"), department));
        assertEquals(Set.of(), offered(inState("pending_handle", false, "320102-GA"), department));
    }

    @Test
    void openOrderForbidsWithdrawing() {
        Incident incident = inState("pending_handle", false, "320102-CG");
        List<String> offered =
                ActionOffer.list(
                                incident,
                                List.of(order(Rung.SERVER)),
                                OPERATOR,
                                NAMES.workflow(),
                                SampleIncidents.NOW)
                        .stream()
                        .map(offer -> offer.transition().action())
                        .toList();
        assertFalse(offered.contains("WITHDRAW"), offered.toString());
        assertFalse(offered.contains("ESCALATE"), offered.toString());
        assertTrue(offered.contains("URGE"), offered.toString());
    }

    @Test
    void everyActionOfAStateHasItsOwnLetter() {
        for (StateDef state : NAMES.workflow().listStates()) {
            for (Role role : Role.values()) {
                List<ActionOffer> offers =
                        ActionOffer.list(
                                inState(state.code(), false, "320102-CG"),
                                List.of(),
                                user(role, "320102-CG", "w1"),
                                NAMES.workflow(),
                                SampleIncidents.NOW);
                Set<Object> keys = new HashSet<>();
                for (ActionOffer offer : offers) {
                    assertTrue(offer.key() != null && keys.add(offer.key()), offer.toString());
                }
            }
        }
    }

    @Test
    void departmentsOfTheClassComeFirst() {
        Incident incident = inState("pending_dispatch", false, null);
        List<Department> list = DepartmentChoice.list(incident, NAMES);
        assertEquals(
                DepartmentChoice.findSuggested(incident, NAMES).orElseThrow(), list.getFirst());
        for (Department department : list) {
            assertTrue(department.jurisdiction().contains(incident.grid()));
        }
    }

    private static Optional<NextStep> next(Incident incident, List<Order> orders) {
        return NextStep.find(incident, orders, OPERATOR, NAMES, SampleIncidents.NOW);
    }

    private static List<String> nextActions(String state) {
        NextStep step = next(inState(state, false, "320102-CG"), List.of()).orElseThrow();
        return actions(assertInstanceOf(NextStep.Take.class, step).actions());
    }

    private static List<String> actions(List<Transition> transitions) {
        return transitions.stream().map(Transition::action).toList();
    }

    private static Set<String> offered(Incident incident, UserInfo user) {
        Set<String> actions = new HashSet<>();
        ActionOffer.list(incident, List.of(), user, NAMES.workflow(), SampleIncidents.NOW)
                .forEach(offer -> actions.add(offer.transition().action()));
        return actions;
    }

    private static UserInfo user(
            Role role, @Nullable String department, @Nullable String resource) {
        return new UserInfo(
                "u", "值班员", "Officer", role, AreaCode.of("320100"), department, resource);
    }

    private static Order order(Rung rung) {
        Incident incident = inState("pending_handle", false, "320102-CG");
        return new Order(
                new OrderId("o1"),
                incident.id(),
                "w1",
                "王网格",
                "请到场",
                "u",
                "值班员",
                new CommandId("command-1"),
                5,
                List.of(new RungReached(rung, Instant.EPOCH, null, null)));
    }

    private static Incident inState(String state, boolean suspended, @Nullable String department) {
        Incident any = new SampleIncidents(61).next();
        return new Incident(
                any.id(),
                any.revision(),
                state,
                any.classKey(),
                0,
                any.grade(),
                any.source(),
                any.title(),
                any.description(),
                any.position(),
                any.grid(),
                any.address(),
                any.reporter(),
                any.reporterPhone(),
                any.reportedAt(),
                department,
                null,
                any.caseClock(),
                any.stageClock(),
                suspended,
                NAMES.workflow().state(state).ends() ? Instant.EPOCH : null,
                0,
                Marks.fresh(any.grid()));
    }
}
