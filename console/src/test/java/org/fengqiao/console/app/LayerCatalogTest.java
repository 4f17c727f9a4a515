package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.fengqiao.console.boundary.Measure;
import org.fengqiao.console.layers.LayerGroup;
import org.fengqiao.console.layers.LayerItem;
import org.fengqiao.console.layers.LayerModel;
import org.fengqiao.domain.incident.ClassKey;
import org.junit.jupiter.api.Test;

/// The layers of a city follow the figures it has, whatever it calls them.
class LayerCatalogTest {

    @Test
    void figuresOfAnyNameAreLayers() {
        Measure own = new Measure("OWN.GDP（亿元） 2.5%");
        LayerModel model =
                LayerCatalog.model(List.of(), List.of(), List.of(Measure.POPULATION, own));
        List<LayerItem> figures = model.list(LayerGroup.FIGURES);
        assertEquals(
                List.of(Measure.POPULATION, own),
                figures.stream().map(item -> new Measure(LayerCatalog.kindOf(item.id()))).toList());
        model.show(figures.getLast().id(), true);
        assertEquals(true, model.isShown(figures.getLast().id()));
    }

    private static ClassKey component(String standard, String code) {
        return new ClassKey(standard, "component", code);
    }

    @Test
    void everyClassOfComponentsHasALayerOfItsOwn() {
        List<ClassKey> alike =
                List.of(
                        component("市标", "01001"),
                        component("省标", "01001"),
                        component("__", "01001"),
                        component("%E5%B8%82%E6%A0%87", "01001"),
                        component("DB32", "7.01001"),
                        component("DB32.7", "01001"));
        LayerModel model = LayerCatalog.model(List.of(), alike, List.of());
        List<String> ids = model.list(LayerGroup.COMPONENTS).stream().map(LayerItem::id).toList();
        assertEquals(alike.size(), Set.copyOf(ids).size(), ids.toString());
    }

    /// What users switched is remembered under these.
    @Test
    void theIdOfAClassStaysWhatItIs() {
        assertEquals(
                "component.GBT47678.5-2026.01001",
                LayerCatalog.componentId(component("GBT47678.5-2026", "01001")));
        assertEquals(
                "component.%E5%B8%82%E6%A0%87.A_1",
                LayerCatalog.componentId(component("市标", "A_1")));
    }
}
