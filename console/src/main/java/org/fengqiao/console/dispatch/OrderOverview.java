package org.fengqiao.console.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.IncidentId;

/// Every unfinished order at a glance: who, about what, on which rung, since when; the one that has
/// stood longest on top. Enter or a click opens its incident.
public final class OrderOverview extends VBox implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("dispatch");

    private final OrderStore store;
    private final ObservableValue<Instant> now;
    private final Label title = new Label();
    private final ListView<OrderLine> list = new ListView<>();
    private final Subscription subscription;

    /// @param titleOf what to call an incident; its id where the title is not known
    /// @param open asked to select the incident of an order
    public OrderOverview(
            OrderStore store,
            ObservableValue<Instant> now,
            Function<IncidentId, String> titleOf,
            Consumer<IncidentId> open) {
        this.store = store;
        this.now = now;
        getStyleClass().addAll("panel", "order-overview");
        setId("order-overview");
        title.getStyleClass().add("panel-title");
        Label nothing = new Label();
        nothing.textProperty().bind(TEXTS.bind("overview.empty"));
        nothing.getStyleClass().add("dim");
        list.setPlaceholder(nothing);
        list.setCellFactory(_ -> new OverviewCell(now, titleOf));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected(open);
            }
        });
        list.setOnMouseClicked(_ -> openSelected(open));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, list);
        subscription =
                Subscription.all(
                        Subscription.listen(store.versionProperty(), (_, _, _) -> refresh()),
                        Subscription.listen(now, (_, _, _) -> list.refresh()),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> refresh()));
        refresh();
    }

    private void openSelected(Consumer<IncidentId> open) {
        OrderLine line = list.getSelectionModel().getSelectedItem();
        if (line != null) {
            open.accept(line.incident());
        }
    }

    private void refresh() {
        List<OrderLine> lines = store.listUnfinished();
        OrderLine before = list.getSelectionModel().getSelectedItem();
        title.setText(TEXTS.get("overview.title", lines.size()));
        list.getItems().setAll(lines);
        if (before != null) {
            lines.stream()
                    .filter(line -> line.commandId().equals(before.commandId()))
                    .findAny()
                    .ifPresent(list.getSelectionModel()::select);
        }
    }

    @Override
    public void close() {
        subscription.close();
    }
}
