package org.fengqiao.console.app;

import java.util.ArrayList;
import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// The keys of the desk, each with what it does: pressed anywhere, listed by F1.
final class Shortcuts {

    /// @param room whose bundle has the text
    /// @param action null where the key is handled where it is pressed and only listed here
    record Shortcut(KeyCombination keys, String room, String textKey, @Nullable Runnable action) {

        String text() {
            return Texts.of(room).get(textKey);
        }
    }

    private final List<Shortcut> all = new ArrayList<>();

    /// @param keys as in [KeyCombination#valueOf], e.g. `Shortcut+F`
    /// @throws IllegalArgumentException if they do something already
    void add(String keys, String room, String textKey, Runnable action) {
        KeyCombination parsed = parse(keys);
        for (Shortcut other : all) {
            if (other.keys().equals(parsed)) {
                throw new IllegalArgumentException(
                        keys + " for " + textKey + " does " + other.textKey() + " already");
            }
        }
        all.add(new Shortcut(parsed, room, textKey, action));
    }

    /// A key some panel handles itself.
    void list(String keys, String room, String textKey) {
        all.add(new Shortcut(parse(keys), room, textKey, null));
    }

    /// What is no name of a key is taken by the toolkit for a character, which nobody can type.
    private static KeyCombination parse(String keys) {
        KeyCombination parsed = KeyCombination.valueOf(keys);
        if (!(parsed instanceof KeyCodeCombination)) {
            throw new IllegalArgumentException("no keys: " + keys);
        }
        return parsed;
    }

    List<Shortcut> list() {
        return List.copyOf(all);
    }

    Subscription install(Scene scene) {
        EventHandler<KeyEvent> keys = this::press;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        return () -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
    }

    private void press(KeyEvent event) {
        for (Shortcut shortcut : all) {
            Runnable action = shortcut.action();
            if (action != null && shortcut.keys().match(event)) {
                event.consume();
                action.run();
                return;
            }
        }
    }
}
