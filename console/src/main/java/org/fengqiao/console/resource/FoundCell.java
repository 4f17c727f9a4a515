package org.fengqiao.console.resource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.resource.Duty;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.wire.Nearby;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// One found resource: kind, name, straight-line distance, and for people whether they are on duty
/// and how old their position is.
final class FoundCell extends ListCell<Nearby.Found> {

    private static final Texts TEXTS = Texts.of("resource");

    private final ObservableValue<Instant> now;
    private final Label kind = new Label();
    private final Label name = new Label();
    private final Label duty = new Label();
    private final Label detail = new Label();
    private final Label metres = new Label();
    private final Label age = new Label();
    private final HBox row;

    /// @param hovered told of the resource under the mouse, null when it leaves
    FoundCell(ObservableValue<Instant> now, Consumer<Nearby.@Nullable Found> hovered) {
        this.now = now;
        name.getStyleClass().add("figure");
        detail.getStyleClass().addAll("dim", "small");
        metres.getStyleClass().addAll("figure", "found-metres");
        metres.setMinWidth(USE_PREF_SIZE);
        age.setMinWidth(USE_PREF_SIZE);
        name.setMinWidth(0);
        duty.setMinWidth(USE_PREF_SIZE);
        HBox first = new HBox(name, duty);
        first.getStyleClass().add("found-name");
        VBox words = new VBox(first, detail);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox right = new VBox(metres, age);
        right.setAlignment(Pos.CENTER_RIGHT);
        row = new HBox(kind, words, right);
        row.getStyleClass().add("found-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnMouseEntered(_ -> hovered.accept(getItem()));
        setOnMouseExited(_ -> hovered.accept(null));
    }

    @Override
    protected void updateItem(Nearby.@Nullable Found found, boolean empty) {
        super.updateItem(found, empty);
        if (found == null || empty) {
            setGraphic(null);
            return;
        }
        Resource resource = found.resource();
        kind.setGraphic(KindLook.symbol(resource.kind()));
        name.setText(resource.name());
        detail.setText(detail(found));
        metres.setText(TEXTS.get("around.metres", Math.round(found.distanceM())));
        showDuty(found.duty());
        showAge(found);
        setGraphic(row);
    }

    private void showDuty(@Nullable Duty state) {
        duty.setText(DutyWords.of(state, now.getValue()));
        duty.setManaged(state != null);
        duty.setVisible(state != null);
        if (state != null) {
            duty.getStyleClass().setAll("label", "small", DutyWords.style(state));
        }
    }

    private void showAge(Nearby.Found found) {
        Instant at = found.positionAt();
        Freshness freshness = Freshness.of(found.resource().kind(), at, now.getValue());
        age.setText(PositionAge.words(found.resource().kind(), at, now.getValue()));
        age.setGraphic(
                switch (freshness) {
                    case FIXED, FRESH -> null;
                    case STALE -> Icons.of(MaterialDesignC.CLOCK_ALERT_OUTLINE, 13);
                    case REGISTERED -> Icons.of(MaterialDesignM.MAP_MARKER_QUESTION_OUTLINE, 13);
                });
        age.getStyleClass()
                .setAll("label", "small", freshness.doubtful() ? "age-doubtful" : "age-fresh");
    }

    private static String detail(Nearby.Found found) {
        Resource resource = found.resource();
        List<String> parts = new ArrayList<>();
        parts.add(KindLook.word(resource.kind()));
        if (found.busy()) {
            parts.add("⚠ " + TEXTS.get("around.busy"));
        }
        parts.addAll(ResourceWords.list(resource));
        return String.join(" · ", parts);
    }
}
