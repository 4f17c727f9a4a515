package org.fengqiao.console.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.boundary.IncidentCounts;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.incident.CaseFiles;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentFeed;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.console.incident.PickedIncidents;
import org.fengqiao.console.incident.Selection;
import org.fengqiao.console.incident.Submissions;
import org.fengqiao.console.incident.UnseenIncidents;
import org.fengqiao.console.incident.detail.IncidentDetailPanel;
import org.fengqiao.console.incident.layer.IncidentLayer;
import org.fengqiao.console.incident.list.IncidentListModel;
import org.fengqiao.console.incident.list.IncidentListPanel;
import org.fengqiao.console.incident.register.AreaFinder;
import org.fengqiao.console.incident.register.PhotoUploads;
import org.fengqiao.console.incident.register.RegisterPanel;
import org.fengqiao.console.incident.register.WaitingPhotos;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.console.wire.ServerClock;
import org.fengqiao.console.wire.WireSession;
import org.fengqiao.domain.session.UserInfo;

/// The incidents: store, selection, list and markers, fed by the wire. FX thread.
final class IncidentDesk implements AutoCloseable {

    /// About as long as a lost link takes to come back.
    private static final long UPLOAD_AGAIN_AFTER_S = 5;

    private final IncidentStore store;
    private final List<String> kinds;
    private final Selection selection;
    private final PickedIncidents picked;
    private final UnseenIncidents unseen;
    private final IncidentListModel model;
    private final IncidentListPanel list;
    private final IncidentLayer layer;
    private final IncidentDetailPanel detail;
    private final PhotoUploads uploads;
    private final RegisterPanel register;
    private final Subscription subscriptions;

    IncidentDesk(
            BackendApi api,
            WireSession session,
            ServerClock clock,
            Dictionary dictionary,
            UserInfo user,
            ObservableValue<Instant> now,
            AreaFinder areas,
            Path waitingPhotos,
            Executor worker) {
        store = new IncidentStore(clock);
        kinds = dictionary.listClasses().stream().map(of -> of.key().kind()).distinct().toList();
        selection = new Selection().following(store);
        picked = new PickedIncidents(store);
        unseen = new UnseenIncidents(store, selection);
        model =
                new IncidentListModel(
                        store, dictionary, clock, Texts.locale(), worker, FxThread.executor());
        list =
                new IncidentListPanel(
                        store, selection, unseen, model, dictionary, user.jurisdiction(), now);
        list.follow(picked);
        layer = new IncidentLayer(store, selection, unseen);
        CaseFiles files = CaseFiles.of(api);
        Submissions submissions = new Submissions(session.desk(), FxThread.executor());
        detail =
                new IncidentDetailPanel(
                        store,
                        selection,
                        dictionary,
                        user,
                        files,
                        submissions,
                        now,
                        FxThread.executor());
        list.follow(detail.drafts());
        uploads =
                new PhotoUploads(
                        files,
                        new WaitingPhotos(waitingPhotos, user.id()),
                        worker,
                        FxThread.executor(),
                        CompletableFuture.delayedExecutor(
                                UPLOAD_AGAIN_AFTER_S, TimeUnit.SECONDS, FxThread.executor()));
        register =
                new RegisterPanel(
                        dictionary,
                        areas,
                        selection,
                        submissions,
                        uploads,
                        worker,
                        FxThread.executor());
        subscriptions =
                Subscription.all(
                        session.feed().listen(new IncidentFeed(store, FxThread.executor())),
                        Subscription.listen(now, (_, _, _) -> store.advance()));
    }

    /// How many of a status lie where, from the store.
    IncidentCounts counts() {
        return (area, status) -> store.countsOf(area).of(status);
    }

    /// The kinds of classes that incidents of this city can have, such as `hazard`.
    List<String> listKinds() {
        return kinds;
    }

    IncidentStore store() {
        return store;
    }

    Selection selection() {
        return selection;
    }

    PickedIncidents picked() {
        return picked;
    }

    IncidentListModel model() {
        return model;
    }

    IncidentListPanel list() {
        return list;
    }

    IncidentDetailPanel detail() {
        return detail;
    }

    RegisterPanel register() {
        return register;
    }

    PhotoUploads uploads() {
        return uploads;
    }

    IncidentLayer layer() {
        return layer;
    }

    @Override
    public void close() {
        subscriptions.close();
        register.close();
        detail.close();
        layer.close();
        list.close();
        model.close();
    }
}
