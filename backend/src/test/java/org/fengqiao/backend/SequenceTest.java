package org.fengqiao.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.backend.support.StompClient;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Destinations;
import org.fengqiao.domain.wire.Messages.ChangePage;
import org.fengqiao.domain.wire.Messages.Subscribed;
import org.fengqiao.domain.wire.Outcome;
import org.junit.jupiter.api.Test;

class SequenceTest extends BackendTest {

    private static final int REPORTS = 300;

    @Test
    void underManyWritersEveryStreamIsInOrderAndItsPreviousNumbersChain() throws Exception {
        Rest operator = signIn("operator");
        try (StompClient city = connect(operator);
                StompClient xuanwu = connect(signIn("operator-xuanwu"));
                StompClient gulou = connect(signIn("operator-gulou"))) {
            Subscribed ofCity = city.subscribe(Destinations.changes(SmallCity.CITY));
            Subscribed ofXuanwu = xuanwu.subscribe(Destinations.changes(SmallCity.XUANWU));
            Subscribed ofGulou = gulou.subscribe(Destinations.changes(SmallCity.GULOU));
            Set<Long> acknowledged = reportManyAtOnce(operator);

            List<Change> all = collect(city, ofCity.sequence(), REPORTS);
            List<Change> east = collect(xuanwu, ofXuanwu.sequence(), REPORTS / 2);
            List<Change> west = collect(gulou, ofGulou.sequence(), REPORTS / 2);
            Set<Long> seen = new HashSet<>();
            all.forEach(change -> seen.add(change.sequence()));
            assertEquals(acknowledged, seen);
            Set<Long> apart = new HashSet<>();
            east.forEach(change -> apart.add(change.sequence()));
            west.forEach(change -> apart.add(change.sequence()));
            assertEquals(seen, apart);

            ChangePage page =
                    operator.get("/changes?after=" + ofCity.sequence()).as(200, ChangePage.class);
            assertEquals(all, page.changes());
        }
    }

    /// @return the sequences told to the senders
    private Set<Long> reportManyAtOnce(Rest operator) throws Exception {
        List<Future<Outcome.Accepted>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < REPORTS; i++) {
                Command.Register report =
                        report(i % 2 == 0 ? SmallCity.IN_XUANWU : SmallCity.IN_GULOU);
                answers.add(threads.submit(() -> accepted(operator, report)));
            }
        }
        Set<Long> sequences = new HashSet<>();
        Set<IncidentId> ids = new HashSet<>();
        for (Future<Outcome.Accepted> answer : answers) {
            sequences.add(answer.get().sequence());
            ids.add(answer.get().incident());
        }
        assertEquals(REPORTS, sequences.size());
        assertEquals(REPORTS, ids.size());
        return sequences;
    }

    private static List<Change> collect(StompClient stomp, long from, int count) {
        List<Change> changes = new ArrayList<>();
        long last = from;
        for (int i = 0; i < count; i++) {
            Change change = stomp.nextOf("Change").as(Change.class);
            assertEquals(last, change.previous());
            assertTrue(change.sequence() > last);
            last = change.sequence();
            changes.add(change);
        }
        return changes;
    }

    @Test
    void ofManyWhoTakeTheSameStepOneSucceeds() throws Exception {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        long revision = incident(operator, id).revision();
        List<Future<Outcome>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                Command.Act act =
                        new Command.Act(CommandId.random(), id, "ACCEPT", revision, Map.of());
                answers.add(
                        threads.submit(
                                () -> operator.post("/commands", act).as(200, Outcome.class)));
            }
        }
        int accepted = 0;
        for (Future<Outcome> answer : answers) {
            switch (answer.get()) {
                case Outcome.Accepted _ -> accepted++;
                case Outcome.Refused(_, String code, _) -> assertEquals("changed-meanwhile", code);
            }
        }
        assertEquals(1, accepted);
        assertEquals(2, file(operator, id).flow().size());
    }

    @Test
    void aCommandSentManyTimesAtOnceHasOneEffect() throws Exception {
        Rest operator = signIn("operator");
        Command.Register report = report(SmallCity.IN_XUANWU);
        Set<Outcome> outcomes = new HashSet<>();
        List<Future<Outcome.Accepted>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                answers.add(threads.submit(() -> accepted(operator, report)));
            }
        }
        for (Future<Outcome.Accepted> answer : answers) {
            outcomes.add(answer.get());
        }
        assertEquals(1, outcomes.size());
    }
}
