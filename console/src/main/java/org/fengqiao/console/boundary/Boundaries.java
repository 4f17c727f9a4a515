package org.fengqiao.console.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.fengqiao.console.map.AreaLayer;
import org.fengqiao.console.map.AreaShape;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.code.Level;

/// The levels of a city in memory, ready to be drawn, labelled and pointed at. Immutable.
public record Boundaries(AreaTree tree, Map<Level, AreaLayer.Prepared> prepared) {

    public Boundaries {
        prepared = Map.copyOf(prepared);
    }

    /// Reads and prepares all levels, using every core; some hundred milliseconds, so never on the
    /// FX thread.
    ///
    /// @throws IOException naming file and reason if it cannot be read
    public static Boundaries load(Path file) throws IOException {
        List<Area> areas = BoundaryFile.loadAreas(file);
        // Beside the levels, which need not know who lies in whom.
        CompletableFuture<AreaTree> tree = CompletableFuture.supplyAsync(() -> nest(file, areas));
        Map<Level, AreaLayer.Prepared> prepared = prepare(areas);
        try {
            return new Boundaries(tree.join(), prepared);
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException wrapped) {
                throw wrapped.getCause();
            }
            throw e;
        }
    }

    private static AreaTree nest(Path file, List<Area> areas) {
        try {
            return BoundaryFile.nest(file, areas);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Prepares all levels of a tree.
    public static Boundaries of(AreaTree tree) {
        return new Boundaries(
                tree,
                prepare(
                        tree.listLevels().stream()
                                .flatMap(level -> tree.listLevel(level).stream())
                                .toList()));
    }

    private static Map<Level, AreaLayer.Prepared> prepare(List<Area> areas) {
        List<List<AreaShape>> shapes = new ArrayList<>();
        for (Level level : Level.values()) {
            shapes.add(shapes(areas, level));
        }
        List<AreaLayer.Prepared> found = AreaLayer.prepareAll(shapes);
        Map<Level, AreaLayer.Prepared> prepared = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            prepared.put(level, found.get(level.ordinal()));
        }
        return prepared;
    }

    private static List<AreaShape> shapes(List<Area> areas, Level level) {
        List<AreaShape> shapes = new ArrayList<>();
        for (Area area : areas) {
            if (area.level() == level) {
                shapes.add(shape(area));
            }
        }
        return shapes;
    }

    private static AreaShape shape(Area area) {
        return new AreaShape(area.code().digits(), area.name(), area.surveyed(), area.shape());
    }

    public AreaLayer.Prepared prepared(Level level) {
        AreaLayer.Prepared found = prepared.get(level);
        if (found == null) {
            throw new IllegalStateException("level " + level + " was not prepared");
        }
        return found;
    }
}
