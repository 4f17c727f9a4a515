package org.fengqiao.console.incident.detail;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Keys that work anywhere in the scene as long as a node is in it. FX thread only.
final class ActionKeys {

    private final Node owner;
    private Map<KeyCombination, Runnable> keys = Map.of();

    ActionKeys(Node owner) {
        this.owner = owner;
        owner.sceneProperty()
                .addListener((_, before, after) -> {
                    uninstall(before);
                    install(after);
                });
    }

    /// Other keys from now on.
    void replace(Map<KeyCombination, Runnable> others) {
        uninstall(owner.getScene());
        keys = Map.copyOf(others);
        install(owner.getScene());
    }

    private void install(@Nullable Scene scene) {
        if (scene != null) {
            scene.getAccelerators().putAll(keys);
        }
    }

    private void uninstall(@Nullable Scene scene) {
        if (scene != null) {
            keys.forEach((key, action) -> scene.getAccelerators().remove(key, action));
        }
    }
}
