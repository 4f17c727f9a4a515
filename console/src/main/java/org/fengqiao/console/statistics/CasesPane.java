package org.fengqiao.console.statistics;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.statistics.Indicator.Part;
import org.fengqiao.domain.wire.Statistics.CaseLine;
import org.jspecify.annotations.Nullable;

/// The cases behind a number, for either of its two numbers. Choosing one selects it on the desk.
/// FX thread.
final class CasesPane extends VBox {

    private static final Texts TEXTS = Texts.of("statistics");

    private final RowNames names;
    private final Label title = new Label();
    private final Label note = new Label();
    private final ToggleGroup parts = new ToggleGroup();
    private final ToggleButton numerator = part("statistics-numerator", Part.NUMERATOR);
    private final ToggleButton denominator = part("statistics-denominator", Part.DENOMINATOR);
    private final ListView<CaseLine> list = new ListView<>();
    private final Button more = new Button();
    private Consumer<Part> onPart = _ -> {};
    private Consumer<IncidentId> onChosen = _ -> {};

    CasesPane(RowNames names) {
        this.names = names;
        getStyleClass().addAll("panel", "cases-pane");
        setId("statistics-cases");
        title.getStyleClass().add("panel-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().add("cases-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.managedProperty().bind(note.visibleProperty());
        list.setId("statistics-case-list");
        list.setCellFactory(_ -> new CaseCell());
        Label empty = new Label();
        empty.textProperty().bind(TEXTS.bind("cases.none"));
        list.setPlaceholder(empty);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose();
                event.consume();
            }
        });
        list.setOnMouseClicked(_ -> choose());
        more.setId("statistics-more");
        more.textProperty().bind(TEXTS.bind("cases.more"));
        more.managedProperty().bind(more.visibleProperty());
        HBox choice = new HBox(numerator, denominator);
        choice.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, choice, note, list, more);
        clear();
    }

    private ToggleButton part(String id, Part part) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.setToggleGroup(parts);
        button.setOnAction(_ -> {
            button.setSelected(true);
            onPart.accept(part);
        });
        return button;
    }

    void setOnPart(Consumer<Part> handler) {
        onPart = handler;
    }

    void setOnChosen(Consumer<IncidentId> handler) {
        onChosen = handler;
    }

    void setOnMore(Runnable handler) {
        more.setOnAction(_ -> handler.run());
    }

    private void choose() {
        CaseLine line = list.getSelectionModel().getSelectedItem();
        if (line != null) {
            onChosen.accept(line.id());
        }
    }

    void focusList() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getFocusModel().focus(0);
        }
    }

    void clear() {
        title.setText(TEXTS.get("cases.hint"));
        numerator.setVisible(false);
        denominator.setVisible(false);
        note.setVisible(false);
        more.setVisible(false);
        list.getItems().clear();
    }

    /// @param row in words
    void show(StatisticsModel.Opened opened, IndicatorRow row) {
        title.setText(
                TEXTS.get("cases.title", row.name(), IndicatorWords.name(opened.indicator())));
        var ratio = row.ratio(opened.indicator());
        numerator.setText(TEXTS.get("cases.numerator", ratio.numerator()));
        denominator.setText(TEXTS.get("cases.denominator", ratio.denominator()));
        numerator.setVisible(true);
        denominator.setVisible(true);
        parts.selectToggle(opened.part() == Part.NUMERATOR ? numerator : denominator);
        note.setVisible(opened.changed());
        note.setText(TEXTS.get("cases.changed", opened.count(), opened.total()));
        fill(opened.cases());
        more.setVisible(opened.more());
        more.setDisable(opened.loading());
    }

    /// Only what is new is added, so that the place in the list stays.
    private void fill(List<CaseLine> cases) {
        List<CaseLine> shown = list.getItems();
        if (shown.size() <= cases.size() && shown.equals(cases.subList(0, shown.size()))) {
            shown.addAll(cases.subList(shown.size(), cases.size()));
        } else {
            list.getItems().setAll(cases);
        }
        list.refresh(); // the language may be another one
    }

    private final class CaseCell extends ListCell<CaseLine> {
        private final Label title = new Label();
        private final Label facts = new Label();
        private final VBox lines = new VBox(title, facts);
        private final Function<CaseLine, String> words =
                line ->
                        TEXTS.get(
                                "cases.line",
                                line.id(),
                                names.state(line.state()),
                                names.area(line.grid().digits()),
                                Times.dayAndMinute(line.reportedAt()));

        private CaseCell() {
            title.getStyleClass().add("case-title");
            facts.getStyleClass().addAll("dim", "small");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable CaseLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            title.setText(line.title());
            facts.setText(words.apply(line));
            setGraphic(lines);
        }
    }
}
