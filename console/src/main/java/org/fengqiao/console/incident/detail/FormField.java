package org.fengqiao.console.incident.detail;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// One thing a form asks for.
interface FormField {

    /// What is shown.
    Node node();

    /// Where the keyboard goes.
    default Node focus() {
        return node();
    }

    /// What travels; empty where nothing is filled in.
    String value();

    /// Fills in what travelled or was typed before; what it cannot show is left out.
    void put(String value);

    /// What is wrong with what stands there, in words; null where nothing is, or nothing stands
    /// there.
    default @Nullable String problem() {
        return null;
    }

    /// What to say where it must be filled in and is not: a key of the room's bundle.
    default String missing() {
        return "problem.missing";
    }
}
