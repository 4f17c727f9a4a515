package org.fengqiao.console.app;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.fengqiao.console.theme.Texts;

/// The duty leader's workbench 工作台: pages that need the room of list and map together, beside the
/// detail of the selected incident. Shift+F2 opens and closes it, Ctrl and a digit turn to a page.
/// FX thread.
final class Workbench extends StackPane {

    private final DeskView view;
    private final TabPane pages = new TabPane();
    private final EventHandler<KeyEvent> turning = this::press;

    Workbench(DeskView view) {
        this.view = view;
        setId("workbench");
        getStyleClass().add("workbench");
        pages.getStyleClass().addAll("workbench-pages", "focus-first");
        pages.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        getChildren().add(pages);
        // Of the scene, because the keyboard may be in the detail beside it.
        sceneProperty()
                .addListener((_, before, after) -> {
                    if (before != null) {
                        before.removeEventFilter(KeyEvent.KEY_PRESSED, turning);
                    }
                    if (after != null) {
                        after.addEventFilter(KeyEvent.KEY_PRESSED, turning);
                    }
                });
    }

    /// Adds a page behind those there are.
    ///
    /// @param id of its tab; tests find it by this
    /// @param room whose bundle has the title
    void add(String id, String room, String titleKey, Node page) {
        add(id, Texts.of(room).bind(titleKey), page);
    }

    /// The same with a title that tells more than a name, such as a number.
    void add(String id, ObservableValue<String> title, Node page) {
        Tab tab = new Tab();
        tab.setId(id);
        tab.textProperty().bind(title);
        tab.setContent(page);
        pages.getTabs().add(tab);
    }

    /// Ids of the pages, in their order.
    List<String> listPages() {
        return pages.getTabs().stream().map(Tab::getId).toList();
    }

    /// Whether it is open on that page.
    boolean isShown(String id) {
        return isOpen() && id.equals(pages.getSelectionModel().getSelectedItem().getId());
    }

    boolean isOpen() {
        return view.isSheet(this);
    }

    void toggle() {
        if (isOpen()) {
            view.closeSheet();
        } else {
            open();
        }
    }

    /// Opens it on the page it was left on.
    void open() {
        if (pages.getTabs().isEmpty()) {
            return;
        }
        view.openSheet(this);
        focusPage();
    }

    /// Opens it on a page.
    void open(String id) {
        pages.getTabs().stream()
                .filter(tab -> id.equals(tab.getId()))
                .findFirst()
                .ifPresent(tab -> pages.getSelectionModel().select(tab));
        open();
    }

    private void focusPage() {
        // At the first time the pages come into the scene only with their pane's skin, and what is
        // in no scene cannot take the keyboard.
        pages.applyCss();
        Node page = pages.getSelectionModel().getSelectedItem().getContent();
        Node first = page.lookup(".focus-first");
        (first == null ? page : first).requestFocus();
    }

    private void press(KeyEvent event) {
        int page = event.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
        if (event.isControlDown() && page >= 0 && page < pages.getTabs().size()) {
            pages.getSelectionModel().select(page);
            focusPage();
            event.consume();
        }
    }
}
