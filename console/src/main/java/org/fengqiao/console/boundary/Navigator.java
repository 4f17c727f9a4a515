package org.fengqiao.console.boundary;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.code.LevelNames;
import org.jspecify.annotations.Nullable;

/// The one [DrillDown] that map, breadcrumb and area list show. Whoever is clicked tells it, and
/// everyone paints what it says. FX thread.
public final class Navigator {

    private final ReadOnlyObjectWrapper<@Nullable DrillDown> place =
            new ReadOnlyObjectWrapper<>(this, "place", null);

    private static final Texts TEXTS = Texts.of("boundary");

    private LevelNames levels = LevelNames.FIVE;
    private FigureUnits units = FigureUnits.NONE;

    /// Null until the boundaries are there.
    public ReadOnlyObjectProperty<@Nullable DrillDown> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public @Nullable DrillDown place() {
        return place.get();
    }

    /// What this city calls its levels; told before [#open].
    public void nameLevels(LevelNames names) {
        levels = names;
    }

    /// What this city counts its own figures in; told before [#open].
    public void nameUnits(FigureUnits own) {
        units = own;
    }

    FigureUnits units() {
        return units;
    }

    /// What this city calls a level, in the language of the interface.
    String levelName(Level level) {
        return levels.of(level).in(Texts.isChinese());
    }

    /// How many areas of a level there are, in words.
    String levelCount(Level level, int count) {
        // Only the names of most cities have a plural of ours.
        return level != Level.CITY && levels.of(level).equals(LevelNames.FIVE.of(level))
                ? TEXTS.get("level.count." + level, count)
                : TEXTS.get("level.count", count, levelName(level));
    }

    /// Starts at the user's outermost area; with newer boundaries the operator stays where they
    /// were, if that place is still there.
    public void open(AreaTree tree, AreaCode home) {
        DrillDown before = place.get();
        DrillDown start = DrillDown.at(tree, home);
        place.set(before == null ? start : start.enter(before.current().code()));
    }

    public void highlight(@Nullable AreaCode area) {
        change(at -> at.highlight(area));
    }

    public void enter(AreaCode area) {
        change(at -> at.enter(area));
    }

    public void enterHighlighted() {
        change(DrillDown::enterHighlighted);
    }

    public void out() {
        change(DrillDown::out);
    }

    /// Highlights the child after (or before) the highlighted one, in order of code, round and
    /// round.
    public void highlightNext(int step) {
        change(at -> {
            List<Area> children = at.children();
            if (children.isEmpty()) {
                return at;
            }
            int from = at.highlighted().map(children::indexOf).orElse(step > 0 ? -1 : 0);
            int next = Math.floorMod(from + step, children.size());
            return at.highlight(children.get(next).code());
        });
    }

    /// The keys of the map: Enter goes in, Backspace and Esc go out, `[` and `]` walk through the
    /// children.
    ///
    /// @return whether the key was one of them and had something to do
    public boolean press(KeyEvent event) {
        DrillDown before = place.get();
        if (before == null || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        if (event.getCode() == KeyCode.ENTER) {
            enterHighlighted();
        } else if (event.getCode() == KeyCode.BACK_SPACE) {
            out();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            if (before.highlighted().isPresent()) {
                highlight(null);
            } else {
                out();
            }
        } else if (event.getCode() == KeyCode.CLOSE_BRACKET) {
            highlightNext(1);
        } else if (event.getCode() == KeyCode.OPEN_BRACKET) {
            highlightNext(-1);
        }
        return place.get() != before;
    }

    private void change(UnaryOperator<DrillDown> step) {
        DrillDown at = place.get();
        if (at != null) {
            place.set(step.apply(at));
        }
    }
}
