package org.fengqiao.console.incident.detail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.incident.Answers;
import org.fengqiao.console.incident.CaseFiles;
import org.fengqiao.console.incident.CaseFollower;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.Drafts;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.console.incident.PhotosPane;
import org.fengqiao.console.incident.Selection;
import org.fengqiao.console.incident.Submissions;
import org.fengqiao.console.incident.duplicate.LinkDesk;
import org.fengqiao.console.incident.duplicate.MasterField;
import org.fengqiao.console.incident.why.WhyDoor;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.Messages.IncidentFile;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.Fields;
import org.fengqiao.domain.workflow.Transition;
import org.jspecify.annotations.Nullable;

/// The selected incident in full. Follows the selection; loads the file of an incident when it is
/// selected and again after each of its changes. FX thread only.
public final class IncidentDetailPanel extends VBox implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("incident");

    private final IncidentStore store;
    private final Selection selection;
    private final CaseFiles files;
    private final ObservableValue<Instant> now;
    private final Executor fx;
    private final DetailHeader header;
    private final ClocksPane clocks = new ClocksPane();
    private final ActionsPane actions;
    private final FactsPane facts;
    private final PhotosPane photos;
    private final HoldersPane holders;
    private final TimelinePane timeline;
    private final ProblemLine problem = new ProblemLine(this::load);
    private final VBox sections = new VBox();
    private final VBox body = new VBox();
    private final Label nothing = new Label();
    private final Subscription subscriptions;
    private final List<CaseFollower> followers = new ArrayList<>();
    private Consumer<Incident> onLocate = _ -> {};
    private @Nullable IncidentFile file;
    private @Nullable IncidentStatus shownStatus;
    private long asked;

    /// @param now the server's time, once a second
    /// @param fx runs on the FX thread
    public IncidentDetailPanel(
            IncidentStore store,
            Selection selection,
            Dictionary dictionary,
            UserInfo user,
            CaseFiles files,
            Submissions submissions,
            ObservableValue<Instant> now,
            Executor fx) {
        this.store = store;
        this.selection = selection;
        this.files = files;
        this.now = now;
        this.fx = fx;
        actions = new ActionsPane(dictionary, user, submissions, files, now, fx);
        header = new DetailHeader(() -> findIncident().ifPresent(onLocate), selection::clear);
        facts = new FactsPane(dictionary);
        photos = new PhotosPane(files, fx);
        holders = new HoldersPane(dictionary);
        timeline = new TimelinePane(dictionary);
        getStyleClass().addAll("panel", "incident-detail");
        setId("incident-detail");
        build();
        subscriptions =
                Subscription.all(
                        Subscription.listen(selection.selectedProperty(), (_, _, _) -> turn()),
                        store.listen((changed, _) -> {
                            if (selection.find().map(changed::contains).orElse(false)) {
                                draw();
                                load();
                            }
                        }),
                        Subscription.listen(now, (_, _, _) -> tick()),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> draw()));
        turn();
    }

    private void build() {
        sections.getStyleClass().add("detail-sections");
        sections.managedProperty().bind(Bindings.isNotEmpty(sections.getChildren()));
        body.getStyleClass().add("detail-body");
        body.getChildren()
                .addAll(
                        clocks,
                        actions,
                        problem,
                        sections,
                        heading("detail.facts"),
                        facts,
                        photos,
                        holders,
                        heading("detail.flow"),
                        timeline);
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("detail-scroll");
        FollowFocus.install(scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        nothing.textProperty().bind(TEXTS.bind("detail.nothing"));
        nothing.getStyleClass().addAll("dim", "detail-nothing");
        nothing.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        VBox.setVgrow(nothing, Priority.ALWAYS);
        getChildren().addAll(header, scroll, nothing);
        for (Node node : List.of(header, scroll, nothing)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        header.visibleProperty().bind(nothing.visibleProperty().not());
        scroll.visibleProperty().bind(nothing.visibleProperty().not());
    }

    static Label heading(String key) {
        Label heading = new Label();
        heading.textProperty().bind(TEXTS.bind(key));
        heading.getStyleClass().add("section-title");
        return heading;
    }

    /// Adds something of another room between the actions and the facts, such as the ladder of
    /// orders.
    public void addSection(Node section) {
        sections.getChildren().add(section);
    }

    /// Tells somebody each time what is shown may be another or has changed.
    public void follow(CaseFollower follower) {
        followers.add(follower);
    }

    /// Makes the field in which the master of a duplicate is named.
    public void setMasters(Function<Incident, MasterField> maker) {
        actions.setMasters(maker);
    }

    /// Hears of each link that was made by an action here.
    public void setOnLinked(Consumer<LinkDesk.Linked> handler) {
        actions.setOnDone((id, row, fields, revision) -> {
            String master = fields.get(Fields.MASTER);
            if (row.has(Effect.LINK) && master != null) {
                handler.accept(new LinkDesk.Linked(id, new IncidentId(master), revision, row.to()));
            }
        });
    }

    /// Opens the form of an action on the incident on show.
    public void choose(Transition transition) {
        actions.choose(transition);
    }

    /// What "send an order to the nearest" does.
    public void setOnSendOrder(Consumer<Incident> handler) {
        actions.setOnSendOrder(handler);
    }

    /// What a click on a countdown does.
    public void setOnWhy(WhyDoor door) {
        clocks.setOnWhy(door);
    }

    /// The countdowns, for what has to stand beside them.
    public Node clocks() {
        return clocks;
    }

    /// What the button beside the title does: show the incident's place on the map.
    public void setOnLocate(Consumer<Incident> handler) {
        onLocate = handler;
    }

    /// The incidents on which a form was begun and not sent, the one on show among them.
    public Drafts drafts() {
        return actions.drafts();
    }

    /// Puts the focus on the likely next step as soon as it is known.
    public void focusNextStep() {
        actions.focusNextStep();
    }

    /// The incident on show, as new as it is known.
    public Optional<Incident> findIncident() {
        Incident listed =
                selection.find().flatMap(store::find).map(IncidentRow::incident).orElse(null);
        Incident filed = file == null ? null : file.incident();
        if (listed == null || filed == null) {
            return Optional.ofNullable(listed == null ? filed : listed);
        }
        return Optional.of(listed.revision() >= filed.revision() ? listed : filed);
    }

    private void turn() {
        file = null;
        shownStatus = null;
        problem.setVisible(false);
        holders.show(List.of(), now.getValue());
        timeline.show(List.of());
        photos.show(List.of());
        actions.clear();
        followers.forEach(CaseFollower::clear);
        nothing.setVisible(selection.find().isEmpty());
        draw();
        load();
    }

    /// Only the answer to the last question counts.
    private void load() {
        IncidentId id = selection.find().orElse(null);
        if (id == null) {
            return;
        }
        asked++;
        long question = asked;
        Answers.take(
                files.loadFile(id),
                fx,
                answer -> {
                    if (question == asked) {
                        problem.setVisible(false);
                        file = answer;
                        draw();
                    }
                },
                failure -> {
                    if (question == asked) {
                        problem.show(failure.problem().message());
                    }
                });
    }

    private void draw() {
        Incident incident = findIncident().orElse(null);
        if (incident == null) {
            return;
        }
        drawHeader(incident);
        clocks.show(incident, now.getValue());
        IncidentFile known = file;
        facts.show(incident, known == null ? List.of() : known.orders());
        if (known != null) {
            actions.show(incident, known.orders());
            photos.show(known.attachments());
            holders.show(known.flow(), now.getValue());
            timeline.show(known.flow());
            followers.forEach(follower -> follower.show(incident, known.orders()));
        }
    }

    /// The store's, so that list, map and detail change in the same moment.
    private IncidentStatus statusOf(Incident incident) {
        return store.find(incident.id())
                .filter(row -> row.incident().revision() == incident.revision())
                .map(IncidentRow::status)
                .orElseGet(() -> IncidentStatus.of(incident, now.getValue()));
    }

    private void drawHeader(Incident incident) {
        IncidentStatus status = statusOf(incident);
        shownStatus = status;
        header.show(incident, status);
    }

    private void tick() {
        findIncident()
                .ifPresent(incident -> {
                    clocks.show(incident, now.getValue());
                    holders.tick(now.getValue());
                    if (statusOf(incident) != shownStatus) {
                        drawHeader(incident);
                    }
                });
    }

    @Override
    public void close() {
        subscriptions.close();
        actions.clear();
    }
}
