package org.fengqiao.console.app;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.incident.CaseFiles;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.Submissions;
import org.fengqiao.console.incident.duplicate.ArrivalTwins;
import org.fengqiao.console.incident.duplicate.CompareView;
import org.fengqiao.console.incident.duplicate.Comparison;
import org.fengqiao.console.incident.duplicate.DuplicateSection;
import org.fengqiao.console.incident.duplicate.DuplicateSource;
import org.fengqiao.console.incident.duplicate.DuplicateStrip;
import org.fengqiao.console.incident.duplicate.LinkDesk;
import org.fengqiao.console.incident.duplicate.LinkRows;
import org.fengqiao.console.incident.duplicate.MasterField;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.console.wire.WireSession;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.session.UserInfo;
import org.locationtech.jts.geom.Envelope;

/// Duplicates: candidates under the form and in the detail, the comparison over list and map, and
/// the notice by which a link is taken back. FX thread.
final class DuplicateDesk implements AutoCloseable {

    /// Typing that rests so long is worth a search.
    private static final long REST_MS = 400;

    /// About as long as a lost link takes to come back.
    private static final long AGAIN_S = 10;

    /// Two places a few metres apart are shown with the street around them.
    private static final double LEAST_SPAN = Mercator.x(0.002) - Mercator.x(0);

    private static final double PADDING_PX = 80;

    private final IncidentDesk incidents;
    private final MapView map;
    private final DeskView view;
    private final Workbench workbench;
    private final LinkDesk links;
    private final DuplicateStrip strip;
    private final DuplicateSection section;
    private final ArrivalTwins twins;
    private final CompareView compare;
    private final Texts texts = Texts.of("incident");
    private boolean overWorkbench;

    DuplicateDesk(
            BackendApi api,
            WireSession session,
            Dictionary dictionary,
            UserInfo user,
            ObservableValue<Instant> now,
            IncidentDesk incidents,
            MapView map,
            DeskView view,
            Workbench workbench) {
        this.incidents = incidents;
        this.map = map;
        this.view = view;
        this.workbench = workbench;
        DuplicateSource source = DuplicateSource.of(api);
        var fx = FxThread.executor();
        var store = incidents.store();
        links =
                new LinkDesk(
                        new Submissions(session.desk(), fx), dictionary.workflow(), user.role());
        strip =
                new DuplicateStrip(
                        source,
                        store,
                        now,
                        CompletableFuture.delayedExecutor(REST_MS, TimeUnit.MILLISECONDS, fx),
                        fx);
        section = new DuplicateSection(source, store, dictionary, user, now, fx);
        twins =
                new ArrivalTwins(
                        source,
                        store,
                        LinkRows.linkable(dictionary.workflow(), user, now::getValue),
                        CompletableFuture.delayedExecutor(REST_MS, TimeUnit.MILLISECONDS, fx),
                        CompletableFuture.delayedExecutor(AGAIN_S, TimeUnit.SECONDS, fx),
                        fx);
        incidents.list().showTwins(twins, this::compareRow);
        compare = new CompareView(store, dictionary, user, CaseFiles.of(api), links, now, fx);
        incidents.detail().addSection(section);
        incidents.detail().follow(section);
        incidents
                .detail()
                .setMasters(incident -> new MasterField(incident, source, store, now, fx));
        incidents.detail().setOnLinked(links::tell);
        incidents.register().showDuplicates(strip, links, this::open);
        incidents.register().setOnUnlinked(words -> view.toasts().show(Toasts.Kind.TROUBLE, words));
        section.setOnGo(incidents.selection()::select);
        section.setOnUnlink(incidents.detail()::choose);
        section.setOnCompare(this::open);
        compare.setOnAway(this::leave);
        compare.setOnShowBoth(this::showBoth);
        links.setOnLinked(this::offerUndo);
    }

    /// Compares what is being registered, or else what is selected, with its likeliest candidate.
    void compareFirst() {
        if (!incidents.register().compareFirst() && !section.compareFirst()) {
            view.toasts().show(Toasts.Kind.NEWS, texts.bind("twin.nothing"));
        }
    }

    /// Selects a row of the list and compares it.
    private void compareRow(IncidentId id) {
        incidents.selection().select(id);
        section.compareSoon(id);
    }

    private void open(Comparison comparison) {
        overWorkbench = workbench.isOpen() || overWorkbench && view.isSheet(compare);
        compare.open(comparison);
        view.openSheet(compare);
        compare.requestFocus();
    }

    private void leave() {
        if (overWorkbench) {
            overWorkbench = false;
            workbench.open();
        } else {
            view.closeSheet();
            if (incidents.register().getScene() != null) {
                incidents.register().focusFirst();
            } else {
                incidents.detail().focusNextStep();
            }
        }
    }

    /// The map is free again, with both places on it.
    private void showBoth(LonLat one, LonLat other) {
        overWorkbench = false;
        view.closeSheet();
        Envelope box =
                new Envelope(
                        Mercator.x(one.lon()),
                        Mercator.x(other.lon()),
                        Mercator.y(one.lat()),
                        Mercator.y(other.lat()));
        box.expandBy(
                Math.max(0, LEAST_SPAN - box.getWidth()) / 2,
                Math.max(0, LEAST_SPAN - box.getHeight()) / 2);
        map.fit(box, PADDING_PX, true);
        map.requestFocus();
    }

    private void offerUndo(LinkDesk.Linked linked) {
        String title =
                incidents
                        .store()
                        .find(linked.master())
                        .map(row -> row.incident().title())
                        .orElse("");
        ObservableValue<String> done =
                texts.bind("twin.done", linked.duplicate().value(), title, linked.master().value());
        if (links.findUnlink(linked.state()).isEmpty()) {
            view.toasts().show(Toasts.Kind.NEWS, done);
            return;
        }
        view.toasts()
                .offerNews(
                        linked.duplicate(),
                        done,
                        texts.bind("twin.undo"),
                        () -> links.unlink(linked, texts.get("twin.undo.reason"), this::undone));
    }

    private void undone(LinkDesk.State state) {
        switch (state) {
            case LinkDesk.State.Underway() -> {}
            case LinkDesk.State.Unknown() ->
                    view.toasts().show(Toasts.Kind.TROUBLE, texts.bind("compare.unknown"));
            case LinkDesk.State.Done() ->
                    view.toasts().show(Toasts.Kind.NEWS, texts.bind("twin.undone"));
            case LinkDesk.State.Refused(String reason) ->
                    view.toasts().show(Toasts.Kind.TROUBLE, texts.bind("twin.notUndone", reason));
        }
    }

    @Override
    public void close() {
        twins.close();
        strip.close();
        section.close();
        compare.close();
    }
}
