package org.fengqiao.console.intake;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.Texts;

/// What is said of the city as a whole: its names, code, levels, time zone, and whose classes of
/// cases it takes. FX thread.
final class CityCard extends TitledPane {

    private static final Texts TEXTS = Texts.of("intake");

    CityCard(ImportDesk desk, Choosers choosers) {
        CitySettings city = desk.city();
        textProperty().bind(TEXTS.bind("city.title"));
        getStyleClass().add("intake-city");
        setAnimated(false);
        Fields few = new Fields();
        text(few, "city.name", "city.namePrompt", city.nameProperty());
        text(few, "city.levels", "bottom.levels", city.levelsProperty());
        timezone(few, city.timezoneProperty());
        Fields more = new Fields();
        text(more, "city.nameEn", "city.nameEnPrompt", city.nameEnProperty());
        text(more, "city.code", "city.codePrompt", city.codeProperty());
        Button file = new Button();
        file.textProperty().bind(desk.classesProperty().map(Path::toString));
        file.setId("intake-classes");
        file.setOnAction(_ -> choosers.classes().ifPresent(desk.classesProperty()::set));
        more.add("city.classes", file);
        Button known = new Button();
        known.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> {
                                    Path folder = desk.knownProperty().get();
                                    return folder == null ? "–" : folder.toString();
                                },
                                desk.knownProperty()));
        known.setId("intake-known");
        known.disableProperty().bind(desk.busyProperty());
        known.setOnAction(_ -> choosers.known().ifPresent(desk.knownProperty()::set));
        more.add("city.known", known);
        CheckBox sketched = new CheckBox();
        sketched.textProperty().bind(TEXTS.bind("city.sketched"));
        sketched.selectedProperty().bindBidirectional(city.sketchedProperty());
        more.add(sketched);
        TitledPane rest = new TitledPane();
        rest.textProperty().bind(TEXTS.bind("city.more"));
        rest.setAnimated(false);
        rest.setExpanded(false);
        rest.setContent(more);
        VBox all = new VBox(few, rest);
        all.getStyleClass().add("intake-city-fields");
        setContent(all);
    }

    /// Taken when typing is done, not at every letter: each makes a draft.
    private static void text(Fields fields, String key, String prompt, StringProperty property) {
        TextField field = new TextField(property.get());
        field.promptTextProperty().bind(TEXTS.bind(prompt));
        field.setOnAction(_ -> property.set(field.getText()));
        field.focusedProperty()
                .addListener((_, _, now) -> {
                    if (!now) {
                        property.set(field.getText());
                    }
                });
        property.addListener((_, _, now) -> field.setText(now));
        field.setId("intake-" + key.replace('.', '-'));
        fields.add(key, field);
    }

    private static void timezone(Fields fields, StringProperty property) {
        List<String> zones = new ArrayList<>(List.of(ZoneId.systemDefault().getId()));
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.indexOf('/') > 0 && !id.startsWith("Etc/"))
                .filter(id -> !id.startsWith("SystemV/"))
                .sorted()
                .forEach(zones::add);
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(zones);
        box.setEditable(true);
        box.setId("intake-timezone");
        box.promptTextProperty().bind(TEXTS.bind("city.zonePrompt"));
        box.valueProperty().addListener((_, _, now) -> property.set(now == null ? "" : now));
        property.addListener((_, _, now) -> box.setValue(now));
        fields.add("city.zone", box);
    }
}
