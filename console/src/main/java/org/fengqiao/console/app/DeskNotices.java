package org.fengqiao.console.app;

import java.time.Duration;
import org.fengqiao.console.fx.FxInbox;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.console.wire.FeedListener;
import org.fengqiao.console.wire.OutboxDamage;
import org.fengqiao.console.wire.StreamChangeFeed;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Messages;

/// Tells what the feed says about itself: how long the desk saw nothing, and what the backend
/// complains about. Heard on the wire thread, shown on the FX thread.
final class DeskNotices {

    private record Gap(Duration blind, int missed) {}

    private static final Duration LEAST_GAP = Duration.ofSeconds(1);

    private DeskNotices() {}

    static Subscription listen(StreamChangeFeed feed, Toasts toasts) {
        FxInbox<Gap, Gap> gaps =
                new FxInbox<>(
                        FxThread.executor(),
                        batch -> batch.values().forEach(gap -> show(gap, toasts)));
        FxInbox<String, Messages.Problem> problems =
                new FxInbox<>(
                        FxThread.executor(),
                        batch ->
                                batch.values()
                                        .forEach(problem ->
                                                toasts.show(
                                                        Toasts.Kind.TROUBLE, problem.message())));
        return Subscription.all(
                feed.listen(gapListener(gaps)), feed.onProblem(p -> problems.offer(p.code(), p)));
    }

    /// Says that commands have been lost sight of, until somebody puts it away.
    static void show(OutboxDamage damage, Toasts toasts) {
        toasts.show(
                Toasts.Kind.TROUBLE,
                Texts.of("app").bind("outbox.damaged", damage.lines().size(), damage.kept()));
    }

    private static FeedListener gapListener(FxInbox<Gap, Gap> gaps) {
        return new FeedListener() {
            @Override
            public void onSnapshot(Messages.Snapshot snapshot) {}

            @Override
            public void onChange(Change change) {}

            @Override
            public void onCaughtUp(Duration blind, int missed) {
                Gap gap = new Gap(blind, missed);
                gaps.offer(gap, gap);
            }
        };
    }

    private static void show(Gap gap, Toasts toasts) {
        if (gap.blind().compareTo(LEAST_GAP) >= 0) {
            toasts.show(
                    Toasts.Kind.NEWS,
                    Texts.of("app")
                            .bind(
                                    "desk.gap",
                                    Texts.bindWords(() -> Times.words(gap.blind())),
                                    gap.missed()));
        }
    }
}
