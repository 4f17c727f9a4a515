package org.fengqiao.console.incident.register;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.incident.ClassSymbols;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentWords;
import org.fengqiao.console.incident.field.ClassCompletion;
import org.fengqiao.console.incident.field.CompletionField;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.incident.Source;
import org.jspecify.annotations.Nullable;

/// The fields of [RegisterPanel]: fills in what follows from what was chosen, says at each field
/// what is wrong with it. FX thread only.
final class RegisterForm extends VBox {

    private static final Texts TEXTS = Texts.of("incident");

    private final Places places;
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
    private final FieldBoxes boxes = new FieldBoxes();
    private String madeAddress = "";
    private String madeTitle = "";

    /// @param onPick asked to let the operator click a place and hand it over
    RegisterForm(
            Dictionary dictionary,
            AreaFinder areaFinder,
            Executor worker,
            Executor fx,
            Consumer<Consumer<LonLat>> onPick) {
        places = new Places(dictionary.areas(), areaFinder);
        classField =
                new CompletionField<>(
                        typed -> ClassCompletion.list(dictionary.listClasses(), typed),
                        of -> Dictionary.className(of, Texts.locale()),
                        of -> Dictionary.majorName(of, Texts.locale()) + "  " + of.key().code());
        classField.setPicture(of -> ClassSymbols.node(of.key(), 16));
        placeField = new CompletionField<>(places::list, Place::label, Place::inside);
        photos = new PhotoPicker(worker, fx);
        getStyleClass().add("register-form");
        nameFields();
        classField.valueProperty().subscribe(of -> classChosen(of));
        placeField.valueProperty().subscribe(place -> placeChosen(place));
        fillChoices();
        source.setValue(Source.HOTLINE_12345);
        layOut(onPick);
    }

    private void nameFields() {
        classField.setId("register-class");
        placeField.setId("register-place");
        address.setId("register-address");
        title.setId("register-title");
        description.setId("register-description");
        description.setPrefRowCount(3);
        description.setWrapText(true);
        phone.setId("register-phone");
        reporter.setId("register-reporter");
        inside.getStyleClass().addAll("dim", "small");
        inside.managedProperty().bind(inside.visibleProperty());
        inside.setVisible(false);
    }

    private void fillChoices() {
        FieldBoxes.fill(source, List.of(Source.values()), IncidentWords::source);
        FieldBoxes.fill(grade, List.of(Grade.values()), IncidentWords::grade);
    }

    private void layOut(Consumer<Consumer<LonLat>> onPick) {
        Button pick = new Button();
        pick.textProperty().bind(TEXTS.bind("register.pick"));
        pick.setId("register-pick");
        pick.setOnAction(_ -> onPick.accept(this::putPosition));
        HBox.setHgrow(placeField, Priority.ALWAYS);
        HBox placeLine = new HBox(placeField, pick);
        placeLine.getStyleClass().add("filter-line");
        getChildren()
                .addAll(
                        boxes.field("register.class", classField, RegisterDraft.Field.CLASS),
                        boxes.field("register.place", placeLine, RegisterDraft.Field.PLACE),
                        inside,
                        boxes.field("register.address", address, RegisterDraft.Field.ADDRESS),
                        boxes.field("register.event", title, RegisterDraft.Field.TITLE),
                        boxes.field("register.description", description, null),
                        FieldBoxes.pair(
                                boxes.field("register.source", source, null),
                                boxes.field("register.grade", grade, null)),
                        FieldBoxes.pair(
                                boxes.field("register.reporter", reporter, null),
                                boxes.field("register.phone", phone, RegisterDraft.Field.PHONE)),
                        boxes.field("register.photos", photos, null));
    }

    void focusFirst() {
        classField.requestFocus();
    }

    /// Whether Escape belongs to a list that is open.
    boolean completing() {
        return classField.showing() || placeField.showing();
    }

    /// Tab leaves the description instead of being typed into it.
    ///
    /// @return false where the description has not the focus
    boolean tab(boolean back) {
        if (!description.isFocused()) {
            return false;
        }
        (back ? title : source).requestFocus();
        return true;
    }

    List<Path> photos() {
        return photos.photos();
    }

    /// A place clicked on the map.
    void putPosition(LonLat position) {
        places.findAt(position)
                .ifPresentOrElse(
                        placeField::put,
                        () ->
                                boxes.showProblem(
                                        RegisterDraft.Field.PLACE, "problem.place.OUTSIDE"));
    }

    private void classChosen(@Nullable IncidentClass of) {
        if (of != null) {
            grade.setValue(of.grade());
            boxes.hide(RegisterDraft.Field.CLASS);
            makeTitle();
        }
    }

    private void placeChosen(@Nullable Place place) {
        inside.setVisible(place != null);
        if (place == null) {
            return;
        }
        boxes.hide(RegisterDraft.Field.PLACE);
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

    RegisterDraft draft() {
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

    /// Says at each field what is at fault and goes to the first.
    ///
    /// @return whether nothing is
    boolean check(RegisterDraft draft) {
        Map<RegisterDraft.Field, String> wrong = draft.listProblems();
        for (RegisterDraft.Field of : RegisterDraft.Field.values()) {
            String key = wrong.get(of);
            if (key == null) {
                boxes.hide(of);
            } else {
                boxes.showProblem(of, key);
            }
        }
        if (!wrong.isEmpty()) {
            node(wrong.keySet().iterator().next()).requestFocus();
        }
        return wrong.isEmpty();
    }

    void clear() {
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

    private Node node(RegisterDraft.Field of) {
        return switch (of) {
            case CLASS -> classField;
            case PLACE -> placeField;
            case ADDRESS -> address;
            case TITLE -> title;
            case PHONE -> phone;
        };
    }

    /// Hears of each change of what duplicates are searched by.
    void setOnChange(Runnable handler) {
        classField.valueProperty().subscribe((_, _) -> handler.run());
        placeField.valueProperty().subscribe((_, _) -> handler.run());
        for (TextInputControl field : List.of(address, title, description)) {
            field.textProperty().subscribe((_, _) -> handler.run());
        }
    }

    /// In the language that is spoken now.
    void relabel() {
        classField.findValue().ifPresent(classField::put);
        Source chosenSource = source.getValue();
        Grade chosenGrade = grade.getValue();
        fillChoices();
        source.setValue(chosenSource);
        grade.setValue(chosenGrade);
        boxes.hideAll();
        placeField.findValue().ifPresent(this::placeChosen);
    }
}
