package org.fengqiao.console.handover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.CountdownLabel;
import org.fengqiao.console.theme.KeyedButton;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.ShiftSource;
import org.fengqiao.domain.handover.Handover;
import org.fengqiao.domain.handover.OpenItem;
import org.fengqiao.domain.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/// Handing a shift over 交接班: how it stands, the sheet by section with a box for each item, and the
/// handovers there were. Space ticks what is chosen, on the head of a section all under it; Enter
/// goes to the incident; Ctrl+N builds and signs the sheet of who goes, Ctrl+Enter signs for who
/// comes. FX thread.
public final class HandoverPage extends HBox implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("handover");

    private final HandoverModel model;
    private final HandoverHead head;
    private final ListView<SheetRow> list = new ListView<>();
    private final TextField note = new TextField();
    private final SecondPersonForm second;
    private final PastHandovers past;
    private final Subscription subscription;
    private final HBox deeds = new HBox();
    private @Nullable Standing shown;
    private Consumer<IncidentId> onIncident = _ -> {};
    private Consumer<Long> onEntry = _ -> {};
    private Consumer<Handover> onPrint = _ -> {};
    private BiConsumer<OpenItem, Node> onWhy = (_, _) -> {};

    /// @param now ticks; the state is asked for now and then while it is on screen
    public HandoverPage(
            ShiftSource source, Executor fxThread, ObservableValue<Instant> now, ItemNames names) {
        model = new HandoverModel(source, fxThread);
        model.setOnSigned(signed -> onPrint.accept(signed));
        head = new HandoverHead(model);
        second = new SecondPersonForm(model, list::requestFocus);
        past = new PastHandovers(names, number -> model.load(number, onPrint));
        setId("handover-page");
        getStyleClass().addAll("panel", "handover-page");
        ItemWords words = new ItemWords(names);
        list.setId("handover-sheet");
        list.getStyleClass().addAll("focus-first", "handover-sheet");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(
                _ -> new SheetCell(words, now::getValue, (item, at) -> onWhy.accept(item, at)));
        Label nothing = new Label();
        nothing.textProperty().bind(TEXTS.bind("sheet.empty"));
        nothing.getStyleClass().add("dim");
        list.setPlaceholder(nothing);
        note.setId("handover-note");
        note.promptTextProperty().bind(TEXTS.bind("note.prompt"));
        Label keys = new Label();
        keys.textProperty().bind(TEXTS.bind("sheet.keys"));
        keys.getStyleClass().addAll("small", "dim");
        keys.setWrapText(true);
        keys.setMinHeight(USE_PREF_SIZE);
        deeds.getStyleClass().add("shift-deeds");
        VBox sheet = new VBox(head, second, list, note, deeds, keys);
        sheet.getStyleClass().add("shift-page");
        sheet.setMinWidth(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox.setHgrow(sheet, Priority.ALWAYS);
        getChildren().addAll(sheet, past);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressInList);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        subscription =
                Subscription.all(
                        Subscription.listen(model.versionProperty(), (_, _, _) -> show()),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> show()),
                        Refreshing.whileShown(this, now, model::refresh));
        show();
    }

    /// Hears which incident is to be looked at.
    public void setOnIncident(Consumer<IncidentId> listener) {
        onIncident = listener;
    }

    /// Hears which entry of the duty log is to be looked at.
    public void setOnEntry(Consumer<Long> listener) {
        onEntry = listener;
    }

    /// Hears which handover is to be put on paper: one that was just signed here, or an earlier
    /// one.
    public void setOnPrint(Consumer<Handover> listener) {
        onPrint = listener;
    }

    /// Hears of which item the clock is to be explained, and beside what.
    public void setOnWhy(BiConsumer<OpenItem, Node> listener) {
        onWhy = listener;
    }

    /// Of the selected item, where the keyboard is on it, the item in view and a clock counted.
    public Optional<CountdownLabel> findCountdown() {
        SheetRow row = list.getSelectionModel().getSelectedItem();
        return list.lookupAll(".list-cell").stream()
                .filter(node -> list.isFocused() && node.isVisible())
                .flatMap(node -> node instanceof SheetCell cell ? Stream.of(cell) : Stream.empty())
                .filter(cell -> row != null && !cell.isEmpty() && row.equals(cell.getItem()))
                .map(SheetCell::countdown)
                .filter(CountdownLabel::opens)
                .findFirst();
    }

    private void show() {
        Standing standing = model.standing();
        if (standing != shown) {
            if (standing == Standing.WAITING || standing == Standing.SIGNED) {
                note.clear(); // it went with the signature; a refused one keeps it
            }
            shown = standing;
        }
        showDeeds(standing);
        head.show();
        past.show(model.past());
        List<SheetRow> rows = model.rows();
        if (rows.equals(list.getItems())) {
            list.refresh();
            return;
        }
        List<String> chosen =
                list.getSelectionModel().getSelectedItems().stream().map(SheetRow::name).toList();
        int focused = list.getFocusModel().getFocusedIndex();
        list.getItems().setAll(rows);
        list.getSelectionModel().clearSelection();
        for (int i = 0; i < rows.size(); i++) {
            if (chosen.contains(rows.get(i).name())) {
                list.getSelectionModel().select(i);
            }
        }
        if (chosen.isEmpty() && rows.size() > 1) {
            list.getSelectionModel().select(1); // not the head, which would tick its whole section
        } else if (focused >= 0 && focused < rows.size()) {
            list.getFocusModel().focus(focused);
        }
    }

    /// What can be done now, for who works by mouse.
    private void showDeeds(Standing standing) {
        deeds.getChildren()
                .setAll(
                        switch (standing) {
                            case NONE, SIGNED ->
                                    List.of(
                                            button(
                                                    "begin",
                                                    "mdi2f-file-sign",
                                                    "Ctrl+N",
                                                    this::begin));
                            case WAITING ->
                                    List.of(
                                            button(
                                                    "second",
                                                    "mdi2l-login",
                                                    "Ctrl+I",
                                                    this::bringSecond));
                            case TAKING_OVER ->
                                    List.of(
                                            button(
                                                    "tick",
                                                    "mdi2c-checkbox-marked-outline",
                                                    "Space",
                                                    this::tick),
                                            button(
                                                    "sign",
                                                    "mdi2f-file-sign",
                                                    "Ctrl+Enter",
                                                    this::sign));
                            case LOOKING_ON -> List.of();
                        });
    }

    private static Button button(String deed, String symbol, String key, Runnable press) {
        return new KeyedButton("handover-" + deed, symbol, TEXTS.bind("deed." + deed), key, press);
    }

    private void begin() {
        model.begin(note.getText().strip());
    }

    private void bringSecond() {
        if (model.standing() == Standing.WAITING) {
            second.open();
        }
    }

    private void sign() {
        model.sign(note.getText().strip());
    }

    private void pressInList(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case SPACE -> tick();
            case ENTER -> open();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Ticks what is chosen; one row alone moves the choice on, so that Space goes down the sheet.
    private void tick() {
        List<SheetRow> chosen = List.copyOf(list.getSelectionModel().getSelectedItems());
        int next = list.getSelectionModel().getSelectedIndex() + 1;
        boolean ticking = model.standing() == Standing.TAKING_OVER;
        model.tick(chosen.stream().flatMap(row -> row.keys().stream()).distinct().toList());
        boolean one = chosen.size() == 1 && chosen.getFirst() instanceof SheetRow.Item;
        if (ticking && one && next < list.getItems().size()) {
            if (list.getItems().get(next) instanceof SheetRow.Head
                    && next + 1 < list.getItems().size()) {
                next++; // the head would tick its whole section
            }
            list.getSelectionModel().clearAndSelect(next);
            list.scrollTo(Math.max(0, next - 6));
        }
    }

    private void open() {
        if (list.getSelectionModel().getSelectedItem() instanceof SheetRow.Item(var item, _)) {
            go(item);
        }
    }

    private void go(OpenItem item) {
        @Nullable IncidentId incident = item.incident();
        @Nullable Long entry = item.entry();
        if (incident != null) {
            onIncident.accept(incident);
        } else if (entry != null) {
            onEntry.accept(entry);
        }
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.secondPerson()) {
            model.letGo();
            event.consume();
            return;
        }
        if (!event.isControlDown()) {
            return;
        }
        switch (event.getCode()) {
            case N -> begin();
            case I -> bringSecond();
            case ENTER -> sign();
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public void close() {
        subscription.close();
        model.letGo();
    }
}
