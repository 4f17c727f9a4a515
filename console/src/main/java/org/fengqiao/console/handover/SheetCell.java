package org.fengqiao.console.handover;

import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.CountdownLabel;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.handover.OpenItem;
import org.fengqiao.domain.handover.Section;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A row of the sheet: the head of a section with how much of it is ticked, or an item with its
/// box.
final class SheetCell extends ListCell<SheetRow> {

    private static final Texts TEXTS = Texts.of("handover");
    private static final PseudoClass TICKED = PseudoClass.getPseudoClass("ticked");

    private final ItemWords words;
    private final Supplier<Instant> at;
    private final HBox box = new HBox();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final CountdownLabel time = new CountdownLabel();
    private final HBox item;
    private final Label headTitle = new Label();
    private final Label headCount = new Label();
    private final HBox head;

    /// @param at the moment times are told from
    /// @param why opens the arithmetic of the case's clock beside a node
    SheetCell(ItemWords words, Supplier<Instant> at, BiConsumer<OpenItem, Node> why) {
        time.setOnOpen(() -> {
            if (getItem() instanceof SheetRow.Item(var open, _)) {
                why.accept(open, time);
            }
        });
        this.words = words;
        this.at = at;
        title.getStyleClass().add("sheet-title");
        detail.getStyleClass().addAll("small", "dim");
        time.getStyleClass().addAll("small", "sheet-time");
        time.setMinWidth(USE_PREF_SIZE);
        box.setMinWidth(USE_PREF_SIZE);
        box.setAlignment(Pos.CENTER);
        VBox text = new VBox(title, detail);
        text.setMinWidth(0);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        item = new HBox(box, text, time);
        item.getStyleClass().add("sheet-row");
        headTitle.getStyleClass().addAll("figure", "sheet-head-title");
        headCount.getStyleClass().addAll("small", "dim");
        head = new HBox(headTitle, headCount);
        head.getStyleClass().add("sheet-head");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable SheetRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            return;
        }
        switch (row) {
            case SheetRow.Head(@Nullable Section section, var keys, int ticked) -> {
                headTitle.setText(
                        section == null ? TEXTS.get("section.arisen") : ItemWords.section(section));
                headCount.setText(TEXTS.get("sheet.count", ticked, keys.size()));
                setGraphic(head);
            }
            case SheetRow.Item(var open, boolean ticked) -> {
                FontIcon icon =
                        Icons.of(
                                ticked
                                        ? "mdi2c-checkbox-marked-outline"
                                        : "mdi2c-checkbox-blank-outline",
                                18);
                icon.getStyleClass().add("sheet-box");
                icon.pseudoClassStateChanged(TICKED, ticked);
                box.getChildren().setAll(icon);
                title.setText(open.title());
                detail.setText(words.detail(open));
                time.show(ItemWords.time(open, at.get()), ofClock(open));
                setGraphic(item);
            }
        }
    }

    /// Whether the time of an item is that of its case's clock. A supervision and a whistle have a
    /// moment somebody named, an order, a request and a promise only the one they began at.
    static boolean ofClock(OpenItem item) {
        return switch (item.section()) {
            case OVERDUE, NEAR, UNHANDLED, IMPORTANT, IN_HAND -> item.due() != null;
            case PAUSED -> true;
            case ORDER, SUPERVISION, REQUEST, WHISTLE, CLUSTER, PROMISE -> false;
        };
    }

    CountdownLabel countdown() {
        return time;
    }
}
