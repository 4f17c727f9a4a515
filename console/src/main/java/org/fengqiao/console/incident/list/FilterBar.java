package org.fengqiao.console.incident.list;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.fengqiao.console.incident.ClassSymbols;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentWords;
import org.fengqiao.console.incident.field.ClassCompletion;
import org.fengqiao.console.incident.field.CompletionField;
import org.fengqiao.console.incident.filter.BadExpressionException;
import org.fengqiao.console.incident.filter.IncidentFilter;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.incident.Source;
import org.jspecify.annotations.Nullable;

/// What narrows the list: words, grade, class, source, area, and an ECQL expression in a row of its
/// own.
final class FilterBar extends VBox {

    private static final Texts TEXTS = Texts.of("incident");

    private final IncidentListModel model;
    private final Dictionary dictionary;
    private final TextField words = new TextField();
    private final ChoiceMenu<Grade> grades;
    private final ChoiceMenu<Source> sources;
    private final CompletionField<IncidentClass> classes;
    private final ToggleButton inArea = new ToggleButton();
    private final ToggleButton byExpression = new ToggleButton();
    private final Button clear = new Button();
    private final TextField expression = new TextField();
    private final Label problem = new Label();
    private final VBox expressionBox = new VBox();
    private AreaCode area;

    /// @param area the area the operator is in
    FilterBar(IncidentListModel model, Dictionary dictionary, AreaCode area) {
        this.model = model;
        this.dictionary = dictionary;
        this.area = area;
        getStyleClass().add("filter-bar");
        words.setId("incident-filter");
        words.promptTextProperty().bind(TEXTS.bind("filter.prompt"));
        words.textProperty().subscribe(text -> model.use(model.filter().withText(text)));
        grades =
                new ChoiceMenu<>(
                        "filter.grade",
                        List.of(Grade.values()).reversed(),
                        IncidentWords::grade,
                        chosen -> model.use(model.filter().withGrades(chosen)));
        sources =
                new ChoiceMenu<>(
                        "filter.source",
                        List.of(Source.values()),
                        IncidentWords::source,
                        chosen -> model.use(model.filter().withSources(chosen)));
        classes =
                new CompletionField<>(
                        typed -> ClassCompletion.list(dictionary.listClasses(), typed),
                        of -> Dictionary.className(of, Texts.locale()),
                        of -> of.key().code());
        classes.setPicture(of -> ClassSymbols.node(of.key(), 16));
        classes.setPrefColumnCount(9);
        classes.promptTextProperty().bind(TEXTS.bind("filter.class"));
        classes.valueProperty()
                .subscribe(of -> model.use(model.filter().withClass(of == null ? null : of.key())));
        inArea.setSelected(true);
        inArea.setOnAction(_ -> useArea());
        byExpression.textProperty().bind(TEXTS.bind("filter.ecql"));
        byExpression.setId("incident-ecql-toggle");
        byExpression.setOnAction(_ -> toggleExpression());
        clear.setId("incident-clear");
        clear.textProperty().bind(TEXTS.bind("list.clear"));
        clear.getStyleClass().add("flat");
        HBox.setHgrow(words, Priority.ALWAYS);
        FlowPane choices = new FlowPane(grades, classes, sources, inArea, byExpression, clear);
        choices.getStyleClass().add("filter-choices");
        getChildren().addAll(words, choices, expressionBox);
        buildExpression();
        relabel();
        useArea();
    }

    private void buildExpression() {
        expression.setId("incident-ecql");
        expression.getStyleClass().add("code");
        expression.promptTextProperty().bind(TEXTS.bind("filter.ecql.prompt"));
        expression.setOnAction(_ -> model.useExpression(expression.getText()));
        HBox.setHgrow(expression, Priority.ALWAYS);
        Button help = new Button("?");
        help.setId("incident-ecql-help");
        help.setTooltip(new Tooltip(EcqlHelp.text()));
        help.setOnAction(_ -> {
            PopOver pop = new PopOver(new EcqlHelp());
            pop.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
            pop.getRoot().getStylesheets().setAll(getScene().getStylesheets());
            pop.getRoot().getStyleClass().add("root");
            pop.show(help);
        });
        problem.setId("incident-ecql-problem");
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        model.problemProperty()
                .subscribe(wrong -> {
                    problem.setVisible(wrong != null);
                    relabelProblem();
                    if (wrong != null && expression.getLength() > 0) {
                        expression.requestFocus();
                        expression.positionCaret(
                                Math.min(wrong.column() - 1, expression.getLength()));
                    }
                });
        HBox line = new HBox(expression, help);
        line.getStyleClass().add("filter-line");
        expressionBox.getChildren().addAll(line, problem);
        expressionBox.setVisible(false);
        expressionBox.managedProperty().bind(expressionBox.visibleProperty());
    }

    private void relabelProblem() {
        BadExpressionException wrong = model.problemProperty().get();
        problem.setText(wrong == null ? "" : words(wrong));
    }

    private static String words(BadExpressionException wrong) {
        return TEXTS.get(
                "ecql.wrong",
                wrong.column(),
                TEXTS.get("ecql.wrong." + wrong.reason().name(), wrong.detail()));
    }

    private void toggleExpression() {
        expressionBox.setVisible(byExpression.isSelected());
        if (byExpression.isSelected()) {
            expression.requestFocus();
        } else {
            expression.clear();
            model.useExpression("");
        }
    }

    private void useArea() {
        model.use(model.filter().withArea(inArea.isSelected() ? area : null));
    }

    /// The operator is in another area now.
    void showArea(AreaCode now) {
        area = now;
        relabel();
        useArea();
    }

    void setOnClear(Runnable action) {
        clear.setOnAction(_ -> action.run());
    }

    /// Takes every narrowing away but the area.
    void clearAll() {
        words.clear();
        grades.clearChoice();
        sources.clearChoice();
        classes.put(null);
        byExpression.setSelected(false);
        toggleExpression();
        model.use(IncidentFilter.ALL.withArea(inArea.isSelected() ? area : null));
    }

    void focusWords() {
        words.requestFocus();
        words.selectAll();
    }

    TextField words() {
        return words;
    }

    /// Puts what is worded by hand into the present language.
    void relabel() {
        grades.relabel();
        sources.relabel();
        relabelProblem();
        @Nullable IncidentClass of = classes.findValue().orElse(null);
        if (of != null) {
            classes.put(of);
        }
        String name = dictionary.areas().find(area).map(found -> found.name()).orElse(area.local());
        inArea.setText(TEXTS.get("filter.area", name));
        classes.setPrefHeight(Look.px(30));
    }
}
