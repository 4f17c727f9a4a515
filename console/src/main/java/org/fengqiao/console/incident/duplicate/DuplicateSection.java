package org.fengqiao.console.incident.duplicate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.incident.CaseFollower;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.Duplicates;
import org.fengqiao.domain.wire.Duplicates.Candidate;
import org.fengqiao.domain.workflow.Conditions;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.Transition;
import org.jspecify.annotations.Nullable;

/// What an incident has to do with others: candidates while it may be linked, its master while it
/// is, its duplicates where it is a master. Takes no room where there is nothing of these. FX
/// thread only.
public final class DuplicateSection extends VBox implements CaseFollower, AutoCloseable {

    private static final Texts TEXTS = Texts.of("incident");

    private final DuplicateSource source;
    private final IncidentStore store;
    private final Dictionary dictionary;
    private final UserInfo user;
    private final ObservableValue<Instant> now;
    private final Label heading = new Label();
    private final Label relation = new Label();
    private final VBox relatives = new VBox();
    private final CandidateList list;
    private final SearchLine line;
    private final DuplicateSearch search;
    private final Subscription subscriptions;
    private Consumer<IncidentId> onGo = _ -> {};
    private Consumer<Transition> onUnlink = _ -> {};
    private Consumer<Comparison> onCompare = _ -> {};
    private @Nullable Incident incident;
    private List<Order> orders = List.of();
    private @Nullable IncidentId wanted;
    private List<Candidate> candidates = List.of();
    private DuplicateSearch.State state = new DuplicateSearch.State.Idle();

    /// @param now the server's time
    /// @param fx runs on the FX thread
    public DuplicateSection(
            DuplicateSource source,
            IncidentStore store,
            Dictionary dictionary,
            UserInfo user,
            ObservableValue<Instant> now,
            Executor fx) {
        this.source = source;
        this.store = store;
        this.dictionary = dictionary;
        this.user = user;
        this.now = now;
        search = new DuplicateSearch(Runnable::run, fx, this::found);
        list = new CandidateList(this::statusOf);
        list.setOnChoose(this::compare);
        line = new SearchLine(search::again);
        setId("duplicate-section");
        getStyleClass().add("duplicate-section");
        heading.setId("duplicate-heading");
        relation.setId("duplicate-relation");
        for (Label title : List.of(heading, relation)) {
            title.getStyleClass().add("section-title");
            title.managedProperty().bind(title.visibleProperty());
        }
        relatives.getStyleClass().add("candidates");
        relatives.managedProperty().bind(relatives.visibleProperty());
        managedProperty().bind(visibleProperty());
        getChildren().addAll(relation, relatives, heading, list, line);
        subscriptions =
                Subscription.all(
                        store.listen((changed, _) -> {
                            if (changed.stream().anyMatch(this::shows)) {
                                draw();
                            }
                        }),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> draw()));
        draw();
    }

    private boolean shows(IncidentId id) {
        Incident of = incident;
        return of != null
                && (id.equals(of.marks().master())
                        || of.marks().duplicates().contains(id)
                        || candidates.stream().anyMatch(each -> each.incident().id().equals(id)));
    }

    /// What going to a master or a duplicate does.
    public void setOnGo(Consumer<IncidentId> handler) {
        onGo = handler;
    }

    /// Asked to let the user take the link back by a row of the workflow.
    public void setOnUnlink(Consumer<Transition> handler) {
        onUnlink = handler;
    }

    /// Opens a comparison.
    public void setOnCompare(Consumer<Comparison> handler) {
        onCompare = handler;
    }

    @Override
    public void show(Incident present, List<Order> theOrders) {
        incident = present;
        orders = theOrders;
        if (wanted != null && !wanted.equals(present.id())) {
            wanted = null;
        }
        if (findRow(present, Effect.LINK).isPresent()) {
            search.ask(present.id(), () -> source.load(present.id()));
        } else {
            search.clear();
        }
        draw();
    }

    @Override
    public void clear() {
        incident = null;
        search.clear();
        draw();
    }

    private Optional<Transition> findRow(Incident of, Effect effect) {
        return LinkRows.find(
                dictionary.workflow(),
                effect,
                new Conditions(of, orders, user, now.getValue()),
                of.state(),
                user.role());
    }

    private void found(DuplicateSearch.State news) {
        state = news;
        if (news instanceof DuplicateSearch.State.Found(Duplicates duplicates)) {
            candidates = duplicates.found();
            if (incident != null && incident.id().equals(wanted)) {
                wanted = null;
                compareFirst();
            }
        } else if (!(news instanceof DuplicateSearch.State.Asking)) {
            candidates = List.of();
        }
        draw();
    }

    /// Compares an incident with its likeliest candidate, as soon as it is shown and its candidates
    /// are there.
    public void compareSoon(IncidentId id) {
        wanted = id;
        if (incident != null && incident.id().equals(id) && !asking() && compareFirst()) {
            wanted = null;
        }
    }

    private boolean asking() {
        return state instanceof DuplicateSearch.State.Asking;
    }

    /// Compares the incident with the likeliest candidate, or as soon as that is known.
    ///
    /// @return false where there is none
    public boolean compareFirst() {
        Incident of = incident;
        if (of == null) {
            return false;
        }
        if (asking()) {
            wanted = of.id();
            return true;
        }
        if (candidates.isEmpty()) {
            return false;
        }
        compare(0);
        return true;
    }

    private void compare(int index) {
        Incident of = incident;
        if (of != null) {
            CompareSide side = CompareSide.of(of, dictionary);
            onCompare.accept(new Comparison(side, candidates, index, null));
        }
    }

    private IncidentStatus statusOf(Incident of) {
        return store.find(of.id())
                .map(IncidentRow::status)
                .orElseGet(() -> IncidentStatus.of(of, now.getValue()));
    }

    private void draw() {
        Incident of = incident;
        relatives.getChildren().clear();
        line.show(state);
        list.show(candidates);
        if (of == null) {
            setVisible(false);
            return;
        }
        IncidentId master = of.marks().master();
        if (master != null) {
            drawMaster(of, master);
        } else if (!of.marks().duplicates().isEmpty()) {
            drawDuplicates(of);
        }
        boolean related = !relatives.getChildren().isEmpty();
        relation.setVisible(related);
        relatives.setVisible(related);
        heading.setText(TEXTS.get("twin.heading", candidates.size()));
        heading.setVisible(!candidates.isEmpty());
        setVisible(related || line.isVisible() || !candidates.isEmpty());
    }

    private void drawMaster(Incident of, IncidentId master) {
        relation.setText(TEXTS.get("twin.linkedUnder"));
        List<Node> nodes = new ArrayList<>();
        nodes.add(RelativeRow.of(master, store, onGo));
        findRow(of, Effect.UNLINK)
                .ifPresent(row -> {
                    Button unlink = new Button(TEXTS.get("twin.unlink"));
                    unlink.setId("twin-unlink");
                    unlink.setOnAction(_ -> onUnlink.accept(row));
                    nodes.add(unlink);
                });
        relatives.getChildren().setAll(nodes);
    }

    private void drawDuplicates(Incident of) {
        relation.setText(TEXTS.get("twin.duplicates", of.marks().duplicates().size()));
        for (IncidentId duplicate : new TreeSet<>(of.marks().duplicates())) {
            relatives.getChildren().add(RelativeRow.of(duplicate, store, onGo));
        }
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
