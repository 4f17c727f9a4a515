package org.fengqiao.console.app;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// What the window shows first: what it is waiting for, and why if that does not come.
final class StartView extends StackPane {

    private final Texts texts = Texts.of("app");
    private final Map<StartStep, HBox> rows = new EnumMap<>(StartStep.class);
    private final VBox steps = new VBox();
    private final VBox card = new VBox();
    private @Nullable Node offered;

    StartView() {
        getStyleClass().add("start");
        steps.getStyleClass().add("start-steps");
        for (StartStep step : StartStep.values()) {
            HBox row = new HBox();
            row.getStyleClass().add("start-step");
            row.setAlignment(Pos.CENTER_LEFT);
            rows.put(step, row);
            steps.getChildren().add(row);
            paint(step, "mdi2c-circle-outline", "waiting");
        }
        card.getStyleClass().add("start-card");
        card.getChildren().setAll(new ProductName(true), steps);
        getChildren().add(new Group(card));
    }

    /// Puts something below the steps that can be done meanwhile, also when a step has failed.
    void offer(Node meanwhile) {
        offered = meanwhile;
        card.getChildren().add(meanwhile);
    }

    /// The step that is going on; those before it are done.
    void running(StartStep step) {
        for (StartStep each : StartStep.values()) {
            if (each.compareTo(step) < 0) {
                paint(each, "mdi2c-check-circle", "done");
            } else if (each == step) {
                HBox row = row(each);
                ProgressIndicator spinner = new ProgressIndicator();
                spinner.getStyleClass().add("start-spinner");
                row.getChildren().setAll(spinner, label(each));
                row.getStyleClass().setAll("start-step", "running");
            } else {
                paint(each, "mdi2c-circle-outline", "waiting");
            }
        }
    }

    /// Says that a step failed and why.
    ///
    /// @param detail shown as it is, e.g. the backend's last lines
    void failed(StartStep step, String message, String detail, Runnable quit) {
        paint(step, "mdi2a-alert-octagon", "failed");
        Label what = new Label(message);
        what.setWrapText(true);
        what.getStyleClass().add("start-failure");
        VBox box = new VBox(what);
        box.getStyleClass().add("start-failure-box");
        if (!detail.isBlank()) {
            Label lines = new Label(detail);
            lines.setWrapText(true);
            lines.getStyleClass().add("start-detail");
            box.getChildren().add(lines);
        }
        Button leave = new Button();
        leave.textProperty().bind(texts.bind("start.quit"));
        leave.setOnAction(_ -> quit.run());
        leave.setDefaultButton(true);
        box.getChildren().add(leave);
        card.getChildren().setAll(new ProductName(true), steps, box);
        if (offered != null) {
            card.getChildren().add(offered);
        }
        leave.requestFocus();
    }

    private HBox row(StartStep step) {
        HBox row = rows.get(step);
        if (row == null) {
            throw new IllegalStateException("no row for " + step);
        }
        return row;
    }

    private void paint(StartStep step, String icon, String styleClass) {
        HBox row = row(step);
        row.getChildren().setAll(Icons.of(icon, 19), label(step));
        row.getStyleClass().setAll("start-step", styleClass);
    }

    private Label label(StartStep step) {
        Label label = new Label();
        label.textProperty().bind(texts.bind(step.textKey()));
        return label;
    }
}
