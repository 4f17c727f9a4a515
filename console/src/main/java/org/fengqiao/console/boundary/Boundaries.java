package org.fengqiao.console.boundary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
        return of(BoundaryFile.load(file));
    }

    /// Prepares all levels of a tree, the largest first, so that no core waits for the grids alone.
    public static Boundaries of(AreaTree tree) {
        Map<Level, CompletableFuture<AreaLayer.Prepared>> tasks = new EnumMap<>(Level.class);
        for (Level level : tree.listLevels().reversed()) {
            tasks.put(
                    level,
                    CompletableFuture.supplyAsync(() -> AreaLayer.prepare(shapes(tree, level))));
        }
        Map<Level, AreaLayer.Prepared> prepared = new EnumMap<>(Level.class);
        tasks.forEach((level, task) -> prepared.put(level, task.join()));
        return new Boundaries(tree, prepared);
    }

    private static List<AreaShape> shapes(AreaTree tree, Level level) {
        return tree.listLevel(level).stream().map(Boundaries::shape).toList();
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
