package org.fengqiao.backend.resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.backend.boundary.AreaLocator;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.resource.Resource;

/// Whose people are whose: by the registered grid, so that a district sees its own people wherever
/// they go.
final class Homes {

    private static final List<Level> STREAMED = List.of(Level.DISTRICT, Level.STREET);

    private final Resources resources;
    private final AreaLocator areas;

    Homes(Resources resources, AreaLocator areas) {
        this.resources = resources;
        this.areas = areas;
    }

    boolean inside(AreaCode area, String resource) {
        return home(resource).filter(area::contains).isPresent();
    }

    /// Sorts news of people by the streams they belong to: the city's, and those of each one's
    /// district and street, which have a desk of their own.
    ///
    /// @param person id of the person a piece of news is about
    <T> Map<AreaCode, List<T>> byStream(List<T> news, Function<T, String> person) {
        Map<AreaCode, List<T>> byArea = new HashMap<>();
        if (!news.isEmpty()) {
            byArea.put(areas.tree().root().code(), news);
            for (T each : news) {
                home(person.apply(each))
                        .ifPresent(grid ->
                                STREAMED.forEach(level ->
                                        grid.find(level)
                                                .ifPresent(area ->
                                                        byArea.computeIfAbsent(
                                                                        area,
                                                                        _ -> new ArrayList<>())
                                                                .add(each))));
            }
        }
        return byArea;
    }

    private Optional<AreaCode> home(String resource) {
        return resources.find(resource).map(Resource::grid);
    }
}
