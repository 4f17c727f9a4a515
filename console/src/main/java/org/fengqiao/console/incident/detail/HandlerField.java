package org.fengqiao.console.incident.detail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fengqiao.console.incident.Answers;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.domain.wire.Assignable;
import org.jspecify.annotations.Nullable;

/// Chooses one of the people the case can be assigned to, nearest first: typing narrows the list by
/// name, initials, duty or id; Up and Down go through it without leaving the text, Enter takes the
/// first; a click takes a row. The list comes from the backend, which holds the command against the
/// same condition. FX thread only.
final class HandlerField extends VBox implements FormField {

    private static final Texts TEXTS = Texts.of("incident");
    private static final double ROW_PX = 46;
    private static final int ROWS = 5;

    private final Supplier<CompletableFuture<Assignable>> source;
    private final Executor fx;
    private final TextField words = new TextField();
    private final ObservableList<Assignable.Person> people = FXCollections.observableArrayList();
    private final FilteredList<Assignable.Person> fitting = new FilteredList<>(people);
    private final ListView<Assignable.Person> list = new ListView<>(fitting);
    private final Label empty = new Label();
    private final Label line = new Label();
    private final Button again = new Button(TEXTS.get("person.again"));
    private final HBox lineBox = new HBox(line, again);
    private boolean more;
    private boolean loaded;

    /// What travelled or was typed before, until the list is there to show it.
    private String wanted = "";

    /// @param source asks the backend; ends on another thread
    /// @param now the server's time
    /// @param fx runs on the FX thread
    HandlerField(
            Supplier<CompletableFuture<Assignable>> source, Supplier<Instant> now, Executor fx) {
        this.source = source;
        this.fx = fx;
        getStyleClass().add("handler-field");
        words.setPromptText(TEXTS.get("person.prompt"));
        words.setAccessibleText(TEXTS.get("person.prompt"));
        words.textProperty().subscribe(this::narrow);
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setId("handler-list");
        list.setCellFactory(_ -> new HandlerCell(now));
        list.setFixedCellSize(Look.px(ROW_PX));
        list.setPrefHeight(Look.px(ROW_PX) * ROWS + 4);
        list.setMinHeight(Look.px(ROW_PX) * 2);
        empty.getStyleClass().add("dim");
        empty.setWrapText(true);
        list.setPlaceholder(empty);
        list.getSelectionModel().selectedItemProperty().subscribe(_ -> tell());
        line.setId("handler-line");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        again.setId("handler-again");
        again.setMinWidth(USE_PREF_SIZE);
        again.managedProperty().bind(again.visibleProperty());
        again.setOnAction(_ -> load());
        lineBox.getStyleClass().add("filter-line");
        getChildren().addAll(words, list, lineBox);
        load();
    }

    private void load() {
        loaded = false;
        again.setVisible(false);
        line.getStyleClass().remove("field-problem");
        line.setText("");
        empty.setText(TEXTS.get("person.loading"));
        Answers.take(source.get(), fx, this::show, this::fail);
    }

    private void show(Assignable answer) {
        String chosen = value();
        loaded = true;
        more = answer.more();
        people.setAll(answer.found());
        select(chosen);
        narrow(words.getText());
        tell();
    }

    private void fail(BackendException failure) {
        people.clear();
        again.setVisible(true);
        String reason =
                failure.unreachable()
                        ? TEXTS.get("person.unreachable")
                        : TEXTS.get("person.failed", failure.problem().message());
        empty.setText("");
        line.setText(reason);
        line.getStyleClass().add("field-problem");
    }

    private void narrow(@Nullable String typed) {
        String query = typed == null ? "" : typed;
        Assignable.Person chosen = list.getSelectionModel().getSelectedItem();
        fitting.setPredicate(person -> HandlerCell.fits(person, query));
        if (chosen != null && fitting.contains(chosen)) {
            list.getSelectionModel().select(chosen);
        } else {
            list.getSelectionModel().clearSelection();
        }
        if (loaded) {
            empty.setText(
                    people.isEmpty()
                            ? TEXTS.get("person.none")
                            : TEXTS.get("person.noMatch", query.strip()));
        }
    }

    /// Says who is chosen, or of how many.
    private void tell() {
        if (!loaded) {
            return;
        }
        Assignable.Person chosen = list.getSelectionModel().getSelectedItem();
        List<String> told = new ArrayList<>();
        if (chosen != null) {
            told.add(TEXTS.get("person.chosen", chosen.name(), chosen.id()));
        } else if (!people.isEmpty()) {
            told.add(TEXTS.get("person.count", people.size()));
        }
        if (more) {
            told.add(TEXTS.get("person.more"));
        }
        line.setText(String.join(" · ", told));
    }

    private void onKey(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.DOWN || code == KeyCode.UP) {
            move(code == KeyCode.DOWN ? 1 : -1);
            event.consume();
        } else if (code == KeyCode.ENTER && !event.isControlDown()) {
            if (list.getSelectionModel().isEmpty()) {
                move(1);
            }
            event.consume();
        }
    }

    private void move(int step) {
        if (fitting.isEmpty()) {
            return;
        }
        int from = list.getSelectionModel().getSelectedIndex();
        int to = from < 0 ? 0 : Math.clamp(from + (long) step, 0, fitting.size() - 1);
        list.getSelectionModel().clearAndSelect(to);
        list.scrollTo(Math.max(0, to - ROWS + 2));
    }

    private void select(String id) {
        for (Assignable.Person person : fitting) {
            if (person.id().equals(id)) {
                list.getSelectionModel().select(person);
                list.scrollTo(person);
            }
        }
        wanted = "";
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Node focus() {
        return words;
    }

    @Override
    public String value() {
        Assignable.Person chosen = list.getSelectionModel().getSelectedItem();
        return chosen == null ? wanted : chosen.id();
    }

    @Override
    public void put(String value) {
        if (loaded) {
            select(value);
        } else {
            wanted = value;
        }
    }

    @Override
    public String missing() {
        return "person.missing";
    }
}
