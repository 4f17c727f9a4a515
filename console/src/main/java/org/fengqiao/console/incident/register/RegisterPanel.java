package org.fengqiao.console.incident.register;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.Selection;
import org.fengqiao.console.incident.Submissions;
import org.fengqiao.console.incident.duplicate.Comparison;
import org.fengqiao.console.incident.duplicate.DuplicateStrip;
import org.fengqiao.console.incident.duplicate.LinkDesk;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.CommandState;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.CommandId;
import org.jspecify.annotations.Nullable;

/// The form in which an operator registers an incident without touching the mouse. Ctrl+Enter
/// saves, Escape puts the form away with what was typed kept. FX thread only.
public final class RegisterPanel extends VBox implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("incident");

    private final Selection selection;
    private final Submissions submissions;
    private final PhotoUploads uploads;
    private final RegisterForm form;
    private final Label state = new Label();
    private final Button save = new Button();
    private final Button away = new Button();
    private final Subscription subscription;
    private final VBox twinPlace = new VBox();
    private @Nullable Twins twins;
    private boolean busy;
    private @Nullable Node typedIn;
    private Consumer<IncidentId> onSaved = _ -> {};
    private Consumer<String> onUnlinked = _ -> {};
    private Runnable onAway = () -> {};
    private Consumer<Consumer<LonLat>> onPick = _ -> {};

    /// @param areaFinder completes names of areas
    /// @param uploads takes the photos of what has been saved
    /// @param worker looks at photos elsewhere
    /// @param fx runs on the FX thread
    public RegisterPanel(
            Dictionary dictionary,
            AreaFinder areaFinder,
            Selection selection,
            Submissions submissions,
            PhotoUploads uploads,
            Executor worker,
            Executor fx) {
        this.selection = selection;
        this.submissions = submissions;
        this.uploads = uploads;
        form = new RegisterForm(dictionary, areaFinder, worker, fx, taker -> onPick.accept(taker));
        getStyleClass().addAll("panel", "register");
        setId("register");
        build();
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        subscription = Subscription.listen(Texts.localeProperty(), (_, _, _) -> form.relabel());
    }

    private void build() {
        save.setId("register-save");
        save.getStyleClass().add("accent");
        save.textProperty().bind(TEXTS.bind("register.save"));
        save.setOnAction(_ -> save());
        state.setId("register-state");
        state.setWrapText(true);
        state.managedProperty().bind(state.visibleProperty());
        state.setVisible(false);
        Label heading = new Label();
        heading.textProperty().bind(TEXTS.bind("register.title"));
        heading.getStyleClass().add("panel-title");
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("detail-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label saveKey = keyCap("Ctrl+Enter");
        away.textProperty().bind(TEXTS.bind("register.away"));
        away.setOnAction(_ -> onAway.run());
        HBox buttons = new HBox(save, saveKey, away, keyCap("Esc"));
        buttons.getStyleClass().add("action-buttons");
        VBox foot = new VBox(state, buttons);
        foot.getStyleClass().add("register-foot");
        getChildren().addAll(heading, scroll, twinPlace, foot);
    }

    private static Label keyCap(String keys) {
        Label cap = new Label(keys);
        cap.getStyleClass().add("key-cap");
        return cap;
    }

    /// Hears of each incident that was saved, which is selected then.
    public void setOnSaved(Consumer<IncidentId> handler) {
        onSaved = handler;
    }

    /// What Escape does.
    public void setOnAway(Runnable handler) {
        onAway = handler;
    }

    /// Shows what may be the same thing under the form, and links what is registered under one of
    /// them where the operator says so.
    ///
    /// @param onCompare opens a comparison
    public void showDuplicates(
            DuplicateStrip strip, LinkDesk links, Consumer<Comparison> onCompare) {
        Twins made = new Twins(strip, links, onCompare, form::draft, form::photos, this::saveUnder);
        twins = made;
        form.setOnChange(made::ask);
        twinPlace.getChildren().setAll(strip);
    }

    /// Compares what is typed with the likeliest candidate.
    ///
    /// @return false where there is none, or the form is not on show
    public boolean compareFirst() {
        return getScene() != null && compare(0);
    }

    private boolean compare(int index) {
        Twins known = twins;
        return known != null && !busy && known.compare(index);
    }

    /// Asked to let the operator click a place on the map and hand it over.
    public void setOnPick(Consumer<Consumer<LonLat>> picker) {
        onPick = picker;
    }

    /// Ready to type, also where the form has only just been laid over another panel.
    public void focusFirst() {
        // A scroll pane takes its content in only when it gets its skin.
        applyCss();
        if (busy) {
            away.requestFocus();
        } else {
            form.focusFirst();
        }
    }

    /// A place clicked on the map.
    public void putPosition(LonLat position) {
        form.putPosition(position);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isControlDown()) {
            save();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !form.completing()) {
            onAway.run();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB
                && !event.isControlDown()
                && form.tab(event.isShiftDown())) {
            event.consume();
        } else if (event.isAltDown()
                && Twins.findDigit(event.getCode()).stream().anyMatch(this::compare)) {
            event.consume();
        }
    }

    /// Saves if nothing is at fault; else says at each field what is and goes to the first.
    public void save() {
        save(null);
    }

    /// Saves and links what is saved under a master, if nothing is at fault.
    private void saveUnder(Incident master) {
        save(master.id());
    }

    private void save(@Nullable IncidentId master) {
        if (busy) {
            return;
        }
        RegisterDraft draft = form.draft();
        if (!form.check(draft)) {
            return;
        }
        List<Path> chosen = form.photos();
        try {
            submissions.submit(
                    draft.toCommand(CommandId.random()), answer -> settle(answer, chosen, master));
        } catch (UncheckedIOException e) {
            showState(
                    "attempt-failed", TEXTS.get("register.failed", String.valueOf(e.getMessage())));
        }
    }

    private void settle(CommandState answer, List<Path> chosen, @Nullable IncidentId master) {
        boolean linking = master != null && answer instanceof CommandState.Accepted;
        await(!answer.settled() || linking);
        switch (answer) {
            case CommandState.Sending _ -> showState("dim", TEXTS.get("register.saving"));
            case CommandState.Unknown _ ->
                    showState("attempt-unknown", TEXTS.get("register.unknown"));
            case CommandState.Refused refused ->
                    showState(
                            "attempt-failed",
                            TEXTS.get("register.failed", refused.outcome().reason()));
            case CommandState.Accepted done -> {
                IncidentId id = done.outcome().incident();
                form.clear();
                uploads.send(id, chosen);
                Twins known = twins;
                if (master == null || known == null) {
                    finish(id);
                } else {
                    known.link(
                            id,
                            done.outcome().sequence(),
                            master,
                            linked -> linkSettled(id, master, linked));
                }
            }
        }
    }

    /// What is registered stays registered whatever becomes of the link.
    private void linkSettled(IncidentId id, IncidentId master, LinkDesk.State linked) {
        switch (linked) {
            case LinkDesk.State.Underway() ->
                    showState("dim", TEXTS.get("register.linking", id.value(), master.value()));
            case LinkDesk.State.Unknown() ->
                    showState(
                            "attempt-unknown",
                            TEXTS.get("register.link.unknown", id.value(), master.value()));
            case LinkDesk.State.Refused(String reason) -> {
                await(false);
                onUnlinked.accept(
                        TEXTS.get("register.link.failed", id.value(), master.value(), reason));
                finish(id);
            }
            case LinkDesk.State.Done() -> {
                await(false);
                finish(id);
            }
        }
    }

    private void finish(IncidentId id) {
        state.setVisible(false);
        // An answer that comes late must not pull the operator away from something else.
        if (getScene() != null) {
            selection.select(id);
            onSaved.accept(id);
        }
    }

    /// Hears, in words, of an incident that was saved but not linked as it should have been.
    public void setOnUnlinked(Consumer<String> handler) {
        onUnlinked = handler;
    }

    /// Nothing can be typed while an answer is awaited: it would be cleared away with what is
    /// saved. The keyboard stays in the panel and goes back to where it was.
    private void await(boolean waiting) {
        if (waiting == busy) {
            return;
        }
        busy = waiting;
        if (waiting) {
            typedIn = getScene() == null ? null : getScene().getFocusOwner();
            away.requestFocus();
        }
        save.setDisable(waiting);
        form.setDisable(waiting);
        if (!waiting) {
            if (typedIn != null && away.isFocused()) {
                typedIn.requestFocus();
            }
            typedIn = null;
        }
    }

    private void showState(String look, String text) {
        state.getStyleClass().setAll("label", "action-state", look);
        state.setText(text);
        state.setVisible(true);
    }

    @Override
    public void close() {
        subscription.close();
    }
}
