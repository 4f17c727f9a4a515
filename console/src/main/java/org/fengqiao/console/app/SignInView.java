package org.fengqiao.console.app;

import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.BackendException;
import org.jspecify.annotations.Nullable;

/// Asks for name and password of a user of a backend elsewhere, before there is a desk or over one
/// whose session has ended.
final class SignInView extends StackPane {

    private final Texts texts = Texts.of("app");
    private final TextField user = new TextField();
    private final PasswordField password = new PasswordField();
    private final Button enter = new Button();
    private final VBox card = new VBox();
    private final Label problem = new Label();
    private final Label why = note("sign-in-why");
    private final Label other = note("sign-in-other");

    /// @param signIn gets name and password
    SignInView(String backend, String userName, BiConsumer<String, String> signIn) {
        getStyleClass().add("start");
        user.setId("user");
        user.setText(userName);
        user.promptTextProperty().bind(texts.bind("signIn.user"));
        password.setId("password");
        password.promptTextProperty().bind(texts.bind("signIn.password"));
        enter.setId("enter");
        enter.textProperty().bind(texts.bind("signIn.enter"));
        enter.setDefaultButton(true);
        enter.setMaxWidth(Double.MAX_VALUE);
        enter.disableProperty().bind(user.textProperty().isEmpty());
        enter.setOnAction(_ -> {
            problem.setVisible(false);
            setDisable(true);
            signIn.accept(user.getText().strip(), password.getText());
        });
        problem.setId("problem");
        problem.getStyleClass().add("start-failure");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.setVisible(false);
        Label where = new Label();
        where.textProperty().bind(texts.bind("signIn.where", backend));
        where.getStyleClass().addAll("dim", "small");
        card.getChildren()
                .addAll(
                        new ProductName(true),
                        why,
                        field("signIn.user", user),
                        field("signIn.password", password),
                        problem,
                        enter,
                        other,
                        where);
        card.getStyleClass().add("start-card");
        getChildren().add(new Group(card));
    }

    /// Puts something below that needs no sign-in.
    void offer(Node besides) {
        card.getChildren().add(besides);
    }

    private static Label note(String id) {
        Label note = new Label();
        note.setId(id);
        note.setWrapText(true);
        note.managedProperty().bind(note.visibleProperty());
        note.setVisible(false);
        return note;
    }

    /// Lies over a desk that stays as it is, and says why.
    ///
    /// @param reasonKey of a text of the app
    void layOver(String reasonKey) {
        setId("sign-in-again");
        getStyleClass().setAll("veil");
        why.textProperty().bind(texts.bind(reasonKey));
        why.getStyleClass().add("start-failure");
        why.setGraphic(Icons.of("mdi2a-account-alert-outline", 22));
        why.setVisible(true);
        other.textProperty().bind(texts.bind("signIn.other"));
        other.getStyleClass().addAll("dim", "small");
        other.setVisible(true);
    }

    private VBox field(String key, TextField input) {
        Label label = new Label();
        label.textProperty().bind(texts.bind(key));
        label.setLabelFor(input);
        label.getStyleClass().add("dim");
        VBox box = new VBox(label, input);
        box.getStyleClass().add("sign-in-field");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /// Puts the cursor where the user will type first.
    void focus() {
        (user.getText().isEmpty() ? user : password).requestFocus();
    }

    /// Shows what the backend answered, or that it did not.
    void refused(@Nullable Throwable failure) {
        if (failure == null) {
            refused("");
            return;
        }
        BackendException answer = BackendException.of(failure);
        String words = answer.problem().message();
        refused(answer.unreachable() ? texts.get("signIn.unreachable", words) : words);
    }

    /// Shows why it did not work and lets the user try again.
    void refused(String reason) {
        setDisable(false);
        problem.setText(reason);
        problem.setVisible(true);
        password.clear();
        focus();
    }
}
