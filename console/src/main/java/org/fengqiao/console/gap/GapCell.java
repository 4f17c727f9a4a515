package org.fengqiao.console.gap;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.jspecify.annotations.Nullable;

/// A row of the digest: kind with its symbol and word, title, who said what, when; and the button
/// by which it is read.
final class GapCell extends ListCell<GapRow> {

    private static final Texts TEXTS = Texts.of("gap");

    private final Label kind = new Label();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label time = new Label();
    private final Button read = new Button();
    private final HBox row;

    /// @param onRead gets the row that has been read; a head stands for all of its break
    GapCell(Consumer<GapRow> onRead) {
        kind.getStyleClass().add("gap-kind");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        title.setMinWidth(0);
        detail.getStyleClass().addAll("small", "dim");
        detail.setMinWidth(0);
        time.getStyleClass().addAll("small", "dim");
        time.setMinWidth(Region.USE_PREF_SIZE);
        read.getStyleClass().add("flat");
        read.setMinWidth(Region.USE_PREF_SIZE);
        read.setFocusTraversable(false);
        read.setOnAction(_ -> {
            GapRow item = getItem();
            if (item != null) {
                onRead.accept(item);
            }
        });
        HBox.setHgrow(detail, Priority.ALWAYS);
        detail.setMaxWidth(Double.MAX_VALUE);
        row = new HBox(kind, title, detail, time, read);
        row.getStyleClass().add("gap-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable GapRow item, boolean empty) {
        super.updateItem(item, empty);
        getStyleClass().removeIf(style -> style.startsWith("gap-of-"));
        if (item == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (item) {
            case GapRow.Head(KeptDigest of) -> show(of);
            case GapRow.Item(_, var of) -> {
                getStyleClass().add("gap-of-" + of.kind().name().toLowerCase(Locale.ROOT));
                kind.setText(GapWords.kind(of));
                kind.setGraphic(Icons.of(GapWords.icon(of), 16));
                title.setText(of.title());
                detail.setText(GapWords.detail(of));
                time.setText(Times.clock(of.at()));
                read.setText(TEXTS.get("read"));
                read.setGraphic(Icons.of("mdi2c-check", 16));
            }
        }
        setAccessibleText(kind.getText() + " " + title.getText() + " " + detail.getText());
        setGraphic(row);
    }

    private void show(KeptDigest of) {
        getStyleClass().add("gap-of-head");
        kind.setText(GapWords.blind(of));
        kind.setGraphic(Icons.of("mdi2l-lan-disconnect", 18));
        title.setText(GapWords.counts(of));
        detail.setText("");
        time.setText("");
        read.setText(TEXTS.get("readAll"));
        read.setGraphic(Icons.of("mdi2c-check-all", 16));
    }
}
