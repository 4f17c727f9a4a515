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

    /// The largest level is prepared by the caller: on two cores the common pool has a single
    /// thread, which has enough to do with the others.
    private static Map<Level, AreaLayer.Prepared> prepare(List<Area> areas) {
        Map<Level, List<AreaShape>> shapes = new EnumMap<>(Level.class);
        Level largest = Level.CITY;
        for (Level level : Level.values()) {
            List<AreaShape> found = shapes(areas, level);
            shapes.put(level, found);
            if (found.size() >= areas.size() / 2) {
                largest = level;
            }
        }
        Level own = largest;
        Map<Level, CompletableFuture<AreaLayer.Prepared>> others = new EnumMap<>(Level.class);
        shapes.forEach((level, found) -> {
            if (level != own) {
                others.put(level, CompletableFuture.supplyAsync(() -> AreaLayer.prepare(found)));
            }
        });
        Map<Level, AreaLayer.Prepared> prepared = new EnumMap<>(Level.class);
        prepared.put(own, AreaLayer.prepare(shapes.getOrDefault(own, List.of())));
        others.forEach((level, task) -> prepared.put(level, task.join()));
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
