package org.fengqiao.console.handover;

import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.KeyedButton;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.handover.Handover.Signature;
import org.fengqiao.domain.wire.Handovers.Line;
import org.jspecify.annotations.Nullable;

/// The handovers there were, the newest first; P or the button below prints the chosen one again.
/// FX thread.
final class PastHandovers extends VBox {

    private static final Texts TEXTS = Texts.of("handover");

    private final ListView<Line> list = new ListView<>();
    private final ItemNames names;

    /// @param print asked for a handover by its number
    PastHandovers(ItemNames names, LongConsumer print) {
        this.names = names;
        getStyleClass().add("shift-past");
        Label title = new Label();
        title.textProperty().bind(TEXTS.bind("past.title"));
        title.getStyleClass().add("panel-title");
        Label nothing = new Label();
        nothing.textProperty().bind(TEXTS.bind("past.empty"));
        nothing.getStyleClass().add("dim");
        list.setId("past-handovers");
        list.setPlaceholder(nothing);
        list.setCellFactory(_ -> new PastCell());
        Runnable printChosen =
                () -> {
                    Line line = list.getSelectionModel().getSelectedItem();
                    if (line != null) {
                        print.accept(line.number());
                    }
                };
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.P && !event.isControlDown()) {
                        printChosen.run();
                        event.consume();
                    }
                });
        KeyedButton button =
                new KeyedButton(
                        "past-print",
                        "mdi2f-file-pdf-box",
                        TEXTS.bind("past.print"),
                        "P",
                        printChosen);
        button.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, list, button);
    }

    void show(List<Line> lines) {
        if (!lines.equals(list.getItems())) {
            Line chosen = list.getSelectionModel().getSelectedItem();
            list.getItems().setAll(lines);
            lines.stream()
                    .filter(line -> chosen != null && line.number() == chosen.number())
                    .findFirst()
                    .ifPresent(list.getSelectionModel()::select);
        } else {
            list.refresh();
        }
    }

    private final class PastCell extends ListCell<Line> {

        private final Label head = new Label();
        private final Label people = new Label();
        private final VBox row = new VBox(head, people);

        PastCell() {
            head.getStyleClass().add("figure");
            people.getStyleClass().addAll("small", "dim");
            people.setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (line == null || empty) {
                setGraphic(null);
                return;
            }
            @Nullable Signature incoming = line.incoming();
            head.setText(
                    TEXTS.get(
                            incoming == null ? "past.waiting" : "past.signed",
                            String.valueOf(line.number()),
                            Times.dayAndMinute(
                                    incoming == null ? line.outgoing().at() : incoming.at())));
            people.setText(
                    TEXTS.get(
                            "past.people",
                            names.area(line.jurisdiction()),
                            line.outgoing().name(),
                            incoming == null ? "—" : incoming.name(),
                            line.items() + line.addendum()));
            setGraphic(row);
        }
    }
}
