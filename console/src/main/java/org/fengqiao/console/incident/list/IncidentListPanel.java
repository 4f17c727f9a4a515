package org.fengqiao.console.incident.list;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.Drafts;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.console.incident.PickedIncidents;
import org.fengqiao.console.incident.Selection;
import org.fengqiao.console.incident.StatusCounts;
import org.fengqiao.console.incident.UnseenIncidents;
import org.fengqiao.console.incident.duplicate.ArrivalTwins;
import org.fengqiao.console.incident.why.WhyDoor;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/// The incidents of the area the operator is in: counts by status, filter, table.
///
/// Keys: `/` goes to the filter, Enter or Down from there into the table, Up and Down move the
/// selection, Enter on a row calls the handler of [#setOnOpen], Escape leaves or clears the filter,
/// or lets go of what was gathered on the map.
public final class IncidentListPanel extends VBox implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("incident");

    private final IncidentStore store;
    private final IncidentListModel model;
    private final UnseenIncidents unseen;
    private final StatusChips chips;
    private final FilterBar filterBar;
    private final IncidentTable table;
    private final Label shown = new Label();
    private final Label news = new Label();
    private final Button register = new Button();
    private final HBox newsLine = new HBox();
    private final Label placeholder = new Label();
    private final Subscription subscriptions;
    private @Nullable PickedBar pickedBar;
    private @Nullable PickedIncidents picked;
    private Subscription following = Subscription.NONE;
    private Subscription marking = Subscription.NONE;
    private AreaCode area;
    private Runnable onOpen = () -> {};
    private String swallow = "";

    /// @param area the area the operator begins in
    /// @param now the server's time, once a second
    public IncidentListPanel(
            IncidentStore store,
            Selection selection,
            UnseenIncidents unseen,
            IncidentListModel model,
            Dictionary dictionary,
            AreaCode area,
            ObservableValue<Instant> now) {
        this.store = store;
        this.model = model;
        this.unseen = unseen;
        this.area = area;
        getStyleClass().addAll("panel", "incident-list");
        chips = new StatusChips(chosen -> model.use(model.filter().withStatuses(chosen)));
        filterBar = new FilterBar(model, dictionary, area);
        filterBar.setOnClear(this::clearFilter);
        table = new IncidentTable(dictionary, selection, now, model::use);
        placeholder.getStyleClass().add("dim");
        table.setPlaceholder(placeholder);
        VBox.setVgrow(table, Priority.ALWAYS);
        // At 200 % the table gives way, or the desk would grow out of its window.
        table.setMinHeight(0);
        setMinHeight(0);
        getChildren().addAll(header(), chips, filterBar, table);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
        subscriptions =
                Subscription.all(
                        store.listen((_, _) -> showCounts()),
                        unseen.listen(this::showNews),
                        Subscription.listen(model.rowsProperty(), (_, _, _) -> showRows()),
                        Subscription.listen(
                                selection.selectedProperty(), (_, _, _) -> table.follow(true)),
                        Subscription.listen(now, (_, _, _) -> model.tick()),
                        Subscription.listen(
                                Texts.localeProperty(), (_, _, locale) -> relabel(locale)));
        showCounts();
        showRows();
        showNews();
    }

    private Region header() {
        Label title = new Label();
        title.textProperty().bind(TEXTS.bind("list.title"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(USE_PREF_SIZE);
        shown.getStyleClass().add("dim");
        shown.setId("incident-shown");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        news.getStyleClass().add("news");
        Button acknowledge = new Button();
        acknowledge.textProperty().bind(TEXTS.bind("list.acknowledge"));
        acknowledge.setId("incident-acknowledge");
        acknowledge.getStyleClass().add("flat");
        acknowledge.setMinWidth(USE_PREF_SIZE);
        acknowledge.setOnAction(_ -> unseen.acknowledgeAll());
        newsLine.getChildren().addAll(news, acknowledge);
        newsLine.getStyleClass().add("news-line");
        register.setId("incident-register");
        register.getStyleClass().add("flat");
        register.setGraphic(Icons.of("mdi2p-plus-box-outline", 18));
        register.textProperty().bind(TEXTS.bind("list.register"));
        register.setMinWidth(USE_PREF_SIZE);
        register.setVisible(false);
        register.managedProperty().bind(register.visibleProperty());
        HBox header = new HBox(title, shown, gap, newsLine, register);
        header.getStyleClass().add("list-header");
        return header;
    }

    /// What the button for a new incident does; without it there is no button.
    public void setOnRegister(Runnable handler) {
        register.setOnAction(_ -> handler.run());
        register.setVisible(true);
    }

    /// What Enter on a row or a double click does; the incident is selected before.
    public void setOnOpen(Runnable handler) {
        onOpen = handler;
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                handler.run();
            }
        });
    }

    /// What a click on a countdown does; the incident is selected before.
    public void setOnWhy(WhyDoor door) {
        table.setOnWhy(door);
    }

    /// Marks the rows that may be the same thing as another, as they become known.
    ///
    /// @param onCompare gets the incident whose mark was clicked
    public void showTwins(ArrivalTwins twins, Consumer<IncidentId> onCompare) {
        marking.close();
        table.setTwins(twins::find, onCompare);
        marking = twins.listen(table::refresh);
    }

    /// Marks the rows of incidents on which a form was begun and not sent.
    public void follow(Drafts drafts) {
        table.follow(drafts);
    }

    /// The operator is in another area now: counts and, if so chosen, rows follow.
    public void showArea(AreaCode now) {
        area = now;
        filterBar.showArea(now);
        showCounts();
    }

    /// Shows how many were gathered on the map, and lists only those while that is wanted.
    public void follow(PickedIncidents gathered) {
        following.close();
        PickedBar bar = new PickedBar(gathered);
        picked = gathered;
        pickedBar = bar;
        getChildren().add(getChildren().indexOf(filterBar), bar);
        following =
                Subscription.all(
                        Subscription.listen(gathered.idsProperty(), (_, _, _) -> showPicked()),
                        Subscription.listen(gathered.onlyProperty(), (_, _, _) -> showPicked()),
                        store.listen((_, _) -> bar.refresh()),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> bar.refresh()));
    }

    /// Says what else was gathered with the incidents; an empty text says nothing.
    public void showBesidePicked(String text) {
        if (pickedBar != null) {
            pickedBar.showBeside(text);
        }
    }

    private void showPicked() {
        if (picked != null && pickedBar != null) {
            pickedBar.refresh();
            boolean narrowed = picked.onlyProperty().get() && !picked.isEmpty();
            model.useOnly(narrowed ? picked.idsProperty().get() : null);
        }
    }

    private boolean letGo() {
        boolean had = picked != null && !picked.isEmpty();
        if (picked != null) {
            picked.clear();
        }
        return had;
    }

    public void focusFilter() {
        filterBar.focusWords();
    }

    public void focusTable() {
        table.requestFocus();
    }

    private void clearFilter() {
        chips.clearChoice();
        filterBar.clearAll();
        table.requestFocus();
    }

    private void onKey(KeyEvent event) {
        boolean inWords = filterBar.words().isFocused();
        boolean inTable = table.isFocused();
        if (inWords && (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER)) {
            table.requestFocus();
            if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
                table.getSelectionModel().select(0);
            }
            event.consume();
        } else if (inWords && event.getCode() == KeyCode.ESCAPE) {
            clearFilter();
            event.consume();
        } else if (inTable && event.getCode() == KeyCode.ESCAPE && letGo()) {
            event.consume();
        } else if (inTable && event.getCode() == KeyCode.ENTER) {
            onOpen.run();
            event.consume();
        } else if (inTable
                && (event.getCode() == KeyCode.SLASH || event.getCode() == KeyCode.DIVIDE)) {
            focusFilter();
            swallow = event.getText();
            event.consume();
        }
    }

    /// The key that leads to the filter is not meant for it.
    private void onTyped(KeyEvent event) {
        if (!swallow.isEmpty() && event.getCharacter().equals(swallow)) {
            event.consume();
        }
        swallow = "";
    }

    private void showRows() {
        table.show(model.rows());
        showCounts();
    }

    private void showCounts() {
        StatusCounts counts = store.countsOf(area);
        chips.show(counts);
        shown.setText(TEXTS.get("list.shown", model.rows().size(), counts.total()));
        placeholder.setText(TEXTS.get(counts.total() == 0 ? "list.none" : "list.nothing"));
    }

    private void showNews() {
        int count = unseen.listAll().size();
        newsLine.setVisible(count > 0);
        news.setText(TEXTS.get("list.unseen", count));
    }

    private void relabel(Locale locale) {
        model.use(locale);
        filterBar.relabel();
        showCounts();
        showNews();
        table.refresh();
    }

    @Override
    public void close() {
        marking.close();
        following.close();
        subscriptions.close();
        table.close();
        model.close();
    }
}
