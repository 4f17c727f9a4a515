package org.fengqiao.console.statistics;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.statistics.Grouping;

/// What is asked for: the period, what the rows are; and what is done with the answer. FX thread.
final class QueryBar extends FlowPane {

    private static final Texts TEXTS = Texts.of("statistics");

    private final HBox days = new HBox();
    private final Button reload = button("statistics-reload", "reload");
    private final Button csv = button("statistics-csv", "export.csv");
    private final Button xlsx = button("statistics-xlsx", "export.xlsx");

    QueryBar(StatisticsModel model) {
        getStyleClass().add("query-bar");
        DatePicker first = picker("statistics-first", model.firstProperty());
        DatePicker last = picker("statistics-last", model.lastProperty());
        days.getChildren().addAll(first, new Label("–"), last);
        days.setAlignment(Pos.CENTER_LEFT);
        days.getStyleClass().add("query-days");
        days.managedProperty().bind(days.visibleProperty());
        days.visibleProperty().bind(model.presetProperty().isEqualTo(Period.Preset.DAYS));
        getChildren()
                .addAll(
                        toggles("preset.", Period.Preset.values(), model.presetProperty()),
                        days,
                        toggles("by.", Grouping.By.values(), model.byProperty()),
                        reload,
                        csv,
                        xlsx);
    }

    private static DatePicker picker(String id, ObjectProperty<LocalDate> day) {
        DatePicker picker = new DatePicker(day.get());
        picker.setId(id);
        picker.setPrefWidth(Look.px(140));
        picker.valueProperty()
                .addListener((_, before, value) -> {
                    if (value == null) {
                        picker.setValue(before); // what is typed must be a day
                    } else {
                        day.set(value);
                    }
                });
        return picker;
    }

    private static Button button(String id, String key) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(TEXTS.bind(key));
        return button;
    }

    /// One of several that stays chosen.
    private static <E extends Enum<E>> Node toggles(
            String keys, E[] values, ObjectProperty<E> chosen) {
        HBox box = new HBox();
        box.setAlignment(Pos.CENTER_LEFT);
        ToggleGroup group = new ToggleGroup();
        Function<E, String> id = value -> "statistics-" + value.name().toLowerCase(Locale.ROOT);
        for (E value : values) {
            ToggleButton button = new ToggleButton();
            button.setId(id.apply(value));
            button.setUserData(value);
            button.textProperty().bind(TEXTS.bind(keys + value));
            button.setToggleGroup(group);
            button.getStyleClass()
                    .add(
                            value.ordinal() == 0
                                    ? "left-pill"
                                    : value.ordinal() == values.length - 1
                                            ? "right-pill"
                                            : "center-pill");
            button.setSelected(value == chosen.get());
            button.setOnAction(_ -> {
                button.setSelected(true);
                chosen.set(value);
            });
            box.getChildren().add(button);
        }
        Consumer<E> show =
                value ->
                        group.getToggles().stream()
                                .filter(toggle -> toggle.getUserData() == value)
                                .forEach(group::selectToggle);
        chosen.addListener((_, _, value) -> show.accept(value));
        return box;
    }

    void setOnReload(Runnable handler) {
        reload.setOnAction(_ -> handler.run());
    }

    void setOnCsv(Runnable handler) {
        csv.setOnAction(_ -> handler.run());
    }

    void setOnXlsx(Runnable handler) {
        xlsx.setOnAction(_ -> handler.run());
    }

    void allowExport(boolean allowed) {
        csv.setDisable(!allowed);
        xlsx.setDisable(!allowed);
    }
}
