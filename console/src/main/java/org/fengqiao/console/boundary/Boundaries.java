package org.fengqiao.console.boundary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.console.map.AreaLayer;
import org.fengqiao.console.map.AreaShape;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.code.Level;

/// The five levels of a city in memory, ready to be drawn, labelled and pointed at. Immutable.
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

    /// Prepares all levels of a tree.
    public static Boundaries of(AreaTree tree) {
        return new Boundaries(
                tree,
                Arrays.stream(Level.values())
                        .parallel()
                        .collect(
                                Collectors.toConcurrentMap(
                                        Function.identity(),
                                        level -> AreaLayer.prepare(shapes(tree, level)))));
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
