package org.fengqiao.console.app;

import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Texts;

/// Says on which incidents something was written and not sent, and asks whether to leave all the
/// same. Enter and Escape stay. FX thread.
final class LeaveView extends StackPane {

    private static final Texts TEXTS = Texts.of("app");

    private final Button stay = new Button();

    /// @param named the incidents, one a line
    LeaveView(int drafts, String named, Runnable leave, Runnable goBack) {
        getStyleClass().add("veil");
        setId("leave-question");
        Label title = new Label();
        title.textProperty().bind(TEXTS.bind("leave.title", drafts));
        title.setGraphic(Icons.of("mdi2p-pencil-outline", 20));
        title.getStyleClass().add("panel-title");
        title.setWrapText(true);
        Label list = new Label(named);
        list.setId("leave-drafts");
        list.setWrapText(true);
        Label what = new Label();
        what.textProperty().bind(TEXTS.bind("leave.what"));
        what.getStyleClass().add("dim");
        what.setWrapText(true);
        stay.setId("leave-stay");
        stay.getStyleClass().add("accent");
        stay.textProperty().bind(TEXTS.bind("leave.stay"));
        stay.setDefaultButton(true);
        stay.setOnAction(_ -> goBack.run());
        Button go = new Button();
        go.setId("leave-go");
        go.textProperty().bind(TEXTS.bind("leave.go"));
        go.setOnAction(_ -> leave.run());
        HBox buttons = new HBox(stay, go);
        buttons.getStyleClass().add("leave-buttons");
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(title, list, what, buttons);
        card.getStyleClass().add("start-card");
        getChildren().add(new Group(card));
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        goBack.run();
                        event.consume();
                    }
                });
    }

    void focusStay() {
        stay.requestFocus();
    }
}
