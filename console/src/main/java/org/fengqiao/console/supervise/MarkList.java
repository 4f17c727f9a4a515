package org.fengqiao.console.supervise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.fengqiao.console.theme.CountdownLabel;
import org.jspecify.annotations.Nullable;

/// A list whose rows can be marked, so that something may be done to all marked at once: Space
/// marks the row and goes on, Shift with an arrow marks on the way, Ctrl+A marks all, Ctrl and a
/// click mark one. Marks belong to what a row is about and survive every new filling.
final class MarkList<K, T> extends ListView<T> {

    /// A cell that can be told that time has passed.
    abstract static class Cell<T> extends ListCell<T> {

        abstract void show(T row, boolean marked);

        /// Of the row's clock.
        abstract CountdownLabel countdown();

        /// All that the row says, asked for when the mouse comes: rows are drawn anew each second.
        abstract Tooltip describe();

        private MarkList<?, T> owner() {
            @SuppressWarnings("unchecked") // only ever made by a MarkList's factory
            MarkList<?, T> list = (MarkList<?, T>) getListView();
            return list;
        }

        @Override
        protected void updateItem(@Nullable T row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
            } else {
                show(row, owner().isMarked(row));
            }
        }
    }

    private final Function<T, K> key;
    private final Set<K> marked;
    private final Runnable onMarks;
    private final Set<Cell<T>> cells = Collections.newSetFromMap(new WeakHashMap<>());

    /// @param marked shared by lists that show the same things
    /// @param onMarks called when the marks have changed
    MarkList(
            Function<T, K> key,
            Set<K> marked,
            Runnable onMarks,
            Function<MarkList<K, T>, Cell<T>> cell) {
        this.key = key;
        this.marked = marked;
        this.onMarks = onMarks;
        getStyleClass().add("mark-list");
        setCellFactory(_ -> {
            Cell<T> made = cell.apply(this);
            made.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> press(made, event));
            made.setOnMouseEntered(_ -> made.setTooltip(made.isEmpty() ? null : made.describe()));
            cells.add(made);
            return made;
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    boolean isMarked(T row) {
        return marked.contains(key.apply(row));
    }

    /// Puts rows in place of those there are; the same thing stays selected, and where it is gone
    /// the row that took its place is.
    void fill(List<T> rows) {
        T before = getSelectionModel().getSelectedItem();
        int index = getSelectionModel().getSelectedIndex();
        if (getItems().equals(rows)) {
            return;
        }
        getItems().setAll(rows);
        if (before != null && !rows.isEmpty()) {
            int same = indexOf(key.apply(before));
            int next = same >= 0 ? same : Math.min(index, rows.size() - 1);
            getSelectionModel().select(next);
            getFocusModel().focus(next);
        }
    }

    private int indexOf(K wanted) {
        for (int i = 0; i < getItems().size(); i++) {
            if (key.apply(getItems().get(i)).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /// Shows the rows that are in view anew: their countdowns and marks.
    void redraw() {
        for (Cell<T> cell : new ArrayList<>(cells)) {
            T row = cell.getItem();
            if (row != null && !cell.isEmpty()) {
                cell.show(row, isMarked(row));
            }
        }
    }

    /// The countdown of the selected row, where the keyboard is here, the row in view and a clock
    /// counted.
    Optional<CountdownLabel> findCountdown() {
        T row = getSelectionModel().getSelectedItem();
        return cells.stream()
                .filter(cell -> isFocused() && row != null && !cell.isEmpty() && cell.isVisible())
                .filter(cell -> row.equals(cell.getItem()) && cell.getScene() != null)
                .map(Cell::countdown)
                .filter(CountdownLabel::opens)
                .findFirst();
    }

    /// The keys of rows that are marked here.
    Set<K> listMarked() {
        Set<K> here = new HashSet<>();
        getItems().stream().map(key).filter(marked::contains).forEach(here::add);
        return here;
    }

    private void press(KeyEvent event) {
        T row = getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.A && event.isShortcutDown()) {
            getItems().forEach(each -> marked.add(key.apply(each)));
            changed(event);
        } else if (event.getCode() == KeyCode.SPACE && row != null) {
            toggle(row);
            getSelectionModel().selectNext();
            scrollTo(Math.max(0, getSelectionModel().getSelectedIndex() - 2));
            changed(event);
        } else if (event.isShiftDown() && row != null) {
            markOnTheWay(event, row);
        }
    }

    private void markOnTheWay(KeyEvent event, T row) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            int step = event.getCode() == KeyCode.DOWN ? 1 : -1;
            int next = getSelectionModel().getSelectedIndex() + step;
            marked.add(key.apply(row));
            if (next >= 0 && next < getItems().size()) {
                marked.add(key.apply(getItems().get(next)));
                getSelectionModel().clearAndSelect(next);
                getFocusModel().focus(next);
                scrollTo(Math.max(0, next - 2));
            }
            changed(event);
        }
    }

    private void press(Cell<T> cell, MouseEvent event) {
        T row = cell.getItem();
        if (row != null && !cell.isEmpty() && event.isShortcutDown()) {
            toggle(row);
            redraw();
            onMarks.run();
        }
    }

    private void toggle(T row) {
        K one = key.apply(row);
        if (!marked.remove(one)) {
            marked.add(one);
        }
    }

    private void changed(KeyEvent event) {
        event.consume();
        redraw();
        onMarks.run();
    }
}
