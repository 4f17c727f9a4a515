package org.fengqiao.console.app;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.fengqiao.console.app.tour.Eye;
import org.fengqiao.console.app.tour.Hand;
import org.fengqiao.console.app.tour.Step;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.wire.Messages.IncidentFile;

/// Whoever plays the tour: hand and eye at a desk, and the incident being worked on. FX thread.
final class TourOperator {

    private final Desk desk;
    private final Hand hand = new Hand();
    private final Eye eye = new Eye();
    private Optional<IncidentId> chosen = Optional.empty();

    TourOperator(Desk desk) {
        this.desk = desk;
    }

    Desk desk() {
        return desk;
    }

    Features features() {
        return desk.features();
    }

    Hand hand() {
        return hand;
    }

    Eye eye() {
        return eye;
    }

    void choose(IncidentId id) {
        chosen = Optional.of(id);
    }

    /// The incident being worked on.
    IncidentId incident() {
        return chosen.orElseThrow(() -> new IllegalStateException("no incident was chosen"));
    }

    /// The same as the desk knows it now.
    Optional<Incident> findIncident() {
        return features().incidents().store().find(incident()).map(IncidentRow::incident);
    }

    /// The incident that list, map and detail show as selected.
    Optional<Incident> findSelected() {
        return features()
                .incidents()
                .selection()
                .find()
                .flatMap(features().incidents().store()::find)
                .map(IncidentRow::incident);
    }

    /// What a step has seen once what it opened has the keyboard.
    ///
    /// @param what it is called in the tour's record
    Optional<Map<String, Object>> opened(String field, String what) {
        return eye.find(field).filter(Node::isFocused).map(_ -> Map.of(what, "open"));
    }

    /// Turns to a page of the workbench by the digit of its place, and opens the workbench first
    /// where it is shut.
    String turnTo(String page) {
        if (!features().workbench().isOpen()) {
            hand.press(KeyCode.SHIFT, KeyCode.F2);
        }
        int place = features().workbench().listPages().indexOf(page) + 1;
        if (place == 0) {
            throw new IllegalStateException("the workbench has no page " + page);
        }
        hand.press(KeyCode.CONTROL, KeyCode.getKeyCode(Integer.toString(place)));
        return "pressed Ctrl+" + place + " on the workbench";
    }

    /// Pastes into the field that has the keyboard. A step by itself, because the clipboard holds
    /// one thing at a time.
    ///
    /// @param field where the words have to stand then
    Step written(String name, String field, String words) {
        return Step.onScreen(
                name,
                MainJob.SOON,
                () -> {
                    hand.paste(words);
                    return "wrote into " + field;
                },
                () ->
                        eye.findText(field)
                                .filter(words::equals)
                                .map(text -> Map.of("written", text.length())));
    }

    /// The newest line of the flow log in which the user of this desk took an action.
    ///
    /// @return ends with an [IllegalStateException] if the backend knows of none
    CompletableFuture<Map<String, Object>> backendDeed(IncidentId incident, String action) {
        String user = desk.user().id();
        return desk.api()
                .loadIncident(incident)
                .thenApply(file ->
                        file.flow().stream()
                                .filter(line -> line.action().equals(action))
                                .filter(line -> line.actor().equals(user))
                                .reduce((_, last) -> last)
                                .map(TourOperator::told)
                                .orElseThrow(() ->
                                        new IllegalStateException(
                                                "no "
                                                        + action
                                                        + " of "
                                                        + user
                                                        + " in the flow log"
                                                        + " of "
                                                        + incident)));
    }

    private static Map<String, Object> told(FlowEntry line) {
        return Map.of(
                "incident", line.incident().value(),
                "action", line.action(),
                "actor", line.actor(),
                "note", line.note() == null ? "" : line.note());
    }

    /// What was read, once the map rests; a map that never does fails the step.
    Optional<Map<String, Object>> drawn(Map<String, Object> read) {
        return features().map().map().isResting() ? Optional.of(read) : Optional.empty();
    }

    /// What the backend says of the incident being worked on.
    CompletableFuture<Map<String, Object>> backendState() {
        return desk.api().loadIncident(incident()).thenApply(TourOperator::summary);
    }

    private static Map<String, Object> summary(IncidentFile file) {
        return Map.of(
                "state", file.incident().state(),
                "revision", file.incident().revision(),
                "flow", file.flow().size(),
                "orders", file.orders().size());
    }
}
