package org.fengqiao.console.app;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import org.fengqiao.console.fx.FxInbox;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.gap.GapFile;
import org.fengqiao.console.gap.GapKeeper;
import org.fengqiao.console.gap.GapLog;
import org.fengqiao.console.gap.GapPage;
import org.fengqiao.console.gap.GapWords;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.ServerClock;
import org.fengqiao.console.wire.WireSession;
import org.fengqiao.domain.gap.GapDigest;
import org.fengqiao.domain.incident.IncidentId;

/// Joins the digest of breaks with the desk: what is told when it sees again, and the page on which
/// each of it is read. FX thread.
final class GapDesk implements AutoCloseable {

    private static final String PAGE = "page-gap";

    private final Workbench workbench;
    private final GapPage page;
    private final Subscription subscription;

    /// @param folder of the files in which is kept what was not read yet
    /// @param open shows a case
    GapDesk(
            Desk desk,
            WireSession session,
            ServerClock clock,
            Workbench workbench,
            Path folder,
            Consumer<IncidentId> open,
            Executor worker) {
        this.workbench = workbench;
        Toasts toasts = desk.view().toasts();
        GapLog log =
                new GapLog(
                        GapFile.of(folder, desk.user().id()),
                        worker,
                        FxThread.executor(),
                        text -> toasts.show(Toasts.Kind.TROUBLE, text));
        page = new GapPage(log, open);
        workbench.add(PAGE, page.titleProperty(), page);
        FxInbox<GapDigest, GapDigest> inbox =
                new FxInbox<>(
                        FxThread.executor(),
                        batch -> batch.values().forEach(digest -> take(digest, log, toasts)));
        subscription =
                session.feed()
                        .listen(
                                new GapKeeper(
                                        at -> at.plus(clock.offset()),
                                        worker,
                                        digest -> inbox.offer(digest, digest)));
    }

    private void take(GapDigest digest, GapLog log, Toasts toasts) {
        log.add(digest);
        var kept = log.list().getFirst();
        toasts.offer(
                GapDesk.class,
                Bindings.createStringBinding(() -> GapWords.news(kept), Texts.localeProperty()),
                Texts.of("gap").bind("open"),
                () -> workbench.open(PAGE));
    }

    void addKeys(Shortcuts keys) {
        keys.add("Shift+F4", "gap", "key.open", () -> workbench.open(PAGE));
    }

    @Override
    public void close() {
        subscription.close();
        page.close();
    }
}
