package org.fengqiao.console.boundary;

import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.SymbolNode;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.incident.IncidentStatus;
import org.jspecify.annotations.Nullable;

/// One area: name, population, open incidents, and near timeout and overdue ones by symbol and
/// number.
final class AreaCell extends ListCell<Area> {

    private static final Texts TEXTS = Texts.of("boundary");

    private final Supplier<IncidentCounts> counts;
    private final Label name = new Label();
    private final Label population = new Label();
    private final Label open = new Label();
    private final Label near = new Label(null, SymbolNode.of(IncidentStatus.NEAR_TIMEOUT, 13));
    private final Label overdue = new Label(null, SymbolNode.of(IncidentStatus.OVERDUE, 13));
    private final HBox row;

    AreaCell(Supplier<IncidentCounts> counts) {
        this.counts = counts;
        name.getStyleClass().add("figure");
        population.getStyleClass().addAll("dim", "small");
        VBox words = new VBox(name, population);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        for (Label figure : new Label[] {open, near, overdue}) {
            figure.setMinWidth(USE_PREF_SIZE);
            figure.managedProperty().bind(figure.visibleProperty());
        }
        near.getStyleClass().addAll("status-near", "status-text");
        overdue.getStyleClass().addAll("status-overdue", "status-text");
        row = new HBox(words, overdue, near, open);
        row.getStyleClass().add("area-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Area area, boolean empty) {
        super.updateItem(area, empty);
        if (area == null || empty) {
            setGraphic(null);
            return;
        }
        IncidentCounts now = counts.get();
        name.setText(area.name());
        String persons = FigureWords.population(area.figures());
        population.setText(persons);
        population.setVisible(!persons.isEmpty());
        population.setManaged(!persons.isEmpty());
        open.setText(TEXTS.get("tip.open", now.countOpen(area.code())));
        show(near, now.count(area.code(), IncidentStatus.NEAR_TIMEOUT));
        show(overdue, now.countOverdue(area.code()));
        setGraphic(row);
    }

    private static void show(Label figure, int count) {
        figure.setText(Integer.toString(count));
        figure.setVisible(count > 0);
    }
}
