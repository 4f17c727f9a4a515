package org.fengqiao.console.incident.detail;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.workflow.Transition;
import org.jspecify.annotations.Nullable;

/// The likely next step on one large button; Enter takes it. FX thread only.
final class NextButton extends Button {

    private static final Texts TEXTS = Texts.of("incident");

    NextButton(Runnable take) {
        setId("next-step");
        getStyleClass().addAll("accent", "next-step");
        setMaxWidth(Double.MAX_VALUE);
        setOnAction(_ -> take.run());
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
                        take.run();
                        event.consume();
                    }
                });
        managedProperty().bind(visibleProperty());
    }

    /// @param step null where there is none
    /// @param busy whether none may be taken now
    void show(@Nullable NextStep step, boolean busy) {
        setVisible(step != null);
        setDisable(busy);
        if (step != null) {
            Label key = new Label("Enter");
            key.getStyleClass().add("key-cap");
            setText(words(step));
            setGraphic(key);
            setContentDisplay(ContentDisplay.RIGHT);
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
}
