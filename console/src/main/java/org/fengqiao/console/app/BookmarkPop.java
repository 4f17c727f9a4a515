package org.fengqiao.console.app;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import org.controlsfx.control.PopOver;
import org.fengqiao.console.bookmark.Bookmark;
import org.fengqiao.console.bookmark.Bookmarks;
import org.fengqiao.console.bookmark.BookmarksPane;
import org.fengqiao.console.fx.Subscription;

/// The bookmarks beside the button that shows them; Esc or a click elsewhere puts them away. FX
/// thread.
final class BookmarkPop implements AutoCloseable {

    private final PopOver pop;
    private final BookmarksPane pane;

    BookmarkPop(Bookmarks bookmarks, Function<String, Bookmark> present, Consumer<Bookmark> go) {
        pane =
                new BookmarksPane(
                        bookmarks,
                        present,
                        bookmark -> {
                            hide();
                            go.accept(bookmark);
                        });
        pop = new PopOver(pane);
        pop.setArrowLocation(PopOver.ArrowLocation.RIGHT_TOP);
        pop.setDetachable(false);
        pop.setAnimated(false);
        pop.setAutoHide(true);
        pop.getRoot().getStyleClass().add("root");
    }

    void toggle(Node beside) {
        if (pop.isShowing()) {
            hide();
        } else {
            Subscription dressed = PopLook.follow(pop, beside.getScene());
            pop.setOnHidden(_ -> dressed.close());
            pop.show(beside);
            pane.focusFirst();
        }
    }

    private void hide() {
        pop.hide();
    }

    @Override
    public void close() {
        hide();
    }
}
