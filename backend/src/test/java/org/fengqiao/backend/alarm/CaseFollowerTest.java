package org.fengqiao.backend.alarm;

import static org.fengqiao.backend.alarm.Fixtures.GRID;
import static org.fengqiao.backend.alarm.Fixtures.START;
import static org.fengqiao.backend.alarm.Fixtures.T0;
import static org.fengqiao.domain.alarm.AlarmInput.CLEAR;
import static org.fengqiao.domain.alarm.AlarmInput.EASE;
import static org.fengqiao.domain.alarm.AlarmInput.RAISE;
import static org.fengqiao.domain.alarm.AlarmInput.WORSEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.fengqiao.backend.database.DurableTransaction;
import org.fengqiao.backend.support.SetClock;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.backend.wire.Broker;
import org.fengqiao.backend.wire.Courier;
import org.fengqiao.backend.wire.NumberedStreams;
import org.fengqiao.domain.alarm.AlarmCondition;
import org.fengqiao.domain.alarm.AlarmInput;
import org.fengqiao.domain.alarm.AlarmKind;
import org.fengqiao.domain.alarm.AlarmRules;
import org.fengqiao.domain.alarm.Conditions;
import org.fengqiao.domain.alarm.Priority;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.IncidentId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/// The follower step by step, on a log in memory.
class CaseFollowerTest {

    private final SetClock clock = new SetClock(T0);
    private final MemoryStore store = new MemoryStore();

    /// A transaction of nothing.
    private static final class NoDatabase extends AbstractPlatformTransactionManager {
        private static final long serialVersionUID = 1L;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }

    private AlarmBook book() {
        NumberedStreams streams = AlarmStreams.load(store, "epoch", SmallCity.CITY);
        return new AlarmBook(
                store,
                new DurableTransaction(new TransactionTemplate(new NoDatabase()), () -> {}),
                new AlarmStreams(streams, SmallCity.CITY),
                new Courier(
                        "test",
                        streams,
                        new StaticListableBeanFactory().getBeanProvider(Broker.class)),
                clock,
                Duration.ofHours(24));
    }

    private static CaseFollower follower(AlarmBook book) {
        return new CaseFollower(book, new Conditions(AlarmRules.packaged(), START));
    }

    private List<String> written() {
        return store.lines.stream()
                .map(line ->
                        line.entry().sequence()
                                + " "
                                + line.entry().input()
                                + " "
                                + line.entry().key())
                .toList();
    }

    @Test
    void whatComesAndGoesWithinOneRoundIsWrittenAllTheSame() throws Exception {
        CaseFollower follower = follower(book());
        follower.committed(Fixtures.red("a", START, null));
        follower.committed(Fixtures.red("a", "pending_dispatch", null));
        follower.round(Duration.ZERO);
        assertEquals(List.of("1 RAISE NEW:a", "2 CLEAR NEW:a"), written());
    }

    @Test
    void aLineThatCannotBeWrittenHoldsUpNoOtherAndIsTriedAgain() throws Exception {
        CaseFollower follower = follower(book());
        store.refuses = line -> line.entry().key().value().equals("NEW:b");
        for (String id : List.of("a", "b", "c")) {
            follower.committed(Fixtures.red(id, START, null));
        }
        follower.round(Duration.ZERO);
        assertEquals(List.of("1 RAISE NEW:a", "2 RAISE NEW:c"), written());
        store.refuses = _ -> false;
        follower.round(Duration.ZERO);
        assertEquals(2, store.lines.size(), "not before its time");
        clock.put(Duration.ofSeconds(5));
        follower.round(Duration.ZERO);
        assertEquals(List.of("1 RAISE NEW:a", "2 RAISE NEW:c", "3 RAISE NEW:b"), written());
    }

    @Test
    void aStartWritesTheDifferenceAndEndsWhatIsNoCaseAnyMore() throws Exception {
        CaseFollower before = follower(book());
        for (String id : List.of("stays", "ends", "gone")) {
            before.committed(Fixtures.red(id, START, null));
        }
        before.round(Duration.ZERO);
        CaseFollower after = follower(book());
        after.committed(Fixtures.red("stays", START, null));
        after.committed(Fixtures.red("ends", "closed", T0));
        after.round(Duration.ZERO);
        assertEquals(4, store.lines.size(), "others may still be told");
        after.committed(Fixtures.red("new", START, null));
        after.toldAll();
        after.round(Duration.ZERO);
        assertEquals(
                List.of("4 CLEAR NEW:ends", "5 RAISE NEW:new", "6 CLEAR NEW:gone"),
                written().subList(3, 6));
        after.round(Duration.ZERO);
        assertEquals(6, store.lines.size());
    }

    @Test
    void aClockThatWasFarAheadIsFollowedBack() throws Exception {
        AlarmBook book = book();
        CaseFollower follower = follower(book);
        follower.committed(Fixtures.late("a", T0.plusSeconds(60)));
        clock.put(Duration.ofDays(400));
        follower.round(Duration.ZERO);
        clock.set(T0);
        follower.round(Duration.ZERO);
        assertEquals(List.of("1 RAISE CLOCK:a", "2 CLEAR CLOCK:a"), written());
        clock.set(T0.plusSeconds(61));
        follower.round(Duration.ZERO);
        assertEquals("3 RAISE CLOCK:a", written().getLast());
    }

    private static AlarmCondition late(AlarmKind kind, Priority priority, AreaCode area) {
        return Fixtures.condition("a", kind, priority, area);
    }

    private List<AlarmInput> settle(AlarmCondition before, List<AlarmCondition> after) {
        return book().write(draft -> {
            draft.raise(before, null);
            CaseAlarms.settle(draft, new IncidentId("a"), after);
            return draft.lines().stream().map(line -> line.entry().input()).toList();
        });
    }

    @Test
    void whatHoldsTurnsByPriorityThenByKindAndMovesWithItsArea() {
        AlarmCondition near = late(AlarmKind.NEAR_TIMEOUT, Priority.MEDIUM, GRID);
        AlarmCondition over = late(AlarmKind.OVERDUE, Priority.HIGH, GRID);
        assertEquals(List.of(RAISE), settle(near, List.of(near)));
        assertEquals(List.of(RAISE, WORSEN), settle(near, List.of(over)));
        assertEquals(List.of(RAISE, EASE), settle(over, List.of(near)));
        assertEquals(List.of(RAISE, CLEAR), settle(over, List.of()));
        // A city that gives both one priority.
        AlarmCondition same = late(AlarmKind.OVERDUE, Priority.MEDIUM, GRID);
        assertEquals(List.of(RAISE, WORSEN), settle(near, List.of(same)));
        assertEquals(List.of(RAISE, EASE), settle(same, List.of(near)));
        AlarmCondition moved =
                late(AlarmKind.OVERDUE, Priority.HIGH, AreaCode.of(SmallCity.GULOU + "001001001"));
        assertEquals(List.of(RAISE, CLEAR, RAISE), settle(over, List.of(moved)));
    }
}
