package org.fengqiao.console.boundary;

import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.jspecify.annotations.Nullable;

/// Where the operator is in the nested levels: the area they are in and the one of its children
/// they have highlighted. Immutable; every step gives a new value.
///
/// The area never lies outside `home`, the user's jurisdiction.
public final class DrillDown {

    private final AreaTree tree;
    private final AreaCode home;
    private final AreaCode current;
    private final @Nullable AreaCode highlighted;

    private DrillDown(
            AreaTree tree, AreaCode home, AreaCode current, @Nullable AreaCode highlighted) {
        this.tree = tree;
        this.home = home;
        this.current = current;
        this.highlighted = highlighted;
    }

    /// @throws IllegalArgumentException if the tree has no such area
    public static DrillDown at(AreaTree tree, AreaCode home) {
        tree.get(home);
        return new DrillDown(tree, home, home, null);
    }

    public AreaTree tree() {
        return tree;
    }

    public Area current() {
        return tree.get(current);
    }

    /// The child of the current area that is highlighted, if any.
    public Optional<Area> highlighted() {
        return Optional.ofNullable(highlighted).map(tree::get);
    }

    /// From the user's outermost area to the current one.
    public List<Area> path() {
        return tree.listPath(current).stream().filter(area -> inside(area.code())).toList();
    }

    /// What is drawn and counted while the current area is open; empty inside a leaf.
    public List<Area> children() {
        return tree.listChildren(current);
    }

    /// The level of the children; the area's own where nothing lies inside it.
    public Level childLevel() {
        Level own = current().level();
        return children().isEmpty() ? own : own.child().orElse(own);
    }

    /// Highlights a child of the current area, or its ancestor on that level if something further
    /// in is given; anything outside takes the highlight away.
    public DrillDown highlight(@Nullable AreaCode code) {
        AreaCode child = code == null ? null : childTowards(code).orElse(null);
        return new DrillDown(tree, home, current, child);
    }

    /// Opens an area; unknown ones and those outside the user's jurisdiction change nothing.
    public DrillDown enter(AreaCode code) {
        if (code.equals(current) || tree.find(code).isEmpty() || !inside(code)) {
            return this;
        }
        return new DrillDown(tree, home, code, null);
    }

    /// Opens the highlighted child; nothing changes without one.
    public DrillDown enterHighlighted() {
        return highlighted == null ? this : enter(highlighted);
    }

    /// Opens the enclosing area with the one just left highlighted, so that the eye finds it again;
    /// nothing changes at home.
    public DrillDown out() {
        AreaCode parent = current().parent();
        return parent == null || current.equals(home) ? this : enter(parent).highlight(current);
    }

    public boolean canGoOut() {
        return !current.equals(home);
    }

    private boolean inside(AreaCode code) {
        return home.contains(code);
    }

    private Optional<AreaCode> childTowards(AreaCode code) {
        List<Area> path = tree.listPath(code);
        for (int i = 0; i + 1 < path.size(); i++) {
            if (path.get(i).code().equals(current)) {
                return Optional.of(path.get(i + 1).code());
            }
        }
        return Optional.empty();
    }
}
