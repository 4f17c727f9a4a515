package org.fengqiao.console.incident.detail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.Submissions;
import org.fengqiao.console.incident.duplicate.MasterField;
import org.fengqiao.console.theme.CommandLook;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.workflow.Transition;
import org.jspecify.annotations.Nullable;

/// What this user may do about the incident now: the likely next step, the other actions with their
/// shortcuts, the form of the one chosen, and what has become of the last one.
final class ActionsPane extends VBox {

    private static final Texts TEXTS = Texts.of("incident");

    private final Dictionary dictionary;
    private final UserInfo user;
    private final ActionDesk desk;
    private final Button next = new Button();
    private final FlowPane buttons = new FlowPane();
    private final VBox formPlace = new VBox();
    private final AttemptLine state = new AttemptLine();
    private final ActionKeys keys = new ActionKeys(this);
    private Consumer<Incident> onSendOrder = _ -> {};
    private Function<Incident, MasterField> masters =
            _ -> {
                throw new IllegalStateException("nobody makes the field of masters");
            };
    private @Nullable Incident incident;
    private List<Order> orders = List.of();
    private Instant now = Instant.EPOCH;
    private @Nullable ActionForm form;
    private @Nullable NextStep nextStep;
    private boolean focusNext;
    private List<Object> drawn = List.of();

    ActionsPane(Dictionary dictionary, UserInfo user, Submissions submissions) {
        this.dictionary = dictionary;
        this.user = user;
        desk = new ActionDesk(submissions, this::attemptChanged);
        getStyleClass().add("actions");
        next.setId("next-step");
        next.getStyleClass().addAll("accent", "next-step");
        next.setMaxWidth(Double.MAX_VALUE);
        next.setOnAction(_ -> takeNext());
        next.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
                        takeNext();
                        event.consume();
                    }
                });
        buttons.getStyleClass().add("action-buttons");
        next.managedProperty().bind(next.visibleProperty());
        buttons.managedProperty().bind(buttons.visibleProperty());
        getChildren().addAll(next, buttons, formPlace, state);
    }

    void setOnSendOrder(Consumer<Incident> handler) {
        onSendOrder = handler;
    }

    /// Makes the field in which the master of a duplicate is named.
    void setMasters(Function<Incident, MasterField> maker) {
        masters = maker;
    }

    /// Hears of each single action that was taken here.
    void setOnDone(ActionDesk.DoneListener listener) {
        desk.setOnDone(listener);
    }

    /// Shows what may be done about an incident as it stands now.
    ///
    /// @param at the server's time
    void show(Incident present, List<Order> theOrders, Instant at) {
        if (incident == null || !incident.id().equals(present.id())) {
            closeForm();
            drawn = List.of();
        }
        incident = present;
        orders = theOrders;
        now = at;
        redraw();
    }

    /// Nothing is selected.
    void clear() {
        incident = null;
        closeForm();
        drawn = List.of();
        keys.replace(Map.of());
    }

    /// Puts the focus on the next step, now or as soon as there is one.
    void focusNextStep() {
        focusNext = true;
        moveFocus();
    }

    private void attemptChanged(IncidentId id) {
        if (incident == null || !incident.id().equals(id)) {
            return;
        }
        if (desk.find(id).orElse(null) instanceof ActionDesk.Attempt.Done) {
            if (form != null) {
                closeForm();
            }
            focusNext = true;
        }
        drawn = List.of();
        redraw();
    }

    private void redraw() {
        Incident of = incident;
        if (of == null) {
            return;
        }
        List<ActionOffer> offers = ActionOffer.list(of, orders, user, dictionary.workflow(), now);
        nextStep = NextStep.find(of, orders, user, dictionary, now).orElse(null);
        boolean busy = desk.busy(of.id());
        List<Object> wanted = List.of(offers, Optional.ofNullable(nextStep), busy, Texts.locale());
        if (wanted.equals(drawn)) {
            return;
        }
        drawn = wanted;
        boolean hadFocus = next.isFocused();
        drawNext(busy);
        List<Button> made = new ArrayList<>();
        Map<KeyCombination, Runnable> offered = new LinkedHashMap<>();
        for (ActionOffer offer : offers) {
            made.add(button(offer, busy, offered));
        }
        buttons.getChildren().setAll(made);
        buttons.setVisible(!made.isEmpty());
        keys.replace(offered);
        if (form != null
                && offers.stream().noneMatch(o -> o.transition().equals(formTransition()))) {
            closeForm();
        }
        drawState();
        focusNext |= hadFocus;
        moveFocus();
    }

    private @Nullable Transition formTransition() {
        return form == null ? null : form.transition();
    }

    private void drawNext(boolean busy) {
        NextStep step = nextStep;
        next.setVisible(step != null);
        next.setDisable(busy);
        if (step != null) {
            Label key = new Label("Enter");
            key.getStyleClass().add("key-cap");
            next.setText(words(step));
            next.setGraphic(key);
            next.setContentDisplay(ContentDisplay.RIGHT);
        }
    }

    private static String words(NextStep step) {
        return switch (step) {
            case NextStep.Take(List<Transition> actions, Optional<Department> department) -> {
                String names =
                        String.join(
                                TEXTS.get("next.and"),
                                actions.stream().map(TimelinePane::name).toList());
                yield department
                        .map(of ->
                                TEXTS.get(
                                        "next.to",
                                        names,
                                        Dictionary.departmentName(of, Texts.locale())))
                        .orElse(names);
            }
            case NextStep.SendOrder() -> TEXTS.get("next.order");
        };
    }

    /// @param offered gets the key of the action, where it has one
    private Button button(ActionOffer offer, boolean busy, Map<KeyCombination, Runnable> offered) {
        Label name = new Label(TimelinePane.name(offer.transition()));
        HBox content = new HBox(CommandLook.node(offer.transition().action(), 15), name);
        content.getStyleClass().add("chip-content");
        Button button = new Button(null, content);
        button.setId("action-" + offer.transition().action());
        button.setDisable(busy);
        button.setOnAction(_ -> choose(offer.transition()));
        if (offer.key() != null) {
            Label key = new Label("Alt+" + offer.key());
            key.getStyleClass().add("key-cap");
            content.getChildren().add(key);
            offered.put(
                    new KeyCodeCombination(
                            KeyCode.valueOf(offer.key().toString()), KeyCombination.ALT_DOWN),
                    () -> {
                        if (!button.isDisabled()) {
                            choose(offer.transition());
                        }
                    });
        }
        return button;
    }

    /// Opens the form of an action, or takes it where it asks for nothing.
    void choose(Transition transition) {
        Incident of = incident;
        if (of == null) {
            return;
        }
        desk.forget(of.id());
        drawState();
        if (transition.required().isEmpty()) {
            closeForm();
            desk.take(of, transition, Map.of());
            return;
        }
        if (form == null || !form.transition().equals(transition)) {
            ActionForm opened =
                    new ActionForm(
                            transition,
                            of,
                            dictionary,
                            masters,
                            values -> send(transition, values),
                            () -> {
                                closeForm();
                                requestFocusBack();
                            });
            form = opened;
            formPlace.getChildren().setAll(opened);
        }
        form.focusFirst();
    }

    private void send(Transition transition, Map<String, String> values) {
        Incident of = incident;
        if (of != null && !desk.busy(of.id())) {
            desk.take(of, transition, values);
        }
    }

    private void takeNext() {
        Incident of = incident;
        NextStep step = nextStep;
        if (of == null || step == null || desk.busy(of.id())) {
            return;
        }
        switch (step) {
            case NextStep.Take take -> desk.take(of, take);
            case NextStep.SendOrder() -> onSendOrder.accept(of);
        }
    }

    private void closeForm() {
        form = null;
        formPlace.getChildren().clear();
    }

    private void requestFocusBack() {
        if (next.isVisible()) {
            next.requestFocus();
        } else if (!buttons.getChildren().isEmpty()) {
            buttons.getChildren().getFirst().requestFocus();
        }
    }

    private void moveFocus() {
        if (focusNext && form == null && next.isVisible() && !next.isDisabled()) {
            focusNext = false;
            next.requestFocus();
        }
    }

    private void drawState() {
        state.show(incident == null ? null : desk.find(incident.id()).orElse(null));
    }
}
