package org.fengqiao.console.app;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.resource.Component;
import org.fengqiao.console.resource.ComponentLayer;
import org.fengqiao.console.resource.ComponentStore;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.resource.ComponentFile;
import org.fengqiao.domain.resource.Components;

/// The city's components: which classes there are, how they come, what is said of them. FX thread.
final class ComponentDesk implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("resource");

    /// Components are asked for area by area: by the areas that have so many levels inside them,
    /// such as streets with communities and grids. Where that would be the whole city, it is the
    /// next level inside it, because a city has too many for one answer.
    private static final int LEVELS_BELOW = 2;

    private final Map<String, ClassKey> classes = new HashMap<>();
    private final ComponentLayer layer;
    private final Dictionary dictionary;
    private final AreaTree areas;

    /// @param classes those there are
    /// @param jurisdiction of the user: what lies outside is not asked for
    /// @param trouble tells people what is wrong
    ComponentDesk(
            BackendApi api,
            List<ClassKey> classes,
            Dictionary dictionary,
            AreaTree areas,
            AreaCode jurisdiction,
            MapView map,
            Executor worker,
            Consumer<ObservableValue<String>> trouble) {
        this.dictionary = dictionary;
        this.areas = areas;
        classes.forEach(key -> this.classes.put(LayerCatalog.componentId(key), key));
        ComponentStore store =
                new ComponentStore(
                        listParts(areas, jurisdiction),
                        area ->
                                api.loadComponents(area)
                                        .thenApplyAsync(body -> parse(area.digits(), body), worker),
                        FxThread.executor(),
                        reason -> trouble.accept(TEXTS.bind("components.failed", reason)));
        layer = new ComponentLayer(map, store, this::words);
    }

    private static Components parse(String name, byte[] body) {
        try {
            return ComponentFile.parse(name, body);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /// The areas that are asked for, only those somebody may see; a jurisdiction inside one of them
    /// is asked for as it is.
    static List<Area> listParts(AreaTree areas, AreaCode jurisdiction) {
        int innermost = areas.listLevels().size() - 1;
        int level = Math.max(Math.min(1, innermost), innermost - LEVELS_BELOW);
        List<Area> parts =
                areas.listLevel(areas.listLevels().get(level)).stream()
                        .filter(area -> jurisdiction.contains(area.code()))
                        .toList();
        return parts.isEmpty() ? areas.find(jurisdiction).stream().toList() : parts;
    }

    List<ClassKey> listClasses() {
        return List.copyOf(classes.values());
    }

    ComponentLayer layer() {
        return layer;
    }

    /// The class a layer of the tree stands for.
    ClassKey key(String layerId) {
        ClassKey key = classes.get(layerId);
        if (key == null) {
            throw new IllegalArgumentException("no layer of components: " + layerId);
        }
        return key;
    }

    /// The name of a class, following the language.
    ObservableValue<String> name(ClassKey key) {
        return dictionary
                .findClass(key)
                .map(of -> Texts.bindPick(of.nameZh(), of.nameEn()))
                .orElseGet(() -> Texts.bindPick(key.code(), key.code()));
    }

    /// The name of a class in the language of the moment.
    String word(ClassKey key) {
        return dictionary.className(key, Texts.locale());
    }

    /// How the layer stands, following the language.
    ObservableValue<String> state() {
        return layer.stateProperty().flatMap(state -> TEXTS.bind("components." + state));
    }

    /// Class, state, code and place.
    private String words(Component one) {
        String place = PointDesk.path(areas, one.grid());
        return Stream.of(
                        word(one.key()),
                        TEXTS.get("component." + one.state()),
                        TEXTS.get("component.code", Long.toString(one.id())),
                        place)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    @Override
    public void close() {
        layer.close();
    }
}
