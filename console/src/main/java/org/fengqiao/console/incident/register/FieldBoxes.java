package org.fengqiao.console.incident.register;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.ChosenWords;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// What stands around the fields of a form: their names above, what is wrong with them below.
final class FieldBoxes {

    private static final Texts TEXTS = Texts.of("incident");

    private final Map<RegisterDraft.Field, Label> problems =
            new EnumMap<>(RegisterDraft.Field.class);

    /// @param of null where nothing can be wrong
    VBox field(String key, Node node, RegisterDraft.@Nullable Field of) {
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

    static HBox pair(Region left, Region right) {
        HBox pair = new HBox(left, right);
        pair.getStyleClass().add("register-pair");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(100);
        right.setPrefWidth(100);
        return pair;
    }

    /// Fills a box whose values are chosen by their words.
    static <T> void fill(ComboBox<T> box, List<T> values, Function<T, String> word) {
        box.getItems().setAll(values);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new ChosenWords<>(word));
    }

    /// @param key of the texts
    void showProblem(RegisterDraft.Field of, String key) {
        Label problem = problem(of);
        problem.setText(TEXTS.get(key));
        problem.setVisible(true);
    }

    void hide(RegisterDraft.Field of) {
        problem(of).setVisible(false);
    }

    void hideAll() {
        problems.values().forEach(problem -> problem.setVisible(false));
    }

    private Label problem(RegisterDraft.Field of) {
        Label problem = problems.get(of);
        if (problem == null) {
            throw new IllegalStateException("field " + of + " has no place for a problem");
        }
        return problem;
    }
}
