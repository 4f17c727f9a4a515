package org.fengqiao.console.app;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Subscription;
import org.jspecify.annotations.Nullable;

/// What lies over a desk and has to be dealt with first. What was typed, selected and shown below
/// stays; the keyboard is kept above. FX thread.
final class DeskCover {

    /// @param focus where the keyboard was before
    private record Held(Region cover, @Nullable Node focus, Subscription guard) {}

    private final Frame frame;
    private final Node below;
    private @Nullable Held held;

    /// @param below takes neither key nor click while something lies over it
    DeskCover(Frame frame, Node below) {
        this.frame = frame;
        this.below = below;
    }

    boolean present() {
        return held != null;
    }

    /// What lay over it before gives way.
    ///
    /// @param focus puts the keyboard into `cover`
    void put(Region cover, Runnable focus) {
        Held earlier = held;
        if (earlier != null) {
            earlier.guard().close();
            frame.uncover(earlier.cover());
        }
        Node before = earlier == null ? scene().getFocusOwner() : earlier.focus();
        // Whoever stands at the desk now is nobody: not a key, not a click may act in the old name.
        below.setDisable(true);
        hidePopups();
        frame.cover(cover);
        Subscription guard =
                Subscription.listen(
                        scene().focusOwnerProperty(),
                        (_, _, owner) -> {
                            if (owner != null && !isInside(owner, cover)) {
                                FxThread.executor().execute(() -> keepInside(cover, focus));
                            }
                        });
        held = new Held(cover, before, guard);
        focus.run();
    }

    /// A list or menu of the desk is a window of its own, which nothing can lie over.
    private void hidePopups() {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupWindow popup && frame.stage() == ground(popup)) {
                popup.hide();
            }
        }
    }

    /// The window that a popup, or a popup of a popup, stands on.
    private static @Nullable Window ground(PopupWindow popup) {
        Window owner = popup.getOwnerWindow();
        return owner instanceof PopupWindow between ? ground(between) : owner;
    }

    private void keepInside(Region cover, Runnable focus) {
        Node owner = scene().getFocusOwner();
        if (held != null && (owner == null || !isInside(owner, cover))) {
            focus.run();
        }
    }

    private static boolean isInside(Node node, Region cover) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == cover) {
                return true;
            }
        }
        return false;
    }

    /// Takes it away again; nothing happens where it does not lie there.
    ///
    /// @param uncovered done before the keyboard goes back to where it was
    void take(Region cover, Runnable uncovered) {
        Held before = held;
        if (before == null || before.cover() != cover) {
            return;
        }
        held = null;
        before.guard().close();
        below.setDisable(false);
        frame.uncover(cover);
        uncovered.run();
        if (before.focus() != null) {
            before.focus().requestFocus();
        }
    }

    private Scene scene() {
        return frame.stage().getScene();
    }
}
