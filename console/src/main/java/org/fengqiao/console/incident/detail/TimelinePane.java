package org.fengqiao.console.incident.detail;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.theme.ActorWords;
import org.fengqiao.console.theme.CommandLook;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.workflow.Transition;

/// 流转记录: who did what, when, with what result; the newest first.
final class TimelinePane extends VBox {

    private static final Texts TEXTS = Texts.of("incident");

    private final FlowWords words;

    TimelinePane(Dictionary dictionary) {
        words = new FlowWords(dictionary);
        getStyleClass().add("timeline");
    }

    /// @param flow oldest first, as the backend gives it
    void show(List<FlowEntry> flow) {
        getChildren().clear();
        for (FlowEntry entry : flow.reversed()) {
            getChildren().add(line(entry));
        }
    }

    private Region line(FlowEntry entry) {
        Label action = new Label(words.action(entry));
        if (entry.rung() == null) {
            action.setGraphic(CommandLook.node(entry.action(), 14));
        }
        action.getStyleClass().add("timeline-action");
        Label actor = new Label(ActorWords.of(entry.actor(), entry.actorName()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label at = new Label(Times.full(entry.at()));
        at.getStyleClass().addAll("dim", "small");
        HBox head = new HBox(action, actor, gap, at);
        head.getStyleClass().add("timeline-head");
        VBox body = new VBox(head);
        body.getStyleClass().add("timeline-body");
        HBox.setHgrow(body, Priority.ALWAYS);
        String moved = words.moved(entry);
        if (!moved.isEmpty()) {
            Label states = new Label(moved);
            states.getStyleClass().addAll("dim", "small");
            states.setWrapText(true);
            body.getChildren().add(states);
        }
        String written = words.note(entry);
        if (!written.isBlank()) {
            Label note = new Label(written);
            note.getStyleClass().add("timeline-note");
            note.setWrapText(true);
            body.getChildren().add(note);
        }
        Region dot = new Region();
        dot.getStyleClass().add("timeline-dot");
        Region thread = new Region();
        thread.getStyleClass().add("timeline-thread");
        VBox.setVgrow(thread, Priority.ALWAYS);
        VBox rail = new VBox(dot, thread);
        rail.getStyleClass().add("timeline-rail");
        HBox line = new HBox(rail, body);
        line.getStyleClass().add("timeline-line");
        return line;
    }

    static String name(Transition transition) {
        return Texts.pick(transition.nameZh(), transition.nameEn());
    }
}
