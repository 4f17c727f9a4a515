package org.fengqiao.console.incident.list;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.fengqiao.console.incident.StatusCounts;
import org.fengqiao.console.theme.StatusLook;
import org.fengqiao.console.theme.SymbolNode;
import org.fengqiao.domain.incident.IncidentStatus;

/// How many incidents of each status the area has, most urgent first; pressing one shows only
/// those.
final class StatusChips extends FlowPane {

    private static final List<IncidentStatus> URGENT_FIRST =
            List.of(IncidentStatus.values()).reversed();

    private final Map<IncidentStatus, ToggleButton> chips = new EnumMap<>(IncidentStatus.class);
    private final Map<IncidentStatus, Label> figures = new EnumMap<>(IncidentStatus.class);

    /// @param onChosen hears the statuses pressed; none means all
    StatusChips(Consumer<Set<IncidentStatus>> onChosen) {
        getStyleClass().add("status-chips");
        for (IncidentStatus status : URGENT_FIRST) {
            Label word = new Label();
            word.textProperty().bind(StatusLook.of(status).word());
            Label figure = new Label("0");
            figure.getStyleClass().addAll("figure", "status-text");
            HBox content = new HBox(SymbolNode.of(status, 14), word, figure);
            content.getStyleClass().add("chip-content");
            ToggleButton chip = new ToggleButton();
            chip.setGraphic(content);
            chip.setId("chip-" + status.name());
            chip.getStyleClass().addAll("status-chip", StatusLook.of(status).styleClass());
            chip.setOnAction(_ -> onChosen.accept(chosen()));
            chips.put(status, chip);
            figures.put(status, figure);
            getChildren().add(chip);
        }
    }

    private Set<IncidentStatus> chosen() {
        Set<IncidentStatus> chosen = EnumSet.noneOf(IncidentStatus.class);
        chips.forEach((status, chip) -> {
            if (chip.isSelected()) {
                chosen.add(status);
            }
        });
        return chosen;
    }

    void clearChoice() {
        chips.values().forEach(chip -> chip.setSelected(false));
    }

    void show(StatusCounts counts) {
        figures.forEach((status, figure) -> figure.setText(Integer.toString(counts.of(status))));
    }
}
