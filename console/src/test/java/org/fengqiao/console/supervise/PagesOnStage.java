package org.fengqiao.console.supervise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.Pictures;
import org.fengqiao.console.incident.SampleDictionary;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.wire.CommandState;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.supervise.Outlook;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.GoingRedList;
import org.fengqiao.domain.wire.Outcome;
import org.jspecify.annotations.Nullable;

/// Board and approvals in a window, and all that they ask, send and open.
final class PagesOnStage implements AutoCloseable {

    /// A countdown that was asked about.
    record Opened(IncidentId incident, Outlook.@Nullable Clock clock, Node at) {}

    final SimpleObjectProperty<Instant> now = new SimpleObjectProperty<>(BoardCases.NOW);
    final List<Command.Act> sent = new ArrayList<>();
    final List<Consumer<CommandState>> answers = new ArrayList<>();
    final List<CompletableFuture<GoingRedList>> questions = new ArrayList<>();
    final List<CompletableFuture<List<Incident>>> waiting = new ArrayList<>();
    final List<IncidentId> selected = new ArrayList<>();
    final List<Opened> opened = new ArrayList<>();
    final SupervisePages pages;
    final TabPane tabs;

    PagesOnStage(Stage stage, BoardCases cases) {
        Dictionary names = SampleDictionary.create();
        pages =
                new SupervisePages(
                        cases,
                        new SampleWords(names),
                        names.workflow(),
                        BoardCases.LEADER,
                        (command, onState) -> {
                            sent.add((Command.Act) command);
                            answers.add(onState);
                            onState.accept(new CommandState.Sending());
                        },
                        () -> ask(questions),
                        () -> ask(waiting),
                        Platform::runLater,
                        now,
                        selected::add);
        pages.setOnWhy((incident, clock, at) -> opened.add(new Opened(incident.id(), clock, at)));
        Tab board = new Tab("", pages.board());
        board.textProperty().bind(pages.boardTitle());
        Tab approvals = new Tab("", pages.approvals());
        approvals.textProperty().bind(pages.approvalsTitle());
        tabs = new TabPane(board, approvals);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("root");
        Scene scene = new Scene(tabs, 1440, 900);
        Look.dress(scene, "theme", "app", "incident", "supervise");
        stage.setScene(scene);
        stage.show();
    }

    private static <T> CompletableFuture<T> ask(List<CompletableFuture<T>> asked) {
        CompletableFuture<T> question = new CompletableFuture<>();
        asked.add(question);
        return question;
    }

    void tick(int seconds) {
        Pictures.fx(() -> now.set(now.get().plusSeconds(seconds)));
    }

    /// Answers the newest question after ended cases on which something waits.
    void tellWaiting(List<Incident> found) {
        waiting.getLast().complete(found);
        Pictures.fx(() -> {});
    }

    void accept(int index) {
        Command.Act act = sent.get(index);
        Pictures.fx(() ->
                answers.get(index)
                        .accept(
                                new CommandState.Accepted(
                                        new Outcome.Accepted(
                                                act.commandId(), 900, act.incident(), null))));
    }

    @Override
    public void close() {
        pages.close();
    }
}
