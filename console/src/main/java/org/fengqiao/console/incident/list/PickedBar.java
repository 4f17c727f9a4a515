package org.fengqiao.console.incident.list;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.fengqiao.console.incident.PickedIncidents;
import org.fengqiao.console.theme.StatusLook;
import org.fengqiao.console.theme.SymbolNode;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.IncidentStatus;

/// How many incidents were gathered on the map and of which status, whether the list shows only
/// them, and the way to let them go. Gone while there are none.
final class PickedBar extends FlowPane {

    private static final Texts TEXTS = Texts.of("incident");

    private final PickedIncidents picked;
    private final Label count = new Label();
    private final HBox byStatus = new HBox();
    private final Label beside = new Label();

    PickedBar(PickedIncidents picked) {
        this.picked = picked;
        setId("picked-bar");
        getStyleClass().add("picked-bar");
        count.setId("picked-count");
        count.getStyleClass().add("figure");
        byStatus.getStyleClass().add("picked-statuses");
        beside.setId("picked-beside");
        beside.getStyleClass().add("dim");
        beside.managedProperty().bind(beside.visibleProperty());
        beside.setVisible(false);
        ToggleButton only = new ToggleButton();
        only.setId("picked-only");
        only.textProperty().bind(TEXTS.bind("picked.only"));
        only.selectedProperty().bindBidirectional(picked.onlyProperty());
        Button clear = new Button();
        clear.setId("picked-clear");
        clear.getStyleClass().add("flat");
        clear.textProperty().bind(TEXTS.bind("picked.clear"));
        clear.setOnAction(_ -> picked.clear());
        getChildren().addAll(count, byStatus, beside, only, clear);
        managedProperty().bind(visibleProperty());
        refresh();
    }

    /// Counts again: the set, a status or the language has changed.
    void refresh() {
        setVisible(!picked.isEmpty());
        count.setText(TEXTS.get("picked.count", picked.idsProperty().get().size()));
        byStatus.getChildren().clear();
        for (IncidentStatus status : List.of(IncidentStatus.values()).reversed()) {
            int of = picked.isEmpty() ? 0 : picked.count(status);
            if (of > 0) {
                byStatus.getChildren().add(tag(status, of));
            }
        }
    }

    private static Label tag(IncidentStatus status, int of) {
        Label tag = new Label(Integer.toString(of), SymbolNode.of(status, 13));
        tag.getStyleClass().addAll("status-text", StatusLook.of(status).styleClass());
        tag.setTooltip(new Tooltip(StatusLook.of(status).word().getValue() + " " + of));
        tag.setAccessibleText(StatusLook.of(status).word().getValue() + " " + of);
        tag.setMinWidth(USE_PREF_SIZE);
        return tag;
    }

    /// Says what else was gone round; an empty text says nothing.
    void showBeside(String text) {
        beside.setText(text);
        beside.setVisible(!text.isEmpty());
    }
}
