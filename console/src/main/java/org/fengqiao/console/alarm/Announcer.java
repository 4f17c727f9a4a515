package org.fengqiao.console.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.alarm.AlarmEffect;
import org.fengqiao.domain.alarm.AlarmItem;
import org.fengqiao.domain.alarm.AlarmKey;
import org.fengqiao.domain.alarm.AlarmTurn;
import org.fengqiao.domain.alarm.FloodGate;
import org.fengqiao.domain.alarm.Priority;

/// Makes alarms heard: when they are announced, a flood of them now and then, and again and again
/// until they are acknowledged. FX thread.
public final class Announcer implements AutoCloseable {

    private final AlarmStore store;
    private final AlarmActs acts;
    private final AlarmSound sound;
    private final Mute mute;
    private final ObservableValue<Instant> now;
    private final FloodGate gate = new FloodGate();
    private final NagClock nags;
    private final ReadOnlyBooleanWrapper flooded = new ReadOnlyBooleanWrapper();
    private final BooleanProperty speaking = new SimpleBooleanProperty(true);
    private final Subscription subscriptions;
    private Instant latest = Instant.MIN;
    private Instant lastRead = Instant.MIN;

    /// @param now ticks once a second
    Announcer(
            AlarmStore store,
            AlarmActs acts,
            AlarmSound sound,
            Mute mute,
            ObservableValue<Instant> now) {
        this.store = store;
        this.acts = acts;
        this.sound = sound;
        this.mute = mute;
        this.now = now;
        nags = new NagClock(store::rule);
        subscriptions =
                Subscription.all(
                        store.listen(this::turned),
                        Subscription.listen(now, (_, _, _) -> tick()),
                        Subscription.listen(
                                mute.leftProperty(),
                                (_, _, left) -> {
                                    if (left.isZero()) {
                                        nags.forget();
                                    }
                                }));
    }

    /// Whether alarms come so fast that they are told together.
    ReadOnlyBooleanProperty floodedProperty() {
        return flooded.getReadOnlyProperty();
    }

    /// Whether alarms are read aloud where the platform can.
    BooleanProperty speakingProperty() {
        return speaking;
    }

    /// The gate wants time that never runs back, which a corrected clock does; it goes on at once
    /// from where it was, or a flood would last until the clock has caught up.
    private Instant steadyNow() {
        Instant at = now.getValue();
        if (at.isAfter(lastRead)) {
            latest = latest.plus(Duration.between(lastRead, at));
        }
        lastRead = at;
        return latest;
    }

    /// What came together is heard once, by the most urgent of it.
    private void turned(List<AlarmTurn> turns) {
        AlarmItem loudest = null;
        for (AlarmTurn turn : turns) {
            if (turn.effect() == AlarmEffect.ANNOUNCE) {
                AlarmItem item = turn.after();
                nags.announced(item, now.getValue());
                boolean heard = gate.announce(item.condition().priority(), steadyNow()).sound();
                if (heard && (loudest == null || above(item, loudest))) {
                    loudest = item;
                }
            }
        }
        flooded.set(gate.flooded(steadyNow()));
        if (loudest != null) {
            hear(loudest);
        }
    }

    private static boolean above(AlarmItem item, AlarmItem other) {
        return item.condition().priority().above(other.condition().priority());
    }

    private void tick() {
        flooded.set(gate.flooded(steadyNow()));
        if (!mute.active()) {
            nags.findDue(listCalling(), now.getValue()).ifPresent(this::hear);
        }
    }

    /// Those about which nothing is under way.
    private List<AlarmItem> listCalling() {
        Set<AlarmKey> pending = acts.listPending();
        return store.listCalling().stream().filter(item -> !pending.contains(item.key())).toList();
    }

    private void hear(AlarmItem item) {
        if (mute.active()) {
            return;
        }
        List<AlarmItem> calling = listCalling();
        Priority priority = item.condition().priority();
        nags.heard(priority, calling, now.getValue());
        sound.play(priority);
        if (speaking.get() && sound.speaks()) {
            sound.say(line(item, calling), Texts.isChinese());
        }
    }

    private String line(AlarmItem item, List<AlarmItem> calling) {
        String one = AlarmWords.spoken(store.rule(item.condition().kind()), item);
        int others = calling.size() - 1;
        return others <= 0 ? one : Texts.of("alarm").get("spoken.others", one, others);
    }

    @Override
    public void close() {
        subscriptions.close();
        sound.close();
    }
}
