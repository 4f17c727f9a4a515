package org.fengqiao.console.supervise;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/// What the newest round came to, and under it each incident on which it was not done, with the
/// reason; a click goes to the incident. Stays until it is put away or the next round begins.
final class ResultLine extends VBox implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("supervise");

    private static final double MOST_EM = 9;

    private final BulkDesk desk;
    private final Consumer<IncidentId> open;
    private final Label words = new Label();
    private final VBox refused = new VBox();
    private final ScrollPane scroll = new ScrollPane(refused);
    private final Subscription subscription;

    /// @param page whose it is; begins the ids by which tests find its parts
    ResultLine(String page, BulkDesk desk, Consumer<IncidentId> open) {
        this.desk = desk;
        this.open = open;
        getStyleClass().add("result-line");
        words.setId(page + "-result");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button away = new Button();
        away.setGraphic(Icons.of("mdi2c-close", 18));
        away.getStyleClass().add("flat");
        away.accessibleTextProperty().bind(TEXTS.bind("result.away"));
        away.setOnAction(_ -> desk.clear());
        HBox head = new HBox(words, away);
        head.setAlignment(Pos.CENTER_LEFT);
        refused.setId(page + "-refused");
        refused.setFillWidth(true);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(Region.USE_PREF_SIZE);
        scroll.managedProperty().bind(scroll.visibleProperty());
        scroll.setFocusTraversable(false);
        getChildren().addAll(head, scroll);
        managedProperty().bind(visibleProperty());
        subscription =
                Subscription.all(
                        Subscription.listen(desk.resultProperty(), (_, _, _) -> show()),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> show()));
        show();
    }

    private void show() {
        BulkDesk.@Nullable Result result = desk.resultProperty().get();
        setVisible(result != null);
        refused.getChildren().clear();
        if (result == null) {
            return;
        }
        words.setText(BoardWords.result(result));
        boolean trouble = !result.refused().isEmpty() || !result.leftOut().isEmpty();
        words.setGraphic(
                Icons.of(
                        !result.settled()
                                ? "mdi2t-timer-sand"
                                : trouble ? "mdi2a-alert-outline" : "mdi2c-check",
                        18));
        result.refused()
                .forEach(each -> add(each.incident().id(), each.incident().title(), each.reason()));
        result.leftOut()
                .forEach(each -> add(each.id(), each.title(), TEXTS.get("result.notAllowed")));
        scroll.setVisible(trouble);
        int rows = Math.min(4, refused.getChildren().size());
        scroll.setStyle("-fx-pref-height: %.1fem".formatted(Math.min(MOST_EM, 2.1 * rows + 0.4)));
    }

    private void add(IncidentId id, String title, String reason) {
        Hyperlink link = new Hyperlink(TEXTS.get("result.one", title, reason));
        link.setFocusTraversable(false);
        link.setMinWidth(0);
        link.setOnAction(_ -> open.accept(id));
        refused.getChildren().add(link);
    }

    @Override
    public void close() {
        subscription.close();
    }
}
