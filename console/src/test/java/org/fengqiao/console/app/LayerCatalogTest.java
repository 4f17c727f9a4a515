package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.fengqiao.console.boundary.Measure;
import org.fengqiao.console.layers.LayerGroup;
import org.fengqiao.console.layers.LayerItem;
import org.fengqiao.console.layers.LayerModel;
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
}
