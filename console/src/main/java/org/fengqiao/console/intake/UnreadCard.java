package org.fengqiao.console.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.Texts;

/// A file that cannot be read: why, and what may be done about it. FX thread.
final class UnreadCard extends VBox {

    private static final Texts TEXTS = Texts.of("intake");

    /// @param choose asks for the files to be read in its place; none where they thought better of
    ///   it
    UnreadCard(UnreadFile file, DeskFiles files, Supplier<List<Path>> choose) {
        getStyleClass().addAll("intake-card", "intake-unread");
        setId("intake-unread-" + file.name());
        Label why = new Label(file.words());
        why.setWrapText(true);
        why.getStyleClass().add("intake-hint");
        FlowPane ways = new FlowPane();
        ways.getStyleClass().add("intake-filters");
        ways.getChildren()
                .addAll(
                        button("again", () -> files.replace(file, List.of(file.path()))),
                        button("replace", () -> files.replace(file, choose.get())),
                        button("leaveOut", () -> files.leaveOut(file)));
        getChildren().addAll(LayerCard.head(file.name(), () -> files.leaveOut(file)), why, ways);
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(TEXTS.bind("unread." + key));
        button.setId("intake-unread-" + key);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
