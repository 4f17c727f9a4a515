package org.fengqiao.console.alarm;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.wire.LinkState;
import org.fengqiao.domain.alarm.AlarmCondition;
import org.fengqiao.domain.alarm.AlarmEntry;
import org.fengqiao.domain.alarm.AlarmInput;
import org.fengqiao.domain.alarm.AlarmItem;
import org.fengqiao.domain.alarm.AlarmKey;
import org.fengqiao.domain.alarm.AlarmKind;
import org.fengqiao.domain.session.UserInfo;
import org.jspecify.annotations.Nullable;

/// The alarm that the console raises itself: the backend is not heard, so it cannot tell. It goes
/// through the same table as all others, and what the user does about it stays here. FX thread.
final class OwnAlarm implements AutoCloseable {

    /// Shorter interruptions mend themselves before anybody could do anything.
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final AlarmStore store;
    private final UserInfo user;
    private final String backend;
    private final ObservableValue<LinkState> link;
    private final ObservableValue<Instant> now;
    private final Subscription subscriptions;
    private @Nullable Instant downSince;
    private boolean everUp;
    private long lines;

    /// @param backend what the alarm is about, as shown
    /// @param now ticks once a second
    OwnAlarm(
            AlarmStore store,
            UserInfo user,
            String backend,
            ObservableValue<LinkState> link,
            ObservableValue<Instant> now) {
        this.store = store;
        this.user = user;
        this.backend = backend;
        this.link = link;
        this.now = now;
        subscriptions =
                Subscription.all(
                        Subscription.listen(link, (_, _, _) -> look()),
                        Subscription.listen(now, (_, _, _) -> look()));
        look();
    }

    private void look() {
        Instant at = now.getValue();
        expire(at);
        if (link.getValue().up()) {
            everUp = true;
            downSince = null;
            if (holds()) {
                apply(AlarmInput.CLEAR, null, null, null);
            }
            return;
        }
        // A clock set back must not make it wait for hours.
        if (everUp && (downSince == null || downSince.isAfter(at))) {
            downSince = at;
        }
        Instant since = downSince;
        if (since != null && !holds() && !since.plus(PATIENCE).isAfter(at)) {
            apply(AlarmInput.RAISE, condition(since), null, null);
        }
    }

    private boolean holds() {
        return store.find(AlarmKey.LINK).map(item -> item.clearedAt() == null).orElse(false);
    }

    private AlarmCondition condition(Instant since) {
        return new AlarmCondition(
                AlarmKey.LINK,
                AlarmKind.LINK_DOWN,
                store.rule(AlarmKind.LINK_DOWN).priority(),
                backend,
                user.jurisdiction(),
                null,
                null,
                since);
    }

    private void expire(Instant at) {
        Instant until = store.find(AlarmKey.LINK).map(AlarmItem::shelvedUntil).orElse(null);
        if (until != null && !until.isAfter(at)) {
            apply(AlarmInput.EXPIRE, null, null, null);
        }
    }

    /// What the user does about it.
    ///
    /// @param until given where it is put aside
    void act(AlarmInput input, @Nullable String reason, @Nullable Instant until) {
        apply(input, null, reason, until);
    }

    private void apply(
            AlarmInput input,
            @Nullable AlarmCondition condition,
            @Nullable String reason,
            @Nullable Instant until) {
        lines++;
        boolean personal = input.personal();
        store.applyOwn(
                new AlarmEntry(
                        lines,
                        now.getValue(),
                        AlarmKey.LINK,
                        input,
                        condition,
                        personal ? user.id() : null,
                        personal ? user.nameZh() : null,
                        reason,
                        until));
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
