package org.fengqiao.console.incident.detail;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.fengqiao.console.incident.CaseFiles;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.Drafts;
import org.fengqiao.console.incident.Submissions;
import org.fengqiao.console.incident.duplicate.MasterField;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.workflow.Fields;
import org.fengqiao.domain.workflow.Transition;
import org.jspecify.annotations.Nullable;

/// What this user may do about the incident now: the likely next step, the other actions with their
/// shortcuts, the form of the one chosen, and what has become of the last one. A form that was
/// begun is kept for its incident while others are looked at.
final class ActionsPane extends VBox {

    private static final Texts TEXTS = Texts.of("incident");

    private final Dictionary dictionary;
    private final UserInfo user;
    private final ObservableValue<Instant> now;
    private final ActionDesk desk;
    private final NextButton next = new NextButton(this::takeNext);
    private final OfferButtons buttons = new OfferButtons(this::choose);
    private final Button allTheSame = new Button();
    private final VBox formPlace = new VBox();
    private final AttemptLine state = new AttemptLine();
    private final KeptForms kept = new KeptForms();
    private Consumer<Incident> onSendOrder = _ -> {};
    private Function<Incident, MasterField> masters =
            _ -> {
                throw new IllegalStateException("nobody makes the field of masters");
            };
    private final Function<Incident, HandlerField> handlers;
    private @Nullable Incident incident;
    private List<Order> orders = List.of();
    private @Nullable ActionForm form;
    private @Nullable NextStep nextStep;
    private boolean focusNext;
    private List<Object> drawn = List.of();
    private final Map<IncidentId, Map<String, String>> sent = new HashMap<>();

    /// @param now the server's time, once a second
    /// @param fx runs on the FX thread
    ActionsPane(
            Dictionary dictionary,
            UserInfo user,
            Submissions submissions,
            CaseFiles files,
            ObservableValue<Instant> now,
            Executor fx) {
        this.dictionary = dictionary;
        this.now = now;
        this.user = user;
        handlers = of -> new HandlerField(() -> files.loadHandlers(of.id()), now::getValue, fx);
        desk = new ActionDesk(submissions, this::attemptChanged);
        getStyleClass().add("actions");
        allTheSame.setId("all-the-same");
        allTheSame.managedProperty().bind(allTheSame.visibleProperty());
        allTheSame.setVisible(false);
        allTheSame.setOnAction(_ -> sendAllTheSame());
        getChildren().addAll(next, buttons, formPlace, state, allTheSame);
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
    void show(Incident present, List<Order> theOrders) {
        if (incident == null || !incident.id().equals(present.id())) {
            putAside();
            kept.find(present.id()).ifPresent(this::open);
            drawn = List.of();
        }
        incident = present;
        orders = theOrders;
        redraw();
    }

    /// Nothing is selected.
    void clear() {
        putAside();
        incident = null;
        drawn = List.of();
        buttons.clear();
    }

    /// Takes the form away and keeps what was written in it until its incident is shown again.
    private void putAside() {
        keepForm();
        form = null;
        formPlace.getChildren().clear();
    }

    private void keepForm() {
        if (form != null && incident != null) {
            kept.keep(incident.id(), form);
        }
    }

    /// The incidents on which something was written and not sent, the one on show among them.
    Drafts drafts() {
        keepForm();
        return kept.drafts();
    }

    private void open(ActionForm opened) {
        form = opened;
        formPlace.getChildren().setAll(opened);
    }

    /// Puts the focus on the next step, now or as soon as there is one.
    void focusNextStep() {
        focusNext = true;
        moveFocus();
    }

    private void attemptChanged(IncidentId id) {
        if (incident == null || !incident.id().equals(id)) {
            dropSent(id);
            return;
        }
        if (desk.find(id).orElse(null) instanceof ActionDesk.Attempt.Done(Transition done)) {
            // A form that asks about something else stays, with what was typed.
            if (form != null && form.transition().action().equals(done.action())) {
                closeForm();
            }
            focusNext = true;
        }
        drawn = List.of();
        redraw();
    }

    /// What was sent before another incident was looked at, and has been done since.
    private void dropSent(IncidentId id) {
        if (desk.find(id).orElse(null) instanceof ActionDesk.Attempt.Done(Transition done)
                && kept.find(id)
                        .filter(of -> of.transition().action().equals(done.action()))
                        .isPresent()) {
            kept.drop(id);
        }
    }

    private void redraw() {
        Incident of = incident;
        if (of == null) {
            return;
        }
        List<ActionOffer> offers =
                ActionOffer.list(of, orders, user, dictionary.workflow(), now.getValue());
        nextStep = NextStep.find(of, orders, user, dictionary, now.getValue()).orElse(null);
        boolean busy = desk.busy(of.id());
        List<Object> wanted = List.of(offers, Optional.ofNullable(nextStep), busy, Texts.locale());
        if (wanted.equals(drawn)) {
            return;
        }
        drawn = wanted;
        boolean hadFocus = next.isFocused();
        next.show(nextStep, busy);
        buttons.show(offers, busy);
        if (form != null) {
            Transition asked = form.transition();
            form.setPossible(offers.stream().anyMatch(o -> o.transition().equals(asked)));
        }
        drawState();
        focusNext |= hadFocus;
        moveFocus();
    }

    /// Opens the form of an action, or takes it where it asks for nothing.
    void choose(Transition transition) {
        Incident of = incident;
        if (of == null) {
            return;
        }
        desk.forget(of.id());
        drawState();
        boolean asks =
                transition.optional().stream().anyMatch(key -> !key.equals(Fields.CONFIRMED));
        if (transition.required().isEmpty() && !asks) {
            desk.take(of, transition, Map.of());
            return;
        }
        ActionForm shown = form;
        if (shown == null || !shown.transition().equals(transition)) {
            ActionForm opened =
                    new ActionForm(
                            transition,
                            of,
                            dictionary,
                            now::getValue,
                            masters,
                            handlers,
                            values -> send(transition, values),
                            () -> {
                                closeForm();
                                requestFocusBack();
                            });
            if (shown != null) {
                opened.put(shown.values()); // a reason typed for one thing mostly does for another
            }
            open(opened);
            shown = opened;
        }
        shown.focusFirst();
    }

    private void send(Transition transition, Map<String, String> values) {
        Incident of = incident;
        if (of != null && !desk.busy(of.id())) {
            sent.put(of.id(), values);
            desk.take(of, transition, values);
        }
    }

    /// Sends again what was refused because of something the user now knows and wants.
    private void sendAllTheSame() {
        Incident of = incident;
        if (of != null
                && desk.find(of.id()).orElse(null) instanceof ActionDesk.Attempt.Failed failed) {
            Map<String, String> confirmed =
                    new LinkedHashMap<>(sent.getOrDefault(of.id(), Map.of()));
            confirmed.put(Fields.CONFIRMED, "yes");
            send(failed.transition(), confirmed);
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

    /// It was sent or discarded.
    private void closeForm() {
        if (incident != null) {
            kept.drop(incident.id());
        }
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
        ActionDesk.@Nullable Attempt attempt =
                incident == null ? null : desk.find(incident.id()).orElse(null);
        state.show(attempt);
        allTheSame.setText(TEXTS.get("action.allTheSame"));
        allTheSame.setVisible(
                attempt instanceof ActionDesk.Attempt.Failed failed
                        && failed.code().equals("person-busy")
                        && failed.transition().optional().contains(Fields.CONFIRMED));
    }
}
