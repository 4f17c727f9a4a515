package org.fengqiao.console.handover;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.fengqiao.console.theme.Texts;

/// Lets the incoming leader sign in at the outgoing leader's desk, to tick and sign only. The
/// password is forgotten as soon as it is sent. FX thread.
final class SecondPersonForm extends HBox {

    private static final Texts TEXTS = Texts.of("handover");

    private final HandoverModel model;
    private final TextField user = new TextField();
    private final PasswordField password = new PasswordField();
    private final Runnable back;

    /// @param back takes the focus once the person is signed in, or when Escape leaves the form
    SecondPersonForm(HandoverModel model, Runnable back) {
        this.model = model;
        this.back = back;
        setId("second-person");
        getStyleClass().add("shift-form");
        setAlignment(Pos.CENTER_LEFT);
        Label label = new Label();
        label.textProperty().bind(TEXTS.bind("second.label"));
        label.setMinWidth(USE_PREF_SIZE);
        user.setId("second-user");
        user.promptTextProperty().bind(TEXTS.bind("second.user"));
        user.setOnAction(_ -> password.requestFocus());
        password.setId("second-password");
        password.promptTextProperty().bind(TEXTS.bind("second.password"));
        password.setOnAction(_ -> bring());
        Button go = new Button();
        go.textProperty().bind(TEXTS.bind("second.go"));
        go.setMinWidth(USE_PREF_SIZE);
        go.setOnAction(_ -> bring());
        getChildren().addAll(label, user, password, go);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    void open() {
        setVisible(true);
        user.requestFocus();
    }

    void close() {
        password.clear();
        user.clear();
        setVisible(false);
    }

    private void bring() {
        if (user.getText().isBlank() || password.getText().isEmpty()) {
            return;
        }
        String secret = password.getText();
        password.clear();
        model.bring(
                user.getText().strip(),
                secret,
                () -> {
                    close();
                    back.run();
                });
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            back.run();
            event.consume();
        }
    }
}
