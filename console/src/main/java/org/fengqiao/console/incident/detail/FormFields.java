package org.fengqiao.console.incident.detail;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fengqiao.console.incident.DepartmentChoice;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.duplicate.MasterField;
import org.fengqiao.console.incident.field.CompletionField;
import org.fengqiao.console.incident.filter.PinyinInitials;
import org.fengqiao.console.theme.ChosenWords;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.Satisfaction;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.workflow.Fields;
import org.jspecify.annotations.Nullable;

/// Makes the field that suits what a row of the workflow asks for.
final class FormFields {

    private static final Texts TEXTS = Texts.of("incident");
    private static final List<Duration> SUPERVISION =
            List.of(Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(8));
    private static final List<Duration> SUSPENSION =
            List.of(Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30));

    private FormFields() {}

    /// @param key one of [Fields]
    /// @param now the server's time
    /// @param masters makes the field in which the master of a duplicate is named
    /// @param handlers makes the field in which a person is chosen
    static FormField of(
            String key,
            Incident incident,
            Dictionary dictionary,
            Supplier<Instant> now,
            Function<Incident, MasterField> masters,
            Function<Incident, HandlerField> handlers) {
        return switch (key) {
            case Fields.DEPARTMENT -> department(incident, dictionary);
            case Fields.DEPARTMENTS ->
                    new DepartmentsField(DepartmentChoice.list(incident, dictionary));
            case Fields.HANDLER -> handlers.apply(incident);
            case Fields.MASTER -> master(masters.apply(incident));
            case Fields.DUE -> new MomentField(now, SUPERVISION);
            case Fields.UNTIL -> new MomentField(now, SUSPENSION);
            case Fields.SATISFACTION -> satisfaction();
            case Fields.SUPERVISION -> new SupervisionField(incident);
            default -> words();
        };
    }

    private static FormField words() {
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
        return new Typed(area);
    }

    /// Whatever is typed travels as it is.
    private record Typed(TextInputControl input) implements FormField {

        @Override
        public Node node() {
            return input;
        }

        @Override
        public String value() {
            return input.getText().strip();
        }

        @Override
        public void put(String value) {
            input.setText(value);
        }
    }

    private static FormField master(MasterField field) {
        return new FormField() {
            @Override
            public Node node() {
                return field;
            }

            @Override
            public String value() {
                return field.value();
            }

            @Override
            public void put(String value) {
                field.put(value);
            }

            @Override
            public @Nullable String problem() {
                return field.isBlank() ? null : field.findProblem().orElse(null);
            }

            @Override
            public String missing() {
                return "master.missing";
            }
        };
    }

    private static FormField department(Incident incident, Dictionary dictionary) {
        List<Department> choice = DepartmentChoice.list(incident, dictionary);
        CompletionField<Department> field =
                new CompletionField<>(
                        typed -> complete(choice, typed),
                        of -> Dictionary.departmentName(of, Texts.locale()),
                        Department::code);
        DepartmentChoice.findSuggested(incident, dictionary).ifPresent(field::put);
        return new FormField() {
            @Override
            public Node node() {
                return field;
            }

            @Override
            public String value() {
                return field.findValue().map(Department::code).orElse("");
            }

            @Override
            public void put(String value) {
                choice.stream()
                        .filter(of -> of.code().equals(value))
                        .findFirst()
                        .ifPresent(field::put);
            }

            @Override
            public String missing() {
                return "problem.choose";
            }
        };
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

    private static FormField satisfaction() {
        ChoiceBox<@Nullable Satisfaction> box = new ChoiceBox<>();
        box.getItems().setAll(Satisfaction.values());
        box.setConverter(new ChosenWords<>(of -> TEXTS.get("satisfaction." + of)));
        return new FormField() {
            @Override
            public Node node() {
                return box;
            }

            @Override
            public String value() {
                Satisfaction chosen = box.getValue();
                return chosen == null ? "" : chosen.name();
            }

            @Override
            public void put(String value) {
                Arrays.stream(Satisfaction.values())
                        .filter(of -> of.name().equals(value))
                        .findFirst()
                        .ifPresent(box::setValue);
            }

            @Override
            public String missing() {
                return "problem.choose";
            }
        };
    }
}
