package org.fengqiao.console.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fengqiao.console.alarm.AlarmPages;
import org.fengqiao.console.alarm.AlarmSource;
import org.fengqiao.console.alarm.SpeakerSound;
import org.fengqiao.console.fx.FxInbox;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.wire.AlarmFeed;
import org.fengqiao.console.wire.AlarmListener;
import org.fengqiao.console.wire.WireSession;
import org.fengqiao.domain.alarm.AlarmCondition;
import org.fengqiao.domain.alarm.AlarmEntry;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Alarms;

/// Joins the alarms with the desk: the feed, the pages, lamp, banner and keys. FX thread.
final class AlarmDesk implements AutoCloseable {

    private static final String LIST = "page-alarms";
    private static final String LOAD = "page-alarm-load";

    /// What the feed tells, in the order it was told.
    private sealed interface News {
        record Begun(Alarms.Snapshot snapshot) implements News {}

        record Line(AlarmEntry entry) implements News {}
    }

    private final AlarmPages pages;
    private final Workbench workbench;
    private final Subscription subscription;

    private AlarmDesk(
            Desk desk, AlarmFeed feed, Workbench workbench, Consumer<AlarmCondition> show) {
        this.workbench = workbench;
        pages =
                new AlarmPages(
                        desk.user(),
                        desk.api().backend().host() + ":" + desk.api().backend().port(),
                        desk.link(),
                        desk.ticker().now(),
                        AlarmSource.of(desk.api().alarms()),
                        FxThread.executor(),
                        SpeakerSound::new,
                        new AlarmPages.Doors(
                                show,
                                this::openList,
                                text -> desk.view().toasts().show(Toasts.Kind.TROUBLE, text)));
        workbench.add(LIST, pages.pageTitle(), pages.page());
        if (desk.user().role() == Role.DUTY_LEADER) {
            workbench.add(LOAD, "alarm", "load.title", pages.loadPage());
        }
        desk.top().placeLamps(pages.lamps());
        desk.view().placeAbove(pages.banner());
        subscription = listen(feed);
    }

    /// Opens the alarms of a user who is alarmed.
    ///
    /// @param show shows on the map what an alarm is about
    static Optional<AlarmDesk> open(
            Desk desk, WireSession session, Workbench workbench, Consumer<AlarmCondition> show) {
        return session.alarms().map(feed -> new AlarmDesk(desk, feed, workbench, show));
    }

    /// Each line has a key of its own, so that none takes another's place.
    private Subscription listen(AlarmFeed feed) {
        FxInbox<News, News> inbox =
                new FxInbox<>(FxThread.executor(), batch -> hear(batch.values()));
        return feed.listen(
                new AlarmListener() {
                    @Override
                    public void onSnapshot(Alarms.Snapshot snapshot) {
                        offer(new News.Begun(snapshot));
                    }

                    @Override
                    public void onEntry(AlarmEntry entry) {
                        offer(new News.Line(entry));
                    }

                    private void offer(News news) {
                        inbox.offer(news, news);
                    }
                });
    }

    /// Lines that came together are applied together: a flood draws the list once.
    private void hear(Collection<News> news) {
        List<AlarmEntry> lines = new ArrayList<>();
        for (News each : news) {
            switch (each) {
                case News.Begun(Alarms.Snapshot snapshot) -> {
                    // What a snapshot replaces need not be shown before.
                    lines.clear();
                    pages.store().begin(snapshot);
                }
                case News.Line(AlarmEntry line) -> lines.add(line);
            }
        }
        if (!lines.isEmpty()) {
            pages.store().apply(lines);
        }
    }

    /// Not Ctrl+Space, which turns Chinese input on and off.
    void addKeys(Shortcuts keys) {
        keys.add("Shift+F11", "alarm", "key.list", this::openList);
        keys.add("Shift+F12", "alarm", "key.acknowledge", pages::acknowledgeShown);
        keys.add("Shortcut+F12", "alarm", "key.mute", pages::toggleMute);
    }

    private void openList() {
        workbench.open(LIST);
    }

    AlarmPages pages() {
        return pages;
    }

    @Override
    public void close() {
        subscription.close();
        pages.close();
    }
}
