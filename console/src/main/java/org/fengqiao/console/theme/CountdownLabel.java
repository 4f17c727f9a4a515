package org.fengqiao.console.theme;

import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// A countdown in a row of a list; a click on it opens its arithmetic. Nothing opens where nothing
/// is counted, and none of the row's own clicks are taken away. The node has to stay while it
/// ticks, or no click on it would end where it began. FX thread.
public final class CountdownLabel extends Label {

    private Runnable onOpen = () -> {};
    private boolean opens;

    public CountdownLabel() {
        getStyleClass().add("countdown");
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    }

    /// What a click does.
    public void setOnOpen(Runnable opener) {
        onOpen = opener;
    }

    /// @param counted whether the words are those of a clock, so that there is something to open
    public void show(String words, boolean counted) {
        opens = counted && !words.isEmpty();
        setText(words);
        setCursor(opens ? Cursor.HAND : null);
    }

    /// Whether there is something to open.
    public boolean opens() {
        return opens;
    }

    /// Does what a click does.
    public void open() {
        if (opens) {
            onOpen.run();
        }
    }

    private void click(MouseEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isShiftDown();
        if (plain && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1) {
            open();
        }
    }
}
