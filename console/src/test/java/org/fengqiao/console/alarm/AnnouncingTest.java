package org.fengqiao.console.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.fengqiao.console.incident.Pictures;
import org.fengqiao.domain.alarm.AlarmEntry;
import org.fengqiao.domain.alarm.AlarmInput;
import org.fengqiao.domain.alarm.AlarmItem;
import org.fengqiao.domain.alarm.AlarmKey;
import org.fengqiao.domain.alarm.AlarmKind;
import org.fengqiao.domain.alarm.AlarmState;
import org.fengqiao.domain.alarm.Priority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/// What is heard and when, on a clock of its own.
@ExtendWith(ApplicationExtension.class)
class AnnouncingTest {

    private static final AlarmKey RED = AlarmLines.key(AlarmKind.NEW_RED, 1);

    @SuppressWarnings("NullAway.Init") // made before each
    private AlarmBench bench;

    @BeforeEach
    void open() {
        Pictures.fx(() -> {
            bench = new AlarmBench(Runnable::run);
        });
    }

    @AfterEach
    void close() throws Exception {
        Pictures.fx(() -> bench.close());
        Pictures.tidy();
    }

    private AlarmEntry red(int number) {
        return bench.backend.raise(AlarmKind.NEW_RED, Priority.HIGH, number, bench.now.get());
    }

    private AlarmState state(AlarmKey key) {
        return bench.store().find(key).map(AlarmItem::state).orElse(AlarmState.NORMAL);
    }

    private int tones() {
        return bench.sound.tones.size();
    }

    @Test
    void anAlarmLatchesUntilItIsAcknowledgedAlsoWhenItsConditionHasGone() {
        Pictures.fx(() -> {
            bench.hear(red(1));
            assertEquals(1, tones());
            assertEquals(List.of("新增红色事件：珠江路1号门前暴露垃圾堆放影响通行"), bench.sound.lines);
            bench.hear(bench.backend.clear(RED, bench.now.get()));
            assertEquals(AlarmState.RETURNED, state(RED));
            bench.pages.acknowledgeShown();
            assertEquals(AlarmInput.ACKNOWLEDGE, bench.backend.acts.getLast().input());
            bench.perform();
            assertEquals(AlarmState.NORMAL, state(RED));
            assertTrue(bench.store().list().isEmpty());
        });
    }

    @Test
    void anUnacknowledgedAlarmIsHeardAgainByItsRuleUntilItIsAcknowledged() {
        Pictures.fx(() -> {
            bench.hear(red(1));
            bench.pass(Duration.ofSeconds(29));
            assertEquals(1, tones());
            bench.pass(Duration.ofSeconds(1));
            assertEquals(2, tones());
            bench.pass(Duration.ofSeconds(60));
            assertEquals(4, tones());
            bench.pages.acknowledgeShown();
            bench.perform();
            bench.pass(Duration.ofMinutes(10));
            assertEquals(4, tones());
        });
    }

    @Test
    void oneReminderCallsForAllOfItsPriorityAndBelow() {
        Pictures.fx(() -> {
            bench.hear(red(1));
            bench.pass(Duration.ofSeconds(7));
            bench.hear(red(2));
            bench.pass(Duration.ofSeconds(7));
            bench.hear(
                    bench.backend.raise(
                            AlarmKind.NEAR_TIMEOUT, Priority.MEDIUM, 3, bench.now.get()));
            bench.sound.tones.clear();
            bench.pass(Duration.ofMinutes(5));
            assertTrue(tones() <= 10, "tones: " + bench.sound.tones);
            assertTrue(tones() >= 9, "tones: " + bench.sound.tones);
        });
    }

    @Test
    void whatIsOnItsWayIsQuietAndComesBackIfTheBackendWillNotHaveIt() {
        Pictures.fx(() -> {
            bench.backend.hold = true;
            bench.hear(red(1));
            bench.pages.acknowledgeShown();
            bench.pass(Duration.ofSeconds(90));
            assertEquals(1, tones());
            assertEquals(1, bench.backend.acts.size());
            bench.backend
                    .answers
                    .getFirst()
                    .completeExceptionally(
                            new org.fengqiao.console.wire.BackendException(
                                    409,
                                    new org.fengqiao.domain.wire.Messages.Problem(
                                            "no", "报警已失效", null)));
            assertEquals(List.of("报警已失效"), bench.troubles);
            bench.pass(Duration.ofSeconds(1));
            assertEquals(2, tones());
        });
    }

    @Test
    void anActWithoutAnAnswerIsSentAgainUnderTheSameIdAndDoneOnce() {
        Pictures.fx(() -> {
            bench.backend.hold = true;
            bench.hear(red(1));
            bench.pages.acknowledgeShown();
            bench.backend
                    .answers
                    .getFirst()
                    .completeExceptionally(
                            new org.fengqiao.console.wire.BackendException(
                                    0,
                                    new org.fengqiao.domain.wire.Messages.Problem(
                                            "unreachable", "down", null)));
            bench.pass(AlarmActs.RETRY);
            assertEquals(2, bench.backend.acts.size());
            assertEquals(bench.backend.acts.get(0), bench.backend.acts.get(1));
            assertEquals(
                    1, bench.backend.perform(bench.backend.acts.get(0), bench.now.get()).size());
            assertEquals(
                    0, bench.backend.perform(bench.backend.acts.get(1), bench.now.get()).size());
        });
    }

    @Test
    void aFloodOfFiveHundredInAMinuteIsHeardAFewTimesShownOnceAndListedWhole() {
        Pictures.fx(() -> {
            int number = 0;
            for (int second = 0; second < 60; second++) {
                for (int i = 0; i < (second % 3 == 0 ? 9 : 8); i++) {
                    number++;
                    Priority priority =
                            number % 3 == 0
                                    ? Priority.HIGH
                                    : number % 3 == 1 ? Priority.MEDIUM : Priority.LOW;
                    bench.hear(
                            bench.backend.raise(
                                    AlarmKind.OVERDUE, priority, number, bench.now.get()));
                }
                bench.pass(Duration.ofSeconds(1));
            }
            assertEquals(500, number);
            assertEquals(500, bench.store().list().size());
            assertEquals(500, keys().size());
            assertTrue(tones() <= 12, tones() + " tones: " + bench.sound.tones);
            assertTrue(tones() >= 5, "tones: " + bench.sound.tones);
            assertTrue(bench.pages.banner().isVisible());
            assertTrue(find("#alarm-banner-about").getText().contains("高 166"));
            assertFalse(bench.pages.banner().lookup("#alarm-banner-acknowledge").isVisible());
            ((Button) bench.pages.banner().lookup("#alarm-banner-list")).fire();
            assertEquals(1, bench.listOpened);
            bench.pass(Duration.ofSeconds(61));
            assertTrue(bench.pages.banner().lookup("#alarm-banner-acknowledge").isVisible());
            assertEquals("另有 499 条未确认", find("#alarm-banner-others").getText());
        });
    }

    private Set<AlarmKey> keys() {
        Set<AlarmKey> keys = new HashSet<>();
        bench.store().list().forEach(item -> keys.add(item.key()));
        return keys;
    }

    private Label find(String id) {
        return (Label) bench.pages.banner().lookup(id);
    }

    @Test
    void silenceEndsByItselfAndWhatWasNotHeardIsHeardThen() {
        Pictures.fx(() -> {
            bench.pages.toggleMute();
            bench.hear(red(1));
            bench.pass(Duration.ofSeconds(299));
            assertEquals(0, tones());
            assertTrue(mute().getText().endsWith("0:00:01"), mute().getText());
            AlarmLamp lamp = (AlarmLamp) bench.pages.lamps().getFirst();
            assertEquals("高 1", lamp.getText());
            bench.pass(Duration.ofSeconds(2));
            assertEquals("", mute().getText());
            assertEquals(1, tones());
            bench.pass(Duration.ofSeconds(30));
            assertEquals(2, tones());
        });
    }

    private MuteButton mute() {
        return (MuteButton) bench.pages.lamps().get(1);
    }

    @Test
    void aClockSetBackNeitherLengthensSilenceNorHoldsUpReminders() {
        Pictures.fx(() -> {
            bench.hear(red(1));
            bench.pages.toggleMute();
            bench.now.set(bench.now.get().minus(Duration.ofHours(2)));
            bench.pass(Duration.ofSeconds(300));
            assertEquals("", mute().getText());
            bench.pass(Duration.ofSeconds(1));
            assertEquals(2, tones());
        });
    }

    @Test
    void whatIsPutAsideIsQuietAndCallsAgainWhenItsTimeIsOver() {
        Pictures.fx(() -> {
            Instant until = bench.now.get().plusSeconds(900);
            bench.hear(red(1));
            bench.hear(
                    bench.backend.by(
                            "leader",
                            "王值班长",
                            AlarmInput.SHELVE,
                            RED,
                            bench.now.get(),
                            "已知",
                            until));
            bench.pass(Duration.ofSeconds(120));
            assertEquals(1, tones());
            assertFalse(bench.pages.banner().isVisible());
            bench.hear(
                    bench.backend.by("leader", "王值班长", AlarmInput.EXPIRE, RED, until, null, null));
            assertEquals(2, tones());
            assertTrue(bench.pages.banner().isVisible());
        });
    }

    @Test
    void somebodyElsesAcknowledgementIsShownAndLeavesMineToMe() {
        Pictures.fx(() -> {
            bench.hear(
                    red(1),
                    bench.backend.by(
                            "seat-1",
                            "李受理员",
                            AlarmInput.ACKNOWLEDGE,
                            RED,
                            bench.now.get(),
                            null,
                            null));
            assertEquals(AlarmState.UNACKNOWLEDGED, state(RED));
            assertEquals(
                    "李受理员 10:30:00 确认", AlarmWords.acts(bench.store().find(RED).orElseThrow()));
        });
    }

    @Test
    void aStoreBegunFromASnapshotEqualsTheOneThatHeardEveryLine() {
        Pictures.fx(() -> {
            bench.hear(red(1), red(2));
            bench.hear(
                    bench.backend.by(
                            "leader",
                            "王值班长",
                            AlarmInput.ACKNOWLEDGE,
                            RED,
                            bench.now.get(),
                            null,
                            null));
            bench.hear(bench.backend.clear(AlarmLines.key(AlarmKind.NEW_RED, 2), bench.now.get()));
            AlarmStore restarted = new AlarmStore("leader");
            restarted.begin(bench.backend.snapshot(bench.now.get()));
            assertEquals(bench.store().list(), restarted.list());
            assertEquals(2, restarted.list().size());
        });
    }

    @Test
    void aSnapshotAfterAGapAnnouncesOnlyWhatBeganMeanwhile() {
        Pictures.fx(() -> {
            bench.hear(red(1));
            bench.store().begin(bench.backend.snapshot(bench.now.get()));
            assertEquals(1, tones());
            red(2);
            bench.store().begin(bench.backend.snapshot(bench.now.get()));
            assertEquals(2, tones());
            assertEquals(2, bench.store().listCalling().size());
        });
    }

    @Test
    void aLinkThatStaysDownIsAnAlarmOfTheConsolesOwnThatLatches() {
        Pictures.fx(() -> {
            bench.lose();
            bench.pass(OwnAlarm.PATIENCE.minusSeconds(1));
            assertEquals(AlarmState.NORMAL, state(AlarmKey.LINK));
            bench.pass(Duration.ofSeconds(1));
            assertEquals(AlarmState.UNACKNOWLEDGED, state(AlarmKey.LINK));
            assertEquals(1, tones());
            bench.reconnect();
            assertEquals(AlarmState.RETURNED, state(AlarmKey.LINK));
            bench.store().begin(bench.backend.snapshot(bench.now.get()));
            assertEquals(AlarmState.RETURNED, state(AlarmKey.LINK));
            bench.pages.acknowledgeShown();
            assertEquals(AlarmState.NORMAL, state(AlarmKey.LINK));
            assertTrue(bench.backend.acts.isEmpty());
        });
    }

    @Test
    void aShortInterruptionOfTheLinkIsNoAlarm() {
        Pictures.fx(() -> {
            bench.lose();
            bench.pass(OwnAlarm.PATIENCE.minusSeconds(1));
            bench.reconnect();
            bench.pass(Duration.ofMinutes(1));
            assertTrue(bench.store().list().isEmpty());
        });
    }
}
