package org.fengqiao.console.incident.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import org.fengqiao.console.theme.Texts;

/// A button whose menu ticks some of a closed set; shows what is ticked. Nothing ticked means all.
final class ChoiceMenu<T> extends MenuButton {

    private static final Texts TEXTS = Texts.of("incident");

    private final String titleKey;
    private final Function<T, String> word;
    private final Map<T, CheckMenuItem> items = new LinkedHashMap<>();

    /// @param word in the present language
    ChoiceMenu(String titleKey, List<T> all, Function<T, String> word, Consumer<Set<T>> onChosen) {
        this.titleKey = titleKey;
        this.word = word;
        getStyleClass().add("choice-menu");
        for (T value : all) {
            CheckMenuItem item = new CheckMenuItem();
            item.setOnAction(_ -> {
                relabel();
                onChosen.accept(chosen());
            });
            items.put(value, item);
            getItems().add(item);
        }
        relabel();
    }

    Set<T> chosen() {
        Set<T> chosen = new LinkedHashSet<>();
        items.forEach((value, item) -> {
            if (item.isSelected()) {
                chosen.add(value);
            }
        });
        return chosen;
    }

    void clearChoice() {
        items.values().forEach(item -> item.setSelected(false));
        relabel();
    }

    /// Puts the words of the present language.
    void relabel() {
        List<String> ticked = new ArrayList<>();
        items.forEach((value, item) -> {
            item.setText(word.apply(value));
            if (item.isSelected()) {
                ticked.add(word.apply(value));
            }
        });
        String title = TEXTS.get(titleKey);
        setText(
                ticked.isEmpty()
                        ? title
                        : ticked.size() > 2
                                ? TEXTS.get("filter.chosen", title, ticked.size())
                                : TEXTS.get("filter.chosen", title, String.join("、", ticked)));
        if (!ticked.isEmpty() != getStyleClass().contains("in-force")) {
            if (ticked.isEmpty()) {
                getStyleClass().remove("in-force");
            } else {
                getStyleClass().add("in-force");
            }
        }
    }
}
