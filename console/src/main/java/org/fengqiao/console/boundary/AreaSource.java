package org.fengqiao.console.boundary;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.code.AreaCode;
import org.jspecify.annotations.Nullable;

/// Offers the areas of the city, inside the user's jurisdiction only; whoever picks one goes there.
public final class AreaSource implements SearchSource {

    private static final Texts TEXTS = Texts.of("boundary");

    private final Supplier<@Nullable AreaSearch> search;
    private final Navigator navigator;

    /// @param search null while the index is being built
    public AreaSource(Supplier<@Nullable AreaSearch> search, Navigator navigator) {
        this.search = search;
        this.navigator = navigator;
    }

    @Override
    public List<SearchHit> list(String typed, int limit) {
        AreaSearch index = search.get();
        DrillDown place = navigator.place();
        if (index == null || place == null) {
            return List.of();
        }
        AreaCode home = place.path().getFirst().code();
        return index.list(typed, limit, area -> home.contains(area.code())).stream()
                .map(hit -> hit(place, hit))
                .toList();
    }

    private SearchHit hit(DrillDown place, AreaSearch.Hit hit) {
        Area area = hit.area();
        String path =
                place.tree().listPath(area.code()).stream()
                        .filter(outer -> !outer.code().equals(area.code()))
                        .map(Area::name)
                        .collect(Collectors.joining(" › "));
        return new SearchHit(
                navigator.levelName(area.level()),
                area.name(),
                (path.isEmpty() ? "" : path + " · ")
                        + TEXTS.get("search.code", area.code().local()),
                hit.rank().ordinal(),
                () -> navigator.enter(area.code()));
    }
}
