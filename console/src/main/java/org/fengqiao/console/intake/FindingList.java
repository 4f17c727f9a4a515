package org.fengqiao.console.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.cityimport.assemble.Finding;
import org.fengqiao.cityimport.assemble.Finding.Severity;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// What was found, the gravest first; a click flies to where it is.
final class FindingList extends VBox {

    private static final Texts TEXTS = Texts.of("intake");

    private final ListView<Finding> list = new ListView<>();
    private final Map<Severity, ToggleButton> filters = new EnumMap<>(Severity.class);
    private List<Finding> all = List.of();

    FindingList(Consumer<Envelope> flyTo) {
        getStyleClass().add("intake-findings");
        Label title = new Label();
        title.textProperty().bind(TEXTS.bind("findings.title"));
        title.getStyleClass().add("panel-title");
        FlowPane bar = new FlowPane();
        bar.getStyleClass().add("intake-filters");
        for (Severity severity : Severity.values()) {
            ToggleButton button = new ToggleButton();
            button.setSelected(true);
            button.setOnAction(_ -> filter());
            filters.put(severity, button);
            bar.getChildren().add(button);
        }
        Label nothing = new Label();
        nothing.textProperty().bind(TEXTS.bind("findings.none"));
        nothing.getStyleClass().add("dim");
        list.setId("intake-findings");
        list.setPlaceholder(nothing);
        list.setCellFactory(_ -> new FindingCell());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, now) -> {
                    Envelope where = now == null ? null : now.where();
                    if (where != null) {
                        flyTo.accept(where);
                    }
                });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, bar, list);
        show(null);
    }

    void show(@Nullable Preview preview) {
        all =
                preview == null
                        ? List.of()
                        : preview.draft().findings().stream()
                                .sorted((a, b) ->
                                        a.kind().severity().compareTo(b.kind().severity()))
                                .toList();
        filters.forEach((severity, button) ->
                button.setText(
                        TEXTS.get("severity." + severity)
                                + " "
                                + all.stream()
                                        .filter(f -> f.kind().severity() == severity)
                                        .count()));
        filter();
    }

    private void filter() {
        list.getItems()
                .setAll(
                        all.stream()
                                .filter(finding -> {
                                    ToggleButton button = filters.get(finding.kind().severity());
                                    return button != null && button.isSelected();
                                })
                                .toList());
    }
}
