package org.fengqiao.console.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/// What happened while the desk saw nothing, each to be read: Enter or a double click shows the
/// case, Space or the button says that it is read, and of a break's head that all of it is. FX
/// thread.
public final class GapPage extends BorderPane implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("gap");

    private final GapLog log;
    private final Consumer<IncidentId> open;
    private final ListView<GapRow> rows = new ListView<>();
    private final ListChangeListener<KeptDigest> listener = _ -> fill();
    private final ObservableValue<String> title;
    private final Subscription locale;

    /// @param open shows a case
    public GapPage(GapLog log, Consumer<IncidentId> open) {
        this.log = log;
        this.open = open;
        setId("gap-page");
        getStyleClass().addAll("panel", "gap-page");
        Label keys = new Label();
        keys.textProperty().bind(TEXTS.bind("keys"));
        keys.getStyleClass().addAll("small", "dim", "gap-keys");
        setTop(keys);
        rows.setId("gap-rows");
        rows.getStyleClass().add("focus-first");
        rows.setCellFactory(_ -> new GapCell(this::read));
        Label nothing = new Label();
        nothing.textProperty().bind(TEXTS.bind("nothing"));
        nothing.getStyleClass().add("dim");
        nothing.setWrapText(true);
        rows.setPlaceholder(nothing);
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        rows.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                show(rows.getSelectionModel().getSelectedItem());
            }
        });
        setCenter(rows);
        log.list().addListener(listener);
        title =
                Bindings.createStringBinding(
                        () ->
                                log.countUnread() == 0
                                        ? TEXTS.get("title")
                                        : TEXTS.get("title.unread", log.countUnread()),
                        log.list(),
                        Texts.localeProperty());
        locale = Subscription.listen(Texts.localeProperty(), (_, _, _) -> rows.refresh());
        fill();
    }

    /// With how much is unread.
    public ObservableValue<String> titleProperty() {
        return title;
    }

    /// The row that takes a read one's place is selected: reading goes on by the same key.
    private void fill() {
        int index = rows.getSelectionModel().getSelectedIndex();
        List<GapRow> all = new ArrayList<>();
        for (KeptDigest digest : log.list()) {
            all.add(new GapRow.Head(digest));
            digest.unread().forEach(item -> all.add(new GapRow.Item(digest, item)));
        }
        rows.getItems().setAll(all);
        if (!all.isEmpty()) {
            int next = Math.min(Math.max(index, 1), all.size() - 1);
            rows.getSelectionModel().clearAndSelect(next);
            rows.getFocusModel().focus(next);
        }
    }

    private void press(KeyEvent event) {
        GapRow row = rows.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        if (event.getCode() == KeyCode.SPACE) {
            read(row);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            show(row);
            event.consume();
        }
    }

    private void read(GapRow row) {
        switch (row) {
            case GapRow.Head(KeptDigest of) -> log.acknowledgeAll(of);
            case GapRow.Item(KeptDigest of, var item) -> log.acknowledge(of, item);
        }
    }

    private void show(@Nullable GapRow row) {
        if (row instanceof GapRow.Item(_, var item)) {
            open.accept(item.incident());
        }
    }

    @Override
    public void close() {
        log.list().removeListener(listener);
        locale.close();
    }
}
