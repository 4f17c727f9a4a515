package org.fengqiao.console.incident.list;

import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.fengqiao.console.incident.filter.Attribute;
import org.fengqiao.console.theme.Texts;

/// What an expression may ask for, with examples.
final class EcqlHelp extends VBox {

    private static final Texts TEXTS = Texts.of("incident");

    EcqlHelp() {
        getStyleClass().add("ecql-help");
        Label title = new Label(TEXTS.get("ecql.help.title"));
        title.getStyleClass().add("panel-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("ecql-attributes");
        int half = (Attribute.values().length + 1) / 2;
        int n = 0;
        for (Attribute attribute : Attribute.values()) {
            Label word = new Label(attribute.word());
            word.getStyleClass().add("code");
            Label meaning = new Label(meaning(attribute));
            meaning.getStyleClass().add("dim");
            meaning.setWrapText(true);
            meaning.setMaxWidth(300);
            grid.add(word, n < half ? 0 : 2, n % half);
            grid.add(meaning, n < half ? 1 : 3, n % half);
            n++;
        }
        Label examples = new Label(TEXTS.get("ecql.help.examples"));
        examples.getStyleClass().add("panel-title");
        getChildren().addAll(title, grid, examples);
        for (int i = 1; i <= 4; i++) {
            Label example = new Label(TEXTS.get("ecql.help.example" + i));
            example.getStyleClass().add("code");
            getChildren().add(example);
        }
    }

    private static String meaning(Attribute attribute) {
        return TEXTS.get(
                "attribute." + attribute.name(), String.join(" ", attribute.closedValues()));
    }

    /// The same as plain text.
    static String text() {
        return Arrays.stream(Attribute.values())
                .map(attribute -> attribute.word() + "  " + meaning(attribute))
                .collect(Collectors.joining("\n"));
    }
}
