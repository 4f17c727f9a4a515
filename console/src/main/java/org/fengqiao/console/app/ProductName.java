package org.fengqiao.console.app;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.SvgSymbol;
import org.fengqiao.console.theme.SymbolNode;
import org.fengqiao.console.theme.Texts;

/// Mark and name of the product.
final class ProductName extends HBox {

    /// @param large with its subtitle, for the first picture; else for the top bar
    ProductName(boolean large) {
        getStyleClass().add(large ? "product-large" : "product");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label();
        name.textProperty().bind(Texts.of("app").bind("product.name"));
        name.getStyleClass().add("product-name");
        SymbolNode mark = new SymbolNode(SvgSymbol.get("fengqiao"), large ? 64 : 26);
        if (large) {
            Label what = new Label();
            what.textProperty().bind(Texts.of("app").bind("product.what"));
            what.getStyleClass().add("dim");
            what.setWrapText(true);
            VBox words = new VBox(name, what);
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setAlignment(Pos.CENTER_LEFT);
            getChildren().setAll(mark, words);
        } else {
            getChildren().setAll(mark, name);
        }
    }
}
