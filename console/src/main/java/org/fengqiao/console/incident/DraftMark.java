package org.fengqiao.console.incident;

import javafx.scene.control.Label;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Texts;

/// A pencil and a word: what was written here was not sent yet.
public final class DraftMark extends Label {

    private static final double SYMBOL_PX = 14;

    /// @param textKey of the words, in the room's bundle
    public DraftMark(String textKey) {
        textProperty().bind(Texts.of("incident").bind(textKey));
        setGraphic(Icons.of("mdi2p-pencil-outline", SYMBOL_PX));
        getStyleClass().add("draft-mark");
        setMinWidth(USE_PREF_SIZE);
    }
}
