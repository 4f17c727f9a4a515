package org.fengqiao.console.incident.detail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fengqiao.console.incident.DepartmentChoice;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.duplicate.MasterField;
import org.fengqiao.console.incident.field.CompletionField;
import org.fengqiao.console.incident.filter.PinyinInitials;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.workflow.Fields;
import org.fengqiao.domain.workflow.Transition;

/// Asks in place for what a transition requires. Ctrl+Enter sends, Escape puts it away. What was
/// typed stays until the action is done.
final class ActionForm extends VBox {

    private static final Texts TEXTS = Texts.of("incident");

    /// @param complaint what is wrong where the value is empty
    private record Field(
            Node node, Supplier<String> value, Label problem, Supplier<String> complaint) {

        Field(Node node, Supplier<String> value, Label problem, String complaint) {
            this(node, value, problem, () -> TEXTS.get(complaint));
        }
    }

    private final Transition transition;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Consumer<Map<String, String>> onSend;

    /// @param masters makes the field in which the master of a duplicate is named
    /// @param onSend gets every required field, none of them blank
    ActionForm(
            Transition transition,
            Incident incident,
            Dictionary dictionary,
            Function<Incident, MasterField> masters,
            Consumer<Map<String, String>> onSend,
            Runnable onCancel) {
        this.transition = transition;
        this.onSend = onSend;
        getStyleClass().add("action-form");
        Label title = new Label(TimelinePane.name(transition));
        title.getStyleClass().add("figure");
        getChildren().add(title);
        for (String key : transition.required()) {
            addField(key, incident, dictionary, masters);
        }
        Button send = new Button(TEXTS.get("action.send"));
        send.setId("action-send");
        send.getStyleClass().add("accent");
        send.setOnAction(_ -> send());
        Label sendKey = new Label("Ctrl+Enter");
        sendKey.getStyleClass().add("key-cap");
        Button cancel = new Button(TEXTS.get("action.cancel"));
        cancel.setOnAction(_ -> onCancel.run());
        Label cancelKey = new Label("Esc");
        cancelKey.getStyleClass().add("key-cap");
        HBox buttons = new HBox(send, sendKey, cancel, cancelKey);
        buttons.getStyleClass().add("action-buttons");
        getChildren().add(buttons);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER && event.isControlDown()) {
                        send();
                        event.consume();
                    }
                });
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        onCancel.run();
                        event.consume();
                    }
                });
    }

    Transition transition() {
        return transition;
    }

    private void addField(
            String key,
            Incident incident,
            Dictionary dictionary,
            Function<Incident, MasterField> masters) {
        Label name = new Label(TEXTS.has("field." + key) ? TEXTS.get("field." + key) : key);
        name.getStyleClass().add("dim");
        Label problem = new Label();
        problem.getStyleClass().add("field-problem");
        problem.setVisible(false);
        problem.managedProperty().bind(problem.visibleProperty());
        Field field =
                switch (key) {
                    case Fields.DEPARTMENT -> department(incident, dictionary, problem);
                    case Fields.HANDLER -> line(problem);
                    case Fields.MASTER -> master(masters.apply(incident), problem);
                    default -> words(problem);
                };
        field.node().setId("field-" + key);
        fields.put(key, field);
        getChildren().addAll(name, field.node(), problem);
    }

    private static Field words(Label problem) {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(2);
        // Tab goes to the next field; nobody indents a reason.
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                        area.fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        KeyCode.TAB,
                                        event.isShiftDown(),
                                        true,
                                        false,
                                        false));
                        event.consume();
                    }
                });
        return new Field(area, () -> area.getText().strip(), problem, "problem.missing");
    }

    private static Field line(Label problem) {
        TextField field = new TextField();
        return new Field(field, () -> field.getText().strip(), problem, "problem.missing");
    }

    private static Field master(MasterField field, Label problem) {
        return new Field(field, field::value, problem, () -> field.findProblem().orElse(""));
    }

    private static Field department(Incident incident, Dictionary dictionary, Label problem) {
        List<Department> choice = DepartmentChoice.list(incident, dictionary);
        CompletionField<Department> field =
                new CompletionField<>(
                        typed -> complete(choice, typed),
                        of -> Dictionary.departmentName(of, Texts.locale()),
                        Department::code);
        DepartmentChoice.findSuggested(incident, dictionary).ifPresent(field::put);
        return new Field(
                field,
                () -> field.findValue().map(Department::code).orElse(""),
                problem,
                "problem.choose");
    }

    static List<Department> complete(List<Department> choice, String typed) {
        String query = typed.strip().toLowerCase(Locale.ROOT);
        return choice.stream()
                .filter(of ->
                        PinyinInitials.contains(of.nameZh(), query)
                                || PinyinInitials.contains(of.nameEn(), query)
                                || PinyinInitials.contains(of.code(), query))
                .toList();
    }

    /// Sends if every field is filled in; else says which is not, and goes there.
    void send() {
        Map<String, String> values = new LinkedHashMap<>();
        Node first = null;
        for (Map.Entry<String, Field> entry : fields.entrySet()) {
            Field field = entry.getValue();
            String value = field.value().get();
            values.put(entry.getKey(), value);
            field.problem().setVisible(value.isEmpty());
            field.problem().setText(value.isEmpty() ? field.complaint().get() : "");
            if (value.isEmpty() && first == null) {
                first = field.node();
            }
        }
        if (first != null) {
            first.requestFocus();
        } else {
            onSend.accept(values);
        }
    }

    void focusFirst() {
        fields.values().stream().findFirst().ifPresent(field -> field.node().requestFocus());
    }
}
