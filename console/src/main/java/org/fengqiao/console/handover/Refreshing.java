package org.fengqiao.console.handover;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.fengqiao.console.fx.Subscription;
import org.jspecify.annotations.Nullable;

/// Asks again now and then, as long as somebody sees it. FX thread.
final class Refreshing {

    private static final Duration EVERY = Duration.ofSeconds(15);

    private final Node page;
    private final Runnable refresh;
    private @Nullable Instant last;

    private Refreshing(Node page, Runnable refresh) {
        this.page = page;
        this.refresh = refresh;
    }

    /// @param page in a tab it is in no window while another tab is open
    static Subscription whileShown(Node page, ObservableValue<Instant> now, Runnable refresh) {
        Refreshing refreshing = new Refreshing(page, refresh);
        return Subscription.listen(now, (_, _, time) -> refreshing.tick(time));
    }

    private void tick(Instant now) {
        if (page.getScene() == null || !seen(page)) {
            last = null; // asked at once when it is seen again
        } else if (last == null || Duration.between(last, now).abs().compareTo(EVERY) >= 0) {
            last = now;
            refresh.run();
        }
    }

    private static boolean seen(Node node) {
        for (@Nullable Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
