package org.fengqiao.console.incident.register;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentWords;
import org.fengqiao.console.incident.Selection;
import org.fengqiao.console.incident.Submissions;
import org.fengqiao.console.incident.field.ClassCompletion;
import org.fengqiao.console.incident.field.CompletionField;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.CommandState;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.wire.CommandId;
import org.jspecify.annotations.Nullable;

/// The form in which an operator registers an incident without touching the mouse. Ctrl+Enter
/// saves, Escape puts the form away with what was typed kept. FX thread only.
public final class RegisterPanel extends VBox implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("incident");

    private final Places places;
    private final Selection selection;
    private final Submissions submissions;
    private final PhotoUploads uploads;
    private final CompletionField<IncidentClass> classField;
    private final CompletionField<Place> placeField;
    private final TextField address = new TextField();
    private final TextField title = new TextField();
    private final TextArea description = new TextArea();
    private final ComboBox<Source> source = new ComboBox<>();
    private final ComboBox<Grade> grade = new ComboBox<>();
    private final TextField reporter = new TextField();
    private final TextField phone = new TextField();
    private final PhotoPicker photos;
    private final Label inside = new Label();
    private final Label state = new Label();
    private final Button save = new Button();
    private final Map<RegisterDraft.Field, Label> problems =
            new EnumMap<>(RegisterDraft.Field.class);
    private final VBox form = new VBox();
    private final Subscription subscription;
    private String madeAddress = "";
    private String madeTitle = "";
    private boolean busy;
    private Consumer<IncidentId> onSaved = _ -> {};
    private Runnable onAway = () -> {};
    private Consumer<Consumer<LonLat>> onPick = _ -> {};

    /// @param areaFinder completes names of areas
    /// @param uploads takes the photos of what has been saved
    /// @param worker looks at photos elsewhere
    /// @param fx runs on the FX thread
    public RegisterPanel(
            Dictionary dictionary,
            AreaFinder areaFinder,
            Selection selection,
            Submissions submissions,
            PhotoUploads uploads,
            Executor worker,
            Executor fx) {
        places = new Places(dictionary.areas(), areaFinder);
        this.selection = selection;
        this.submissions = submissions;
        this.uploads = uploads;
        classField =
                new CompletionField<>(
                        typed -> ClassCompletion.list(dictionary.listClasses(), typed),
                        of -> Dictionary.className(of, Texts.locale()),
                        of -> Dictionary.majorName(of, Texts.locale()) + "  " + of.key().code());
        placeField = new CompletionField<>(places::list, Place::label, Place::inside);
        photos = new PhotoPicker(worker, fx);
        getStyleClass().addAll("panel", "register");
        setId("register");
        build();
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        subscription = Subscription.listen(Texts.localeProperty(), (_, _, _) -> relabel());
    }

    private void build() {
        classField.setId("register-class");
        placeField.setId("register-place");
        address.setId("register-address");
        title.setId("register-title");
        description.setId("register-description");
        description.setPrefRowCount(3);
        description.setWrapText(true);
        phone.setId("register-phone");
        reporter.setId("register-reporter");
        save.setId("register-save");
        save.getStyleClass().add("accent");
        save.textProperty().bind(TEXTS.bind("register.save"));
        save.setOnAction(_ -> save());
        state.setId("register-state");
        state.setWrapText(true);
        state.managedProperty().bind(state.visibleProperty());
        state.setVisible(false);
        inside.getStyleClass().addAll("dim", "small");
        inside.managedProperty().bind(inside.visibleProperty());
        inside.setVisible(false);
        classField.valueProperty().subscribe(of -> classChosen(of));
        placeField.valueProperty().subscribe(place -> placeChosen(place));
        fill(source, List.of(Source.values()), IncidentWords::source);
        source.setValue(Source.HOTLINE_12345);
        fill(grade, List.of(Grade.values()), IncidentWords::grade);

        Label heading = new Label();
        heading.textProperty().bind(TEXTS.bind("register.title"));
        heading.getStyleClass().add("panel-title");
        Button pick = new Button();
        pick.textProperty().bind(TEXTS.bind("register.pick"));
        pick.setId("register-pick");
        pick.setOnAction(_ -> onPick.accept(this::putPosition));
        HBox.setHgrow(placeField, Priority.ALWAYS);
        HBox placeLine = new HBox(placeField, pick);
        placeLine.getStyleClass().add("filter-line");
        form.getStyleClass().add("register-form");
        form.getChildren()
                .addAll(
                        field("register.class", classField, RegisterDraft.Field.CLASS),
                        field("register.place", placeLine, RegisterDraft.Field.PLACE),
                        inside,
                        field("register.address", address, RegisterDraft.Field.ADDRESS),
                        field("register.event", title, RegisterDraft.Field.TITLE),
                        field("register.description", description, null),
                        pair(
                                field("register.source", source, null),
                                field("register.grade", grade, null)),
                        pair(
                                field("register.reporter", reporter, null),
                                field("register.phone", phone, RegisterDraft.Field.PHONE)),
                        field("register.photos", photos, null));
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("detail-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label saveKey = keyCap("Ctrl+Enter");
        Button away = new Button();
        away.textProperty().bind(TEXTS.bind("register.away"));
        away.setOnAction(_ -> onAway.run());
        HBox buttons = new HBox(save, saveKey, away, keyCap("Esc"));
        buttons.getStyleClass().add("action-buttons");
        VBox foot = new VBox(state, buttons);
        foot.getStyleClass().add("register-foot");
        getChildren().addAll(heading, scroll, foot);
    }

    private static Label keyCap(String keys) {
        Label cap = new Label(keys);
        cap.getStyleClass().add("key-cap");
        return cap;
    }

    private static <T> void fill(ComboBox<T> box, List<T> values, Function<T, String> word) {
        box.getItems().setAll(values);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T value) {
                        return value == null ? "" : word.apply(value);
                    }

                    @Override
                    public T fromString(String text) {
                        throw new UnsupportedOperationException("chosen, never typed: " + text);
                    }
                });
    }

    private VBox field(String key, Node node, RegisterDraft.@Nullable Field of) {
        Label name = new Label();
        name.textProperty().bind(TEXTS.bind(key));
        name.getStyleClass().add("dim");
        VBox box = new VBox(name, node);
        box.getStyleClass().add("register-field");
        if (of != null) {
            Label problem = new Label();
            problem.setId("register-problem-" + of.name());
            problem.getStyleClass().add("field-problem");
            problem.setWrapText(true);
            problem.setVisible(false);
            problem.managedProperty().bind(problem.visibleProperty());
            problems.put(of, problem);
            box.getChildren().add(problem);
        }
        return box;
    }

    private static HBox pair(Region left, Region right) {
        HBox pair = new HBox(left, right);
        pair.getStyleClass().add("register-pair");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(100);
        right.setPrefWidth(100);
        return pair;
    }

    /// Hears of each incident that was saved, which is selected then.
    public void setOnSaved(Consumer<IncidentId> handler) {
        onSaved = handler;
    }

    /// What Escape does.
    public void setOnAway(Runnable handler) {
        onAway = handler;
    }

    /// Asked to let the operator click a place on the map and hand it over.
    public void setOnPick(Consumer<Consumer<LonLat>> picker) {
        onPick = picker;
    }

    /// Ready to type, also where the form has only just been laid over another panel.
    public void focusFirst() {
        // A scroll pane takes its content in only when it gets its skin.
        applyCss();
        classField.requestFocus();
    }

    /// A place clicked on the map.
    public void putPosition(LonLat position) {
        places.findAt(position)
                .ifPresentOrElse(
                        placeField::put,
                        () -> showProblem(RegisterDraft.Field.PLACE, "problem.place.OUTSIDE"));
    }

    private void classChosen(@Nullable IncidentClass of) {
        if (of != null) {
            grade.setValue(of.grade());
            hide(RegisterDraft.Field.CLASS);
            makeTitle();
        }
    }

    private void placeChosen(@Nullable Place place) {
        inside.setVisible(place != null);
        if (place == null) {
            return;
        }
        hide(RegisterDraft.Field.PLACE);
        inside.setText(
                TEXTS.get(place.exact() ? "register.inside" : "register.middle", place.inside()));
        if (address.getText().isBlank() || address.getText().equals(madeAddress)) {
            madeAddress = place.inside();
            address.setText(madeAddress);
        }
        makeTitle();
    }

    /// The title is put together until somebody writes another.
    private void makeTitle() {
        if (!title.getText().isBlank() && !title.getText().equals(madeTitle)) {
            return;
        }
        String name =
                classField
                        .findValue()
                        .map(of -> Dictionary.className(of, Texts.locale()))
                        .orElse("");
        String where = address.getText().substring(address.getText().lastIndexOf(' ') + 1);
        madeTitle = name.isEmpty() ? "" : Texts.isChinese() ? where + name : name + " " + where;
        title.setText(madeTitle.strip());
        madeTitle = title.getText();
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isControlDown()) {
            save();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE
                && !classField.showing()
                && !placeField.showing()) {
            onAway.run();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB
                && !event.isControlDown()
                && description.isFocused()) {
            (event.isShiftDown() ? title : source).requestFocus();
            event.consume();
        }
    }

    private RegisterDraft draft() {
        Place place = placeField.findValue().orElse(null);
        return new RegisterDraft(
                classField.findValue().orElse(null),
                place == null ? null : place.position(),
                place == null ? places.explain(placeField.getText()) : null,
                address.getText(),
                title.getText(),
                description.getText(),
                source.getValue(),
                grade.getValue(),
                reporter.getText(),
                phone.getText());
    }

    /// Saves if nothing is at fault; else says at each field what is and goes to the first.
    public void save() {
        if (busy) {
            return;
        }
        RegisterDraft draft = draft();
        Map<RegisterDraft.Field, String> wrong = draft.listProblems();
        for (RegisterDraft.Field of : RegisterDraft.Field.values()) {
            String key = wrong.get(of);
            if (key == null) {
                hide(of);
            } else {
                showProblem(of, key);
            }
        }
        if (!wrong.isEmpty()) {
            node(wrong.keySet().iterator().next()).requestFocus();
            return;
        }
        List<Path> chosen = photos.photos();
        try {
            submissions.submit(
                    draft.toCommand(CommandId.random()), answer -> settle(answer, chosen));
        } catch (UncheckedIOException e) {
            showState(
                    "attempt-failed", TEXTS.get("register.failed", String.valueOf(e.getMessage())));
        }
    }

    private void settle(CommandState answer, List<Path> chosen) {
        busy = !answer.settled();
        save.setDisable(busy);
        switch (answer) {
            case CommandState.Sending _ -> showState("dim", TEXTS.get("register.saving"));
            case CommandState.Unknown _ ->
                    showState("attempt-unknown", TEXTS.get("register.unknown"));
            case CommandState.Refused refused ->
                    showState(
                            "attempt-failed",
                            TEXTS.get("register.failed", refused.outcome().reason()));
            case CommandState.Accepted done -> {
                IncidentId id = done.outcome().incident();
                state.setVisible(false);
                clear();
                uploads.send(id, chosen);
                selection.select(id);
                onSaved.accept(id);
            }
        }
    }

    private void clear() {
        classField.put(null);
        placeField.put(null);
        for (TextField field : List.of(address, title, reporter, phone)) {
            field.clear();
        }
        description.clear();
        madeAddress = "";
        madeTitle = "";
        grade.setValue(null);
        photos.clear();
    }

    private void showProblem(RegisterDraft.Field of, String key) {
        Label problem = problem(of);
        problem.setText(TEXTS.get(key));
        problem.setVisible(true);
    }

    private void hide(RegisterDraft.Field of) {
        problem(of).setVisible(false);
    }

    private Label problem(RegisterDraft.Field of) {
        Label problem = problems.get(of);
        if (problem == null) {
            throw new IllegalStateException("field " + of + " has no place for a problem");
        }
        return problem;
    }

    private Node node(RegisterDraft.Field of) {
        return switch (of) {
            case CLASS -> classField;
            case PLACE -> placeField;
            case ADDRESS -> address;
            case TITLE -> title;
            case PHONE -> phone;
        };
    }

    private void showState(String look, String text) {
        state.getStyleClass().setAll("label", "action-state", look);
        state.setText(text);
        state.setVisible(true);
    }

    private void relabel() {
        classField.findValue().ifPresent(classField::put);
        Source chosenSource = source.getValue();
        Grade chosenGrade = grade.getValue();
        fill(source, List.of(Source.values()), IncidentWords::source);
        fill(grade, List.of(Grade.values()), IncidentWords::grade);
        source.setValue(chosenSource);
        grade.setValue(chosenGrade);
        problems.values().forEach(problem -> problem.setVisible(false));
        placeField.findValue().ifPresent(this::placeChosen);
    }

    @Override
    public void close() {
        subscription.close();
    }
}
