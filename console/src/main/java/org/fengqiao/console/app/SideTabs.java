package org.fengqiao.console.app;

import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.fengqiao.console.theme.Texts;

/// What stands under the detail, one at a time: the orders of the incident, what lies around it,
/// all orders, the areas, and what the map shows besides. FX thread.
final class SideTabs extends TabPane {

    private final Tab orders;
    private final Tab around;
    private final Tab layers;

    SideTabs(Node orders, Node around, Node overview, Node areas, Node layers) {
        this.orders = tab("side.orders", orders);
        this.around = tab("side.around", around);
        this.layers = tab("side.layers", layers);
        getTabs()
                .setAll(
                        this.orders,
                        this.around,
                        tab("side.overview", overview),
                        tab("side.areas", areas),
                        this.layers);
        getStyleClass().add("side-tabs");
    }

    private static Tab tab(String key, Node content) {
        Tab tab = new Tab();
        tab.textProperty().bind(Texts.of("app").bind(key));
        tab.setContent(content);
        tab.setClosable(false);
        return tab;
    }

    void showOrders() {
        getSelectionModel().select(orders);
    }

    void showAround() {
        getSelectionModel().select(around);
    }

    void showLayers() {
        getSelectionModel().select(layers);
    }
}
