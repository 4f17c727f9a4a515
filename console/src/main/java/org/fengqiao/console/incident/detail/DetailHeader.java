package org.fengqiao.console.incident.detail;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fengqiao.console.incident.GradeTag;
import org.fengqiao.console.theme.StatusLook;
import org.fengqiao.console.theme.SymbolNode;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentStatus;

/// Status, grade, title and number of the incident on show.
final class DetailHeader extends VBox {

    private static final Texts TEXTS = Texts.of("incident");

    private final HBox line = new HBox();
    private final Label title = new Label();
    private final Label number = new Label();
    private final Runnable locate;
    private final Runnable close;

    /// @param locate shows the place on the map
    /// @param close lets go of the incident
    DetailHeader(Runnable locate, Runnable close) {
        this.locate = locate;
        this.close = close;
        getStyleClass().add("detail-top");
        line.getStyleClass().add("detail-header");
        title.getStyleClass().add("detail-title");
        title.setId("detail-title");
        title.setWrapText(true);
        number.setId("detail-number");
        number.getStyleClass().addAll("dim", "small");
        getChildren().addAll(line, title, number);
    }

    void show(Incident incident, IncidentStatus status) {
        Label word = new Label(StatusLook.of(status).word().getValue());
        word.setId("detail-status");
        word.getStyleClass().addAll("status-text", StatusLook.of(status).styleClass());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button there = new Button(TEXTS.get("detail.locate"));
        there.setId("detail-locate");
        there.getStyleClass().add("flat");
        there.setOnAction(_ -> locate.run());
        Button away = new Button("✕");
        away.setAccessibleText(TEXTS.get("detail.close"));
        away.setId("detail-close");
        away.getStyleClass().add("flat");
        away.setOnAction(_ -> close.run());
        line.getChildren()
                .setAll(
                        SymbolNode.of(status, 20),
                        word,
                        new GradeTag(incident.grade()),
                        gap,
                        there,
                        away);
        title.setText(incident.title());
        number.setText(incident.id().value());
    }
}
