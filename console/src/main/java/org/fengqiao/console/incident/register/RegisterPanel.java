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
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.CommandState;
import org.fengqiao.domain.geodesy.LonLat;
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
    private boolean busy;
    private @Nullable Node typedIn;
    private Consumer<IncidentId> onSaved = _ -> {};
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
        getChildren().addAll(heading, scroll, foot);
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
        }
    }

    /// Saves if nothing is at fault; else says at each field what is and goes to the first.
    public void save() {
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
                    draft.toCommand(CommandId.random()), answer -> settle(answer, chosen));
        } catch (UncheckedIOException e) {
            showState(
                    "attempt-failed", TEXTS.get("register.failed", String.valueOf(e.getMessage())));
        }
    }

    private void settle(CommandState answer, List<Path> chosen) {
        await(!answer.settled());
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
                state.setVisible(false);
                form.clear();
                uploads.send(id, chosen);
                // An answer that comes late must not pull the operator away from something else.
                if (getScene() != null) {
                    selection.select(id);
                    onSaved.accept(id);
                }
            }
        }
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
