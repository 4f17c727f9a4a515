package org.fengqiao.console.app.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Window;

/// Reads what stands on the screen, as a person would: in any window that shows, but only what is
/// visible. Selectors are CSS selectors. FX thread.
public final class Eye {

    /// Every visible node a selector finds, in the order they stand.
    public List<Node> list(String selector) {
        List<Node> seen = new ArrayList<>();
        for (Window window : Window.getWindows()) {
            Scene scene = window.getScene();
            if (window.isShowing() && scene != null) {
                scene.getRoot().lookupAll(selector).stream().filter(Eye::sees).forEach(seen::add);
            }
        }
        return seen;
    }

    public Optional<Node> find(String selector) {
        return list(selector).stream().findFirst();
    }

    /// @throws IllegalStateException if nothing visible is found
    public Node get(String selector) {
        return find(selector)
                .orElseThrow(() -> new IllegalStateException("not to be seen: " + selector));
    }

    /// What is written on the first visible node found; absent where there is none or it is blank.
    public Optional<String> findText(String selector) {
        return find(selector).map(Eye::text).filter(text -> !text.isBlank());
    }

    /// What is written on every visible node found.
    public List<String> texts(String selector) {
        return list(selector).stream().map(Eye::text).toList();
    }

    /// What is written on the visible nodes found inside another.
    public List<String> textsIn(Node place, String selector) {
        return list(selector).stream().filter(node -> isIn(place, node)).map(Eye::text).toList();
    }

    private static boolean isIn(Node place, Node node) {
        for (Node part = node; part != null; part = part.getParent()) {
            if (part == place) {
                return true;
            }
        }
        return false;
    }

    private static String text(Node node) {
        String text =
                switch (node) {
                    case Labeled labeled -> labeled.getText();
                    case TextInputControl input -> input.getText();
                    case Text words -> words.getText();
                    default -> throw new IllegalStateException("nothing is written on a " + node);
                };
        return text == null ? "" : text;
    }

    private static boolean sees(Node node) {
        for (Node part = node; part != null; part = part.getParent()) {
            if (!part.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
