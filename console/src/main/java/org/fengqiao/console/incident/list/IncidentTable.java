package org.fengqiao.console.incident.list;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.Drafts;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.incident.IncidentWords;
import org.fengqiao.console.incident.Selection;
import org.fengqiao.console.incident.filter.RowOrder;
import org.fengqiao.console.incident.why.WhyDoor;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/// The rows of an [IncidentListModel] as a virtualised table: only cells on screen exist, only
/// their countdowns tick. New rows do not move those the operator is looking at.
final class IncidentTable extends TableView<IncidentRow> implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("incident");

    private static final double ROW_PX = 30;

    private final Dictionary dictionary;
    private final Selection selection;
    private final List<Subscription> scale = new ArrayList<>();
    private boolean following;
    private WhyDoor why = WhyDoor.SHUT;
    private Function<IncidentId, Optional<IncidentId>> twins = _ -> Optional.empty();
    private Consumer<IncidentId> onCompare = _ -> {};
    private Drafts drafts = new Drafts();

    /// @param now the server's time, once a second
    IncidentTable(
            Dictionary dictionary,
            Selection selection,
            ObservableValue<Instant> now,
            Consumer<RowOrder> onOrder) {
        this.dictionary = dictionary;
        this.selection = selection;
        getStyleClass().add("incident-table");
        setId("incident-table");
        setItems(FXCollections.observableArrayList());
        fixedCellSizeProperty().bind(Look.scaleProperty().map(_ -> Look.px(ROW_PX)));
        getColumns().add(column(RowOrder.Column.STATUS, 112, StatusCell::new));
        // The clock stands beside the status, so that no width of the list hides it.
        getColumns()
                .add(
                        column(
                                RowOrder.Column.REMAINING,
                                128,
                                () ->
                                        new RemainingCell(
                                                now, (id, of, at) -> why.open(id, of, at))));
        getColumns().add(column(RowOrder.Column.GRADE, 66, GradeCell::new));
        getColumns()
                .add(
                        column(
                                RowOrder.Column.TITLE,
                                236,
                                () ->
                                        new TitleCell(
                                                id -> twins.apply(id),
                                                id -> onCompare.accept(id),
                                                id -> drafts.has(id))));
        getColumns()
                .add(
                        named(
                                RowOrder.Column.CLASS,
                                "class",
                                124,
                                r ->
                                        dictionary.className(
                                                r.incident().classKey(), Texts.locale())));
        getColumns()
                .add(
                        text(
                                RowOrder.Column.AREA,
                                "area",
                                180,
                                r -> this.dictionary.placeName(r.incident())));
        getColumns()
                .add(
                        text(
                                RowOrder.Column.SOURCE,
                                "source",
                                100,
                                r -> IncidentWords.source(r.incident().source())));
        getColumns()
                .add(
                        text(
                                RowOrder.Column.REPORTED,
                                "reported",
                                110,
                                r -> Times.dayAndMinute(r.incident().reportedAt())));
        setSortPolicy(_ -> {
            if (!getSortOrder().isEmpty()) {
                TableColumn<IncidentRow, ?> first = getSortOrder().getFirst();
                onOrder.accept(
                        new RowOrder(
                                (RowOrder.Column) first.getUserData(),
                                first.getSortType() == TableColumn.SortType.DESCENDING));
            }
            return true;
        });
        getColumns().getFirst().setSortType(TableColumn.SortType.DESCENDING);
        getSortOrder().add(getColumns().getFirst());
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    if (row != null && !following) {
                        selection.select(row.id());
                    }
                });
    }

    /// What a click on a countdown does.
    void setOnWhy(WhyDoor door) {
        why = door;
    }

    /// Marks the rows that may be the same thing as another; call [#refresh] when that has changed.
    ///
    /// @param compare gets the incident whose mark was clicked
    void setTwins(Function<IncidentId, Optional<IncidentId>> find, Consumer<IncidentId> compare) {
        twins = find;
        onCompare = compare;
        refresh();
    }

    /// Marks the rows of incidents on which a form was begun and not sent.
    void follow(Drafts begun) {
        drafts = begun;
        begun.idsProperty().addListener((_, _, _) -> refresh());
    }

    /// Lets go of what outlives the desk.
    @Override
    public void close() {
        scale.forEach(Subscription::close);
    }

    private TableColumn<IncidentRow, IncidentRow> column(
            RowOrder.Column order,
            double width,
            Supplier<TableCell<IncidentRow, IncidentRow>> cell) {
        TableColumn<IncidentRow, IncidentRow> column = new TableColumn<>();
        String key =
                order == RowOrder.Column.TITLE ? "event" : order.name().toLowerCase(Locale.ROOT);
        column.textProperty().bind(TEXTS.bind("list." + key));
        column.setUserData(order);
        column.setPrefWidth(Look.px(width));
        scale.add(
                Subscription.listen(
                        Look.scaleProperty(), (_, _, _) -> column.setPrefWidth(Look.px(width))));
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(_ -> cell.get());
        return column;
    }

    /// With the class's symbol, as beside the title, which is never out of sight.
    private TableColumn<IncidentRow, IncidentRow> named(
            RowOrder.Column order, String style, double width, Function<IncidentRow, String> text) {
        return column(order, width, () -> new ClassCell(text, "cell-" + style));
    }

    private TableColumn<IncidentRow, IncidentRow> text(
            RowOrder.Column order, String style, double width, Function<IncidentRow, String> text) {
        return column(order, width, () -> new TextCell(text, "cell-" + style));
    }

    /// Shows other rows; what was on screen stays where it was if it is still among them.
    void show(List<IncidentRow> rows) {
        following = true;
        Optional<VirtualFlow<?>> flow = findFlow();
        IncidentId anchor = null;
        if (flow.isPresent() && flow.get().getFirstVisibleCell() != null) {
            int first = flow.get().getFirstVisibleCell().getIndex();
            if (first > 0 && first < getItems().size()) {
                anchor = getItems().get(first).id();
            }
        }
        getItems().setAll(rows);
        if (anchor != null) {
            int at = indexOf(anchor);
            if (at >= 0) {
                flow.get().scrollToTop(at);
            }
        }
        following = false;
        follow(false);
    }

    /// Marks the row of the selected incident.
    ///
    /// @param reveal whether to scroll to it
    void follow(boolean reveal) {
        following = true;
        int index = selection.find().map(this::indexOf).orElse(-1);
        if (index < 0) {
            getSelectionModel().clearSelection();
        } else {
            if (getSelectionModel().getSelectedIndex() != index) {
                getSelectionModel().clearAndSelect(index);
                getFocusModel().focus(index);
            }
            if (reveal && !visible(index)) {
                scrollTo(Math.max(0, index - 3));
            }
        }
        following = false;
    }

    private boolean visible(int index) {
        VirtualFlow<?> flow = findFlow().orElse(null);
        return flow != null
                && flow.getFirstVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() <= index
                && index <= flow.getLastVisibleCell().getIndex();
    }

    private int indexOf(IncidentId id) {
        List<IncidentRow> rows = getItems();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private Optional<VirtualFlow<?>> findFlow() {
        return lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                ? Optional.of(flow)
                : Optional.empty();
    }

    private static final class TextCell extends TableCell<IncidentRow, IncidentRow> {

        private final Function<IncidentRow, String> text;

        TextCell(Function<IncidentRow, String> text, String style) {
            this.text = text;
            getStyleClass().add(style);
        }

        @Override
        protected void updateItem(@Nullable IncidentRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : text.apply(row));
        }
    }
}
