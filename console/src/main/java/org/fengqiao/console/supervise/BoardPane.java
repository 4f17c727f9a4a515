package org.fengqiao.console.supervise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.CountdownLabel;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;

/// The leader's board 看板: overdue, near, going red and under supervision, each a list with its
/// count; what is marked is urged, supervised, instructed, pinned or expedited at once by one key.
/// Rows without a mark are passed over; where nothing is marked the selected row is meant. FX
/// thread.
final class BoardPane extends VBox implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("supervise");

    /// Two questions in a row were missed.
    private static final Duration TOO_OLD = GoingRedWatch.EVERY.multipliedBy(3);

    private final Cases cases;
    private final CaseWords words;
    private final GoingRedWatch goingRed;
    private final DeedBar deeds;
    private final ObservableValue<Instant> now;
    private final Consumer<IncidentId> select;
    private final ClockDoor why;
    private final Set<IncidentId> marked = new HashSet<>();
    private final Map<Column, ColumnBox> boxes = new EnumMap<>(Column.class);
    private final TextField filter = new TextField();
    private final Label age = new Label();
    private final Subscription subscriptions;
    private boolean stale;

    /// @param deeds acts on what is marked
    /// @param select shows an incident's detail
    BoardPane(
            Cases cases,
            CaseWords words,
            GoingRedWatch goingRed,
            DeedBar deeds,
            ObservableValue<Instant> now,
            Consumer<IncidentId> select,
            ClockDoor why) {
        this.why = why;
        this.cases = cases;
        this.words = words;
        this.goingRed = goingRed;
        this.deeds = deeds;
        this.now = now;
        this.select = select;
        setId("board");
        getStyleClass().addAll("panel", "board");
        HBox columns = new HBox();
        columns.getStyleClass().add("board-columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        for (Column column : Column.values()) {
            columns.getChildren().add(build(column));
        }
        getChildren().addAll(top(), columns, deeds);
        deeds.setSource(this::listMeant, this::endDeed);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        subscriptions =
                Subscription.all(
                        cases.listen(this::changed),
                        Subscription.listen(goingRed.toldProperty(), (_, _, _) -> refill()),
                        Subscription.listen(now, (_, _, _) -> tick()),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> redraw()));
        refill();
    }

    private HBox top() {
        filter.setId("board-filter");
        filter.promptTextProperty().bind(TEXTS.bind("board.filter"));
        filter.textProperty().addListener((_, _, _) -> refill());
        filter.setMinWidth(Region.USE_PREF_SIZE);
        filter.setPrefColumnCount(18);
        Label keys = new Label();
        keys.textProperty().bind(TEXTS.bind("board.keys"));
        keys.getStyleClass().addAll("dim", "small");
        keys.setMinWidth(0);
        keys.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(keys, Priority.ALWAYS);
        age.setId("board-age");
        age.getStyleClass().addAll("dim", "small");
        age.setMinWidth(Region.USE_PREF_SIZE);
        HBox top = new HBox(filter, keys, age);
        top.getStyleClass().add("board-top");
        top.setAlignment(Pos.CENTER_LEFT);
        return top;
    }

    private ColumnBox build(Column column) {
        ColumnBox box =
                new ColumnBox(
                        column,
                        marked,
                        this::redraw,
                        () -> new BoardCell(column, words, now, why),
                        column == Column.GOING_RED ? noneForetold() : none(column),
                        select);
        HBox.setHgrow(box, Priority.ALWAYS);
        boxes.put(column, box);
        MarkList<IncidentId, BoardRow> list = box.list();
        list.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> showMeant());
        list.focusedProperty().addListener((_, _, _) -> showMeant());
        return box;
    }

    private void changed() {
        goingRed.changed();
        stale = true;
    }

    /// Takes in what has changed, once a second however much it is, and moves the countdowns of
    /// what is in view.
    private void tick() {
        if (stale) {
            refill();
        } else if (getScene() != null) {
            lists().forEach(MarkList::redraw);
            showAge();
        }
    }

    private void refill() {
        stale = false;
        Board board = Board.of(cases.list(), goingRed.list(), this::shown, now.getValue());
        boxes.forEach((column, box) -> box.fill(board.list(column)));
        marked.removeIf(id -> cases.find(id).filter(Incident::open).isEmpty());
        redraw();
    }

    private boolean shown(Incident incident) {
        String typed = filter.getText().strip().toLowerCase(Locale.ROOT);
        return typed.isEmpty()
                || words.holder(incident).toLowerCase(Locale.ROOT).contains(typed)
                || words.place(incident).toLowerCase(Locale.ROOT).contains(typed);
    }

    private void redraw() {
        boxes.values().forEach(ColumnBox::redraw);
        showMeant();
        showAge();
    }

    /// At once, or the key that follows an arrow would meet a deed that cannot be done yet.
    private void showMeant() {
        deeds.showNumber(listMeant().size());
    }

    private static ObservableValue<String> none(Column column) {
        return TEXTS.bind("board.none." + column.name());
    }

    /// That nothing is foretold is no good news while nothing can be.
    private ObservableValue<String> noneForetold() {
        return goingRed.toldProperty()
                .map(last -> last != null && last.learnt() > 0)
                .orElse(false)
                .flatMap(knows -> knows ? none(Column.GOING_RED) : TEXTS.bind("board.learning"));
    }

    private void showAge() {
        String told =
                goingRed.findAge()
                        .map(old -> TEXTS.get("board.age", Times.words(old)))
                        .orElseGet(() -> TEXTS.get("board.noAge"));
        if (goingRed.learning()) {
            told = TEXTS.get("board.learning");
        }
        age.setText(goingRed.failed() ? TEXTS.get("board.ageFailed", told) : told);
        boolean late = goingRed.findAge().filter(old -> old.compareTo(TOO_OLD) > 0).isPresent();
        age.getStyleClass().removeAll("board-old");
        if (goingRed.failed() || late) {
            age.getStyleClass().add("board-old");
        }
    }

    /// Those marked, in the order of the columns; where none is, the one selected.
    private List<Incident> listMeant() {
        Map<IncidentId, Incident> meant = new LinkedHashMap<>();
        for (MarkList<IncidentId, BoardRow> list : lists()) {
            list.getItems().stream()
                    .filter(list::isMarked)
                    .forEach(row -> meant.put(row.id(), row.incident()));
        }
        if (meant.isEmpty()) {
            lists().stream()
                    .filter(list -> list.isFocused())
                    .map(list -> list.getSelectionModel().getSelectedItem())
                    .filter(row -> row != null)
                    .forEach(row -> meant.put(row.id(), row.incident()));
        }
        return new ArrayList<>(meant.values());
    }

    private void endDeed(boolean sent) {
        if (sent) {
            marked.clear();
        }
        redraw();
        lists().stream()
                .filter(list -> list.getSelectionModel().getSelectedItem() != null)
                .findFirst()
                .orElseGet(() -> list(Column.OVERDUE))
                .requestFocus();
    }

    private void press(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (typing) {
            if (event.getTarget() == filter && event.getCode() == KeyCode.ESCAPE) {
                filter.clear();
                list(Column.OVERDUE).requestFocus();
                event.consume();
            }
            return;
        }
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        if (plain && deeds.press(event.getCode())) {
            event.consume();
        } else if (plain && event.getCode() == KeyCode.ESCAPE && !marked.isEmpty()) {
            marked.clear();
            redraw();
            event.consume();
        } else if (plain && event.getCode() == KeyCode.SLASH) {
            filter.requestFocus();
            event.consume();
        } else if (plain && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT)) {
            turn(event.getCode() == KeyCode.RIGHT ? 1 : -1);
            event.consume();
        }
    }

    /// To the next column that has rows.
    private void turn(int step) {
        List<ColumnBox> all = List.copyOf(boxes.values());
        int at = 0;
        while (at < all.size() - 1 && !all.get(at).list().isFocused()) {
            at++;
        }
        for (int next = at + step; next >= 0 && next < all.size(); next += step) {
            MarkList<IncidentId, BoardRow> list = all.get(next).list();
            if (!list.getItems().isEmpty()) {
                list.requestFocus();
                if (list.getSelectionModel().isEmpty()) {
                    list.getSelectionModel().selectFirst();
                } else {
                    all.get(next).showSelected();
                }
                redraw();
                return;
            }
        }
    }

    private MarkList<IncidentId, BoardRow> list(Column column) {
        return Objects.requireNonNull(boxes.get(column), "every column has a box").list();
    }

    private List<MarkList<IncidentId, BoardRow>> lists() {
        return boxes.values().stream().map(ColumnBox::list).toList();
    }

    /// Of the selected row, where the keyboard is on it.
    Optional<CountdownLabel> findCountdown() {
        return lists().stream().flatMap(list -> list.findCountdown().stream()).findFirst();
    }

    /// How many stand in a column.
    int count(Column column) {
        return list(column).getItems().size();
    }

    @Override
    public void close() {
        subscriptions.close();
        deeds.close();
    }
}
