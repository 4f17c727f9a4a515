package org.fengqiao.console.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.fengqiao.console.app.tour.Step;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.IncidentId;

/// An incident registered by keyboard alone, and from saving it to an order sent in three keys.
final class RegisterSteps {

    private final TourOperator operator;
    private final String classCode;
    private boolean ordering;
    private boolean sent;

    /// @param classCode the code of a class to register, e.g. `06010`
    RegisterSteps(TourOperator operator, String classCode) {
        this.operator = operator;
        this.classCode = classCode;
    }

    List<Step> list() {
        return List.of(registering(), saved(), threeKeys());
    }

    private Step registering() {
        return Step.onScreen(
                "registering",
                MainJob.SOON,
                () -> {
                    String grid = gridAtWork();
                    operator.hand().press(KeyCode.F3);
                    operator.hand().type(classCode);
                    operator.hand().press(KeyCode.ENTER);
                    operator.hand().press(KeyCode.TAB);
                    operator.hand().type(grid);
                    operator.hand().press(KeyCode.ENTER);
                    return "pressed F3, typed class " + classCode + " and grid " + grid;
                },
                () ->
                        operator.eye()
                                .findText("#register-title")
                                .flatMap(title ->
                                        operator.eye()
                                                .findText("#register-address")
                                                .map(address ->
                                                        Map.of(
                                                                "title", title, "address",
                                                                address))));
    }

    /// The grid of the incident that was closed before: somebody is on duty there.
    private String gridAtWork() {
        return operator.findIncident().orElseThrow().grid().digits();
    }

    private Step saved() {
        return new Step(
                "registered",
                MainJob.SOON,
                () -> {
                    operator.hand().press(KeyCode.CONTROL, KeyCode.ENTER);
                    return "pressed Ctrl+Enter";
                },
                () -> {
                    Optional<String> number =
                            operator.eye()
                                    .findText("#detail-number")
                                    .filter(id -> !id.equals(operator.incident().value()))
                                    .filter(_ -> focused("#next-step"));
                    number.ifPresent(id -> operator.choose(new IncidentId(id)));
                    return number.map(id -> Map.of("incident", id));
                },
                operator::backendState);
    }

    private boolean focused(String selector) {
        return operator.eye().find(selector).filter(Node::isFocused).isPresent();
    }

    /// Each key as soon as the desk is ready for it, as an operator who knows the way would.
    private Step threeKeys() {
        return new Step(
                "three-keys",
                MainJob.SOON,
                () -> {
                    ordering = false;
                    sent = false;
                    operator.hand().press(KeyCode.ENTER);
                    return "pressed Enter (accept, file, dispatch), Enter (write), Ctrl+Enter (send)";
                },
                () -> {
                    if (!ordering && readyToOrder()) {
                        ordering = true;
                        operator.hand().press(KeyCode.ENTER);
                    } else if (ordering && !sent && readyToSend()) {
                        sent = true;
                        operator.hand().press(KeyCode.CONTROL, KeyCode.ENTER);
                    }
                    List<Node> cards = operator.eye().list(".order-card");
                    return sent && !cards.isEmpty()
                            ? Optional.of(
                                    Map.of(
                                            "ladder",
                                            operator.eye()
                                                    .textsIn(
                                                            cards.getFirst(),
                                                            ".step-name.step-current")))
                            : Optional.empty();
                },
                operator::backendState);
    }

    /// Dispatched, answered, and an order is what the next step offers: the change may come before
    /// the answer.
    private boolean readyToOrder() {
        String order = Texts.of("incident").get("next.order");
        return focused("#next-step")
                && !operator.eye().get("#next-step").isDisabled()
                && operator.eye().findText("#next-step").filter(order::equals).isPresent()
                && operator.findIncident().filter(it -> it.department() != null).isPresent();
    }

    private boolean readyToSend() {
        return focused("#order-text")
                && operator.eye().findText("#order-text").isPresent()
                && operator.eye().findText("#order-recipient .list-cell").isPresent();
    }
}
