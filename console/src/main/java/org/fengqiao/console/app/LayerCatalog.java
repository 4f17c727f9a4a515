package org.fengqiao.console.app;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.console.basemap.list.Basemap;
import org.fengqiao.console.boundary.Classing;
import org.fengqiao.console.boundary.Measure;
import org.fengqiao.console.boundary.Relation;
import org.fengqiao.console.incident.layer.HeatOf;
import org.fengqiao.console.layers.LayerChoice;
import org.fengqiao.console.layers.LayerGroup;
import org.fengqiao.console.layers.LayerItem;
import org.fengqiao.console.layers.LayerModel;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.resource.KeyPlaceKind;
import org.fengqiao.domain.resource.ResourceKind;

/// The layers of the desk's map, the topmost first. Pure.
final class LayerCatalog {

    static final String INCIDENT = "incident.";
    static final String RESOURCE = "resource.";
    static final String KEY_PLACE = "site.";
    static final String COMPONENT = "component.";
    static final String FIGURE = "figure.";
    static final String GROUND = "ground.";
    static final String BORDER = "areas.border";
    static final String LABEL = "areas.label";
    static final String RELATION = "figure.relation";
    static final String CLASSING = "figure.classing";

    /// Which of the site's base maps, by its id.
    static final String BASEMAP = "basemap";

    /// Whichever of them is chosen: how faint it is.
    static final LayerItem BASEMAP_LAYER =
            new LayerItem("basemap.any", LayerGroup.BASEMAP, true, true);

    /// What the styles call the kinds of ground, the uppermost first.
    static final List<String> GROUNDS = List.of("building", "road", "green", "water");

    private LayerCatalog() {}

    /// What stands behind the dot: the name of a kind of resource, of a figure.
    static String kindOf(String id) {
        return id.substring(id.indexOf('.') + 1);
    }

    /// Of a class of components; two classes never have the same, whatever they are called.
    static String componentId(ClassKey key) {
        // The last dot is the one between the two.
        return COMPONENT + escape(key.standard()) + "." + escape(key.code()).replace(".", "%2E");
    }

    /// Letters, digits and the signs of most codes stay as they are.
    private static String escape(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    /// Whether an item is one of the kinds of incidents.
    static boolean isIncidents(LayerItem item) {
        return item.id().startsWith(INCIDENT);
    }

    /// @param incidents the kinds of classes of incidents the city has, such as `hazard`
    /// @param components the classes of components the city has
    /// @param measures what the areas of the city can be shaded by
    static LayerModel model(
            List<String> incidents, List<ClassKey> components, List<Measure> measures) {
        List<LayerItem> items = new ArrayList<>();
        incidents.stream()
                .distinct()
                .map(kind -> new LayerItem(INCIDENT + kind, LayerGroup.INCIDENTS, true, true))
                .forEach(items::add);
        items.add(new LayerItem(HeatDesk.LAYER, LayerGroup.INCIDENTS, false, true));
        for (ResourceKind kind : ResourceKind.values()) {
            items.add(new LayerItem(RESOURCE + kind, LayerGroup.RESOURCES, false, true));
        }
        for (KeyPlaceKind kind : KeyPlaceKind.values()) {
            items.add(new LayerItem(KEY_PLACE + kind, LayerGroup.SITES, false, true));
        }
        components.stream()
                .sorted()
                .forEach(key ->
                        items.add(
                                new LayerItem(
                                        componentId(key), LayerGroup.COMPONENTS, false, true)));
        measures.forEach(measure ->
                items.add(new LayerItem(FIGURE + measure, LayerGroup.FIGURES, false, true)));
        items.add(new LayerItem(LABEL, LayerGroup.AREAS, true, true));
        items.add(new LayerItem(BORDER, LayerGroup.AREAS, true, true));
        GROUNDS.forEach(
                ground -> items.add(new LayerItem(GROUND + ground, LayerGroup.GROUND, true, true)));
        items.add(BASEMAP_LAYER);
        return new LayerModel(
                items,
                List.of(
                        LayerChoice.of(HeatDesk.OF, HeatOf.OPEN),
                        LayerChoice.of(HeatDesk.WEIGHTED, false),
                        LayerChoice.of(RELATION, Relation.ABSOLUTE),
                        LayerChoice.of(CLASSING, Classing.QUANTILE),
                        LayerChoice.free(BASEMAP, Basemap.NONE.id())));
    }
}
