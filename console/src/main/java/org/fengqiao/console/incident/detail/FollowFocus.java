package org.fengqiao.console.incident.detail;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/// Keeps what has the keyboard in sight: a form that opens below the fold, or a field that one tabs
/// to, is scrolled to; the whole form where there is room for it. FX thread.
final class FollowFocus {

    /// Room left around what is scrolled to, in pixels.
    private static final double MARGIN_PX = 12;

    private FollowFocus() {}

    static void install(ScrollPane scroll) {
        scroll.sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .addListener((_, _, owner) -> show(scroll, owner));
    }

    private static void show(ScrollPane scroll, @Nullable Node owner) {
        Node content = scroll.getContent();
        if (owner == null || !isIn(content, owner)) {
            return;
        }
        // What has only just come in has neither its look nor its size.
        scroll.applyCss();
        scroll.layout();
        double seen = scroll.getViewportBounds().getHeight();
        Bounds place = place(content, owner);
        Node form = findForm(content, owner);
        if (form != null) {
            // Its buttons too, for who works by mouse.
            Bounds all = place(content, form);
            place = all.getHeight() + 2 * MARGIN_PX <= seen ? all : place;
        }
        double whole = content.getLayoutBounds().getHeight();
        double hidden = whole - seen;
        if (hidden <= 0) {
            return;
        }
        double top = scroll.getVvalue() * hidden;
        double above = place.getMinY() - MARGIN_PX;
        double below = place.getMaxY() + MARGIN_PX;
        if (above < top || place.getHeight() > seen) {
            scroll.setVvalue(Math.clamp(above / hidden, 0, 1));
        } else if (below > top + seen) {
            scroll.setVvalue(Math.clamp((below - seen) / hidden, 0, 1));
        }
    }

    private static Bounds place(Node content, Node node) {
        return content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    private static @Nullable Node findForm(Node content, Node node) {
        for (Node part = node; part != null && part != content; part = part.getParent()) {
            if (part instanceof ActionForm) {
                return part;
            }
        }
        return null;
    }

    private static boolean isIn(Node content, Node node) {
        for (Node part = node; part != null; part = part.getParent()) {
            if (part == content) {
                return true;
            }
        }
        return false;
    }
}
