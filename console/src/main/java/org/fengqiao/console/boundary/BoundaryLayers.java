package org.fengqiao.console.boundary;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.map.AreaLayer;
import org.fengqiao.console.map.AreaShape;
import org.fengqiao.console.map.MapClick;
import org.fengqiao.console.map.MapHit;
import org.fengqiao.console.map.MapPointer;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// The areas on the map: the levels down to the children of the current area, their names and
/// counts, the shade of each, everything outside the current area dimmed. FX thread.
///
/// Layers are named `city`, `district`, `street`, `community`, `grid`; the style's class 100 dims.
public final class BoundaryLayers implements AutoCloseable {

    /// The class by which the style dims an area that lies outside the current one.
    public static final int DIMMED = 100;

    private static final double PADDING_PX = 48;
    private static final Texts TEXTS = Texts.of("boundary");

    private final MapView map;
    private final Navigator navigator;
    private final Map<Level, AreaLayer> layers = new EnumMap<>(Level.class);
    private final Set<Level> onMap = new HashSet<>();
    private final Subscription subscription;
    private IncidentCounts counts = IncidentCounts.NONE;
    private Shading shading = Shading.OFF;
    private @Nullable AreaCode flownTo;

    public BoundaryLayers(MapView map, Navigator navigator) {
        this.map = map;
        this.navigator = navigator;
        subscription =
                Subscription.all(
                        Subscription.listen(navigator.placeProperty(), (_, _, _) -> refresh()),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> recount(counts)));
    }

    /// Takes other boundaries; call it before [Navigator#open].
    public void show(Boundaries boundaries) {
        layers.values().forEach(map::removeLayer);
        layers.clear();
        onMap.clear();
        flownTo = null;
        for (Level level : boundaries.tree().listLevels()) {
            layers.put(level, new AreaLayer(idOf(level), boundaries.prepared(level)));
        }
        map.limit(layer(Level.CITY).bounds());
    }

    /// What layer and style call a level.
    public static String idOf(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private AreaLayer layer(Level level) {
        AreaLayer layer = layers.get(level);
        if (layer == null) {
            throw new IllegalStateException("boundaries are not there yet");
        }
        return layer;
    }

    private void refresh() {
        DrillDown place = navigator.place();
        if (place == null || layers.isEmpty()) {
            return;
        }
        Area current = place.current();
        Level children = place.childLevel();
        for (Level level : place.tree().listLevels()) {
            boolean wanted = !children.isOutside(level);
            if (wanted && onMap.add(level)) {
                map.addLayerBelow(layer(level));
            } else if (!wanted && onMap.remove(level)) {
                map.removeLayer(layer(level));
            }
        }
        for (Level level : onMap) {
            layer(level).setFocused(level == current.level() ? current.code().digits() : null);
            layer(level).setHovered(null);
            layer(level).setSelected(null);
        }
        layer(children)
                .setSelected(place.highlighted().map(area -> area.code().digits()).orElse(null));
        paint(place);
        if (!current.code().equals(flownTo)) {
            boolean first = flownTo == null;
            flownTo = current.code();
            layer(current.level())
                    .findBounds(current.code().digits())
                    .ifPresent(box -> {
                        map.unlock();
                        map.fit(box, PADDING_PX, !first);
                    });
        }
        map.setNote(generatedInSight(place) ? TEXTS.get("note.generated") : "");
    }

    private static boolean generatedInSight(DrillDown place) {
        return !place.current().surveyed()
                || place.children().stream().anyMatch(area -> !area.surveyed());
    }

    private void paint(DrillDown place) {
        Level children = place.childLevel();
        for (Level level : onMap) {
            if (level == children) {
                layer(level).setClasses(shape -> shadeOf(place, shape));
                layer(level).setCaptions(shape -> captions(place, shape));
            } else {
                layer(level).setClasses(_ -> -1);
                layer(level).setCaptions(_ -> List.of());
            }
        }
    }

    private int shadeOf(DrillDown place, AreaShape shape) {
        AreaCode code = AreaCode.of(shape.id());
        return place.current().code().contains(code) ? shading.shadeOf(code) : DIMMED;
    }

    private List<String> captions(DrillDown place, AreaShape shape) {
        AreaCode code = AreaCode.of(shape.id());
        return place.current().code().contains(code)
                ? Captions.of(nameIn(place, shape, code), code, counts)
                : List.of();
    }

    /// Inside a community its grids are told apart by their numbers: the community's name before
    /// each would fit some of them and not others.
    private static String nameIn(DrillDown place, AreaShape shape, AreaCode code) {
        return code.level() == Level.GRID && !code.equals(place.current().code())
                ? ShortNames.of(shape.label(), Level.GRID)
                : shape.label();
    }

    /// The innermost area that holds a place in degrees, on the map or not.
    public Optional<AreaCode> findInnermost(double lon, double lat) {
        return layers.keySet().stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(level -> layer(level).findAt(lon, lat).stream())
                .map(shape -> AreaCode.of(shape.id()))
                .findFirst();
    }

    /// Flies to an area and unlocks the view.
    ///
    /// @param area null for all areas of the level
    public void fit(Level level, @Nullable AreaCode area) {
        Optional<Envelope> box =
                area == null
                        ? Optional.of(layer(level).bounds())
                        : layer(level).findBounds(area.digits());
        box.ifPresent(found -> {
            map.unlock();
            map.fit(found, PADDING_PX, true);
        });
    }

    /// Counts have changed: writes the labels anew and hands back nothing.
    public void recount(IncidentCounts newCounts) {
        counts = newCounts;
        DrillDown place = navigator.place();
        if (place != null && !layers.isEmpty()) {
            Level children = place.childLevel();
            layer(children).setCaptions(shape -> captions(place, shape));
            map.setNote(generatedInSight(place) ? TEXTS.get("note.generated") : "");
        }
    }

    /// Shades the areas anew.
    public void shade(Shading newShading) {
        shading = newShading;
        DrillDown place = navigator.place();
        if (place != null && !layers.isEmpty()) {
            Level children = place.childLevel();
            layer(children).setClasses(shape -> shadeOf(place, shape));
        }
    }

    /// A click highlights the child under it, a double click goes in; outside the current area a
    /// double click goes to its neighbour of the same level.
    ///
    /// @return whether there was an area to act on
    public boolean click(MapClick click) {
        DrillDown place = navigator.place();
        Optional<AreaCode> area = areaAt(place, click.hits());
        if (place == null || area.isEmpty() || click.secondary()) {
            return false;
        }
        boolean inside = place.current().code().contains(area.get());
        if (click.count() >= 2) {
            Optional<AreaCode> neighbour = area.get().find(place.current().level());
            navigator.enter(inside ? area.get() : neighbour.orElse(area.get()));
        } else {
            navigator.highlight(inside ? area.get() : null);
        }
        return true;
    }

    /// Marks the child under the pointer and names it.
    public void point(Optional<MapPointer> pointer) {
        DrillDown place = navigator.place();
        if (place == null || layers.isEmpty()) {
            return;
        }
        AreaLayer children = layer(place.childLevel());
        Optional<AreaShape> area =
                pointer.flatMap(at -> children.findAt(at.lon(), at.lat()))
                        .filter(shape -> place.current().code().contains(AreaCode.of(shape.id())));
        children.setHovered(area.map(AreaShape::id).orElse(null));
        boolean free =
                pointer.flatMap(MapPointer::hit)
                        .map(hit -> hit instanceof MapHit.OfArea || hit instanceof MapHit.OfShape)
                        .orElse(false);
        if (free) {
            map.setTip(
                    area.map(shape ->
                                    Captions.tip(
                                            place.tree(),
                                            AreaCode.of(shape.id()),
                                            counts,
                                            navigator.units()))
                            .orElse(null));
        }
    }

    private Optional<AreaCode> areaAt(@Nullable DrillDown place, Iterable<MapHit> hits) {
        if (place == null) {
            return Optional.empty();
        }
        String wanted = idOf(place.childLevel());
        for (MapHit hit : hits) {
            if (hit instanceof MapHit.OfArea(var layer, var area) && layer.equals(wanted)) {
                return Optional.of(AreaCode.of(area.id()));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        subscription.close();
        onMap.forEach(level -> map.removeLayer(layer(level)));
    }
}
