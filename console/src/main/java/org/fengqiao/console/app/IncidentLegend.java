package org.fengqiao.console.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fengqiao.console.incident.layer.IncidentMarkers;
import org.fengqiao.console.theme.StatusLook;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.IncidentStatus;

/// What shapes and rings of incidents mean, each beside its word, the most urgent first. FX thread.
final class IncidentLegend {

    /// Has room for the widest ring of the wall, pixels at 100 %.
    static final double SIDE_PX = 44;

    private static final Texts TEXTS = Texts.of("layers");

    private IncidentLegend() {}

    /// @param marker draws a marker with properties as the map has them
    static Node of(Function<Map<String, String>, Node> marker) {
        VBox all =
                new VBox(
                        caption("legend.status"), statuses(marker),
                        caption("legend.grade"), grades(marker));
        all.setId("incident-legend");
        all.getStyleClass().add("layer-card");
        return all;
    }

    /// Without a ring, so that only the shapes differ.
    private static Node statuses(Function<Map<String, String>, Node> marker) {
        FlowPane rows = rows();
        for (IncidentStatus status : List.of(IncidentStatus.values()).reversed()) {
            StatusLook look = StatusLook.of(status);
            rows.getChildren().add(row(marker.apply(properties(status, Grade.BLUE)), look.word()));
        }
        return rows;
    }

    /// About one shape, so that only the rings differ.
    private static Node grades(Function<Map<String, String>, Node> marker) {
        FlowPane rows = rows();
        for (Grade grade : List.of(Grade.values()).reversed()) {
            rows.getChildren()
                    .add(
                            row(
                                    marker.apply(properties(IncidentStatus.IN_PROGRESS, grade)),
                                    Texts.of("theme").bind("grade." + grade)));
        }
        return rows;
    }

    static Map<String, String> properties(IncidentStatus status, Grade grade) {
        return Map.of(
                IncidentMarkers.STATUS,
                StatusLook.of(status).symbol().substring("status/".length()),
                IncidentMarkers.GRADE,
                grade.name().toLowerCase(Locale.ROOT));
    }

    private static FlowPane rows() {
        FlowPane rows = new FlowPane();
        rows.getStyleClass().add("legend-rows");
        return rows;
    }

    private static Node row(Node picture, ObservableValue<String> word) {
        Label words = new Label();
        words.textProperty().bind(word);
        words.getStyleClass().add("small");
        HBox row = new HBox(picture, words);
        row.getStyleClass().add("legend-row");
        return row;
    }

    private static Label caption(String key) {
        Label caption = new Label();
        caption.textProperty().bind(TEXTS.bind(key));
        caption.getStyleClass().addAll("dim", "small");
        return caption;
    }
}
