package org.fengqiao.console.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/// One line of the overview.
final class OverviewCell extends ListCell<OrderLine> {

    private final ObservableValue<Instant> now;
    private final Function<IncidentId, String> titleOf;
    private final Label who = new Label();
    private final Label what = new Label();
    private final Label rung = new Label();
    private final Label since = new Label();
    private final HBox row;

    OverviewCell(ObservableValue<Instant> now, Function<IncidentId, String> titleOf) {
        this.now = now;
        this.titleOf = titleOf;
        who.getStyleClass().add("figure");
        what.getStyleClass().addAll("dim", "small");
        since.getStyleClass().addAll("small", "order-since");
        since.setMinWidth(USE_PREF_SIZE);
        rung.setMinWidth(USE_PREF_SIZE);
        VBox left = new VBox(who, what);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox right = new VBox(rung, since);
        right.setAlignment(Pos.CENTER_RIGHT);
        row = new HBox(left, right);
        row.getStyleClass().add("order-overview-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable OrderLine line, boolean empty) {
        super.updateItem(line, empty);
        if (line == null || empty) {
            setGraphic(null);
            return;
        }
        LadderStep standing = line.ladder(now.getValue()).standing();
        who.setText(line.recipientName());
        what.setText(titleOf.apply(line.incident()) + " · " + line.text());
        rung.setText(StepLook.name(standing));
        rung.setGraphic(StepLook.icon(standing.state()));
        rung.getStyleClass().setAll("label", "step-name", StepLook.styleClass(standing.state()));
        Duration waiting = standing.waiting();
        since.setText(waiting == null ? "" : Times.words(waiting));
        setGraphic(row);
    }
}
