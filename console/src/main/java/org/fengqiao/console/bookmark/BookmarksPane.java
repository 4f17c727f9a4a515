package org.fengqiao.console.bookmark;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.TextFieldListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Gives the present view a name, and lists the named ones. Enter goes to the chosen view, F2
/// renames it, Delete deletes it.
public final class BookmarksPane extends VBox {

    private static final Texts TEXTS = Texts.of("bookmark");

    private final Bookmarks bookmarks;
    private final Function<String, Bookmark> present;
    private final Consumer<Bookmark> go;
    private final TextField name = new TextField();
    private final ListView<Bookmark> list;

    /// @param present the view the map is at, under a name
    /// @param go shows a view
    public BookmarksPane(
            Bookmarks bookmarks, Function<String, Bookmark> present, Consumer<Bookmark> go) {
        this.bookmarks = bookmarks;
        this.present = present;
        this.go = go;
        getStyleClass().add("bookmarks");
        list = new ListView<>(bookmarks.list());
        list.setId("bookmark-list");
        list.setEditable(true);
        list.setCellFactory(_ -> new NameCell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        Label none = new Label();
        none.textProperty().bind(TEXTS.bind("list.none"));
        none.getStyleClass().add("dim");
        list.setPlaceholder(none);
        getChildren().addAll(adding(), list, buttons());
    }

    private HBox adding() {
        name.setId("bookmark-name");
        name.promptTextProperty().bind(TEXTS.bind("name.prompt"));
        name.setOnAction(_ -> add());
        HBox.setHgrow(name, Priority.ALWAYS);
        Button add = button("bookmark-add", MaterialDesignP.PLUS, "action.add", this::add);
        add.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> name.getText().isBlank(), name.textProperty()));
        HBox line = new HBox(name, add);
        line.getStyleClass().add("bookmark-line");
        return line;
    }

    private HBox buttons() {
        var none = list.getSelectionModel().selectedItemProperty().isNull();
        Button there =
                button("bookmark-go", MaterialDesignD.DEBUG_STEP_INTO, "action.go", this::go);
        Button rename =
                button("bookmark-rename", MaterialDesignP.PENCIL, "action.rename", this::rename);
        Button delete =
                button("bookmark-delete", MaterialDesignD.DELETE, "action.delete", this::delete);
        for (Button each : new Button[] {there, rename, delete}) {
            each.disableProperty().bind(none);
        }
        HBox line = new HBox(there, rename, delete);
        line.getStyleClass().add("bookmark-line");
        return line;
    }

    private static Button button(String id, Ikon icon, String key, Runnable action) {
        Button button = new Button(null, Icons.of(icon, 16));
        button.setId(id);
        button.textProperty().bind(TEXTS.bind(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Puts the keyboard where the next view is named, or to the list where there is one.
    public void focusFirst() {
        if (bookmarks.list().isEmpty()) {
            name.requestFocus();
        } else {
            list.getSelectionModel().selectFirst();
            list.requestFocus();
        }
    }

    private void add() {
        if (!name.getText().isBlank()) {
            bookmarks.put(present.apply(name.getText().strip()));
            name.clear();
            list.getSelectionModel().selectLast();
        }
    }

    private void press(KeyEvent event) {
        if (list.getEditingIndex() >= 0) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            go();
            event.consume();
        } else if (event.getCode() == KeyCode.F2) {
            rename();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            delete();
            event.consume();
        }
    }

    private void go() {
        Bookmark chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            go.accept(chosen);
        }
    }

    private void rename() {
        int index = list.getSelectionModel().getSelectedIndex();
        list.layout();
        list.edit(index);
    }

    private void delete() {
        Bookmark chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            bookmarks.delete(chosen);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return Look.px(340);
    }

    /// Shows and edits a name; a name that is taken or blank leaves the old one.
    private final class NameCell extends TextFieldListCell<Bookmark> {

        NameCell() {
            setConverter(
                    new StringConverter<>() {
                        @Override
                        public String toString(Bookmark bookmark) {
                            return bookmark.name();
                        }

                        @Override
                        public Bookmark fromString(String typed) {
                            Bookmark old = getItem();
                            return typed.isBlank() ? old : old.named(typed.strip());
                        }
                    });
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !isEmpty()) {
                    go.accept(getItem());
                }
            });
        }

        @Override
        public void commitEdit(Bookmark renamed) {
            Bookmark old = getItem();
            cancelEdit();
            bookmarks.rename(old, renamed.name());
        }
    }
}
