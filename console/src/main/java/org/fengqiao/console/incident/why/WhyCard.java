package org.fengqiao.console.incident.why;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.theme.OffsetWords;
import org.fengqiao.console.theme.StatusLook;
import org.fengqiao.console.theme.SymbolNode;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.deadline.Extension;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentStatus;
import org.jspecify.annotations.Nullable;

/// "Why is it red?" 为何超时: the arithmetic of an incident's clocks. On top the answer in one
/// sentence, then limit, moments and sums, below every stretch from the start to the deadline. FX
/// thread only.
public final class WhyCard extends VBox {

    private static final Texts TEXTS = Texts.of("incident");

    /// Lines shown before the present moment at first.
    private static final int BEFORE_NOW = 6;

    private final Dictionary dictionary;
    private final WhyWords words;
    private final HBox head = new HBox();
    private final Label sentence = new Label();
    private final Label title = new Label();
    private final Map<ClockOf, ToggleButton> switches = new EnumMap<>(ClockOf.class);
    private final ToggleGroup group = new ToggleGroup();
    private final HBox choice = new HBox();
    private final GridPane facts = new GridPane();
    private final VBox notes = new VBox();
    private final ListView<WhyLine> lines = new ListView<>();
    private final Label server = new Label();
    private @Nullable IncidentStatus light;
    private @Nullable Incident shown;
    private Instant now = Instant.EPOCH;
    private Locale language = Texts.locale();
    private Optional<Duration> offset = Optional.empty();

    public WhyCard(Dictionary dictionary) {
        this.dictionary = dictionary;
        words = new WhyWords(dictionary);
        getStyleClass().add("why-card");
        setId("why-card");
        sentence.setId("why-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().addAll("status-text", "why-sentence");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        head.getStyleClass().add("why-head");
        title.getStyleClass().addAll("dim", "small");
        choice.getStyleClass().add("why-choice");
        for (ClockOf which : ClockOf.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("why-" + which.name());
            button.setToggleGroup(group);
            button.setUserData(which);
            button.managedProperty().bind(button.visibleProperty());
            switches.put(which, button);
            choice.getChildren().add(button);
        }
        group.selectedToggleProperty()
                .addListener((_, before, after) -> {
                    if (after == null && before != null) {
                        // One of the two is always on show.
                        before.setSelected(true);
                    } else {
                        draw();
                    }
                });
        facts.getStyleClass().add("facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        facts.getColumnConstraints().addAll(names, values);
        notes.getStyleClass().add("why-notes");
        notes.managedProperty().bind(notes.visibleProperty());
        lines.setId("why-lines");
        lines.getStyleClass().add("why-lines");
        lines.setCellFactory(_ -> new WhyCell(words));
        lines.managedProperty().bind(lines.visibleProperty());
        VBox.setVgrow(lines, Priority.ALWAYS);
        server.setId("why-server");
        server.setWrapText(true);
        server.setMinHeight(USE_PREF_SIZE);
        server.getStyleClass().addAll("dim", "small");
        getChildren().addAll(head, title, choice, facts, notes, lines, server);
    }

    /// Shows an incident's clock; the other one where it has no such clock.
    public void show(
            Incident incident, ClockOf which, Instant serverNow, Optional<Duration> deskOffset) {
        shown = incident;
        now = serverNow;
        offset = deskOffset;
        ClockOf there =
                which.find(incident).isPresent()
                        ? which
                        : which == ClockOf.CASE ? ClockOf.STAGE : ClockOf.CASE;
        group.selectToggle(switches.get(there));
        draw();
    }

    /// The same a second later, or after a change of the incident.
    public void update(Incident incident, Instant serverNow, Optional<Duration> deskOffset) {
        shown = incident;
        now = serverNow;
        offset = deskOffset;
        draw();
    }

    /// Puts the keyboard where it can scroll, with the present moment in sight; once it is on
    /// screen.
    public void focusLines() {
        lines.requestFocus();
        lines.scrollTo(Math.max(0, indexOfNow() - BEFORE_NOW));
    }

    private ClockOf which() {
        return group.getSelectedToggle() != null
                        && group.getSelectedToggle().getUserData() instanceof ClockOf which
                ? which
                : ClockOf.CASE;
    }

    private void draw() {
        Incident incident = shown;
        if (incident == null) {
            return;
        }
        title.setText(incident.title() + "  " + incident.id().value());
        switches.forEach((of, button) -> {
            button.setText(TEXTS.get(of == ClockOf.STAGE ? "clock.stage" : "clock.case"));
            button.setVisible(of.find(incident).isPresent());
        });
        server.setText(TEXTS.get("why.server", Times.full(now), OffsetWords.sentence(offset)));
        Deadlines engine = dictionary.findDeadlines().orElse(null);
        Optional<Why> found =
                engine == null ? Optional.empty() : Why.find(engine, incident, which(), now);
        if (engine != null && found.isPresent()) {
            explain(engine, found.get());
        } else {
            sayOnly(TEXTS.get(engine == null ? "why.noCalendar" : "why.noClock"));
        }
    }

    private void sayOnly(String what) {
        head.getChildren().setAll(sentence);
        light = null;
        sentence.getStyleClass().setAll("label", "why-sentence");
        sentence.setText(what);
        facts.getChildren().clear();
        notes.setVisible(false);
        lines.setVisible(false);
    }

    private void explain(Deadlines engine, Why why) {
        if (why.light() != light) {
            light = why.light();
            StatusLook look = StatusLook.of(why.light());
            head.getChildren().setAll(SymbolNode.of(why.light(), 22), sentence);
            sentence.getStyleClass()
                    .setAll("label", "status-text", "why-sentence", look.styleClass());
        }
        sentence.setText(words.sentence(why));
        setAccessibleText(sentence.getText());
        facts.getChildren().clear();
        fact("why.fact.limit", words.wholeLimit(why));
        for (Extension extension : why.told().story().extensions()) {
            fact("why.fact.extension", words.extension(extension));
        }
        fact("why.fact.start", Times.full(why.clock().startedAt()));
        fact("why.fact.near", words.near(why, engine.calendar().near()));
        fact("why.fact.deadline", words.deadline(why));
        fact("why.fact.sum", WhyWords.adding(why) + "\n" + WhyWords.against(why))
                .getStyleClass()
                .add("figure");
        fact("why.fact.countdown", words.countdown(why));
        List<String> said = WhyWords.notes(why);
        notes.getChildren().setAll(said.stream().map(WhyCard::note).toList());
        notes.setVisible(!said.isEmpty());
        lines.setVisible(true);
        replace(WhyLines.of(why));
        if (!language.equals(Texts.locale())) {
            language = Texts.locale();
            lines.refresh();
        }
    }

    private Label fact(String key, String value) {
        Label name = new Label(TEXTS.get(key));
        name.getStyleClass().addAll("dim", "fact-name");
        Label text = new Label(value);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setAlignment(Pos.TOP_LEFT);
        facts.addRow(facts.getRowCount(), name, text);
        return text;
    }

    private static Label note(String text) {
        Label note = new Label(text);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().add("why-note");
        return note;
    }

    /// Only lines that differ are exchanged, so that a list scrolled back stays where it is.
    private void replace(List<WhyLine> next) {
        List<WhyLine> items = lines.getItems();
        for (int i = 0; i < next.size(); i++) {
            if (i >= items.size()) {
                items.add(next.get(i));
            } else if (!items.get(i).equals(next.get(i))) {
                items.set(i, next.get(i));
            }
        }
        while (items.size() > next.size()) {
            items.removeLast();
        }
    }

    private int indexOfNow() {
        for (int i = 0; i < lines.getItems().size(); i++) {
            if (lines.getItems().get(i) instanceof WhyLine.Mark(_, var kind) && present(kind)) {
                return i;
            }
        }
        return 0;
    }

    private static boolean present(WhyLine.Kind kind) {
        return switch (kind) {
            case NOW, AHEAD, IF_RESUMED, END -> true;
            case START, NEAR, DEADLINE -> false;
        };
    }
}
