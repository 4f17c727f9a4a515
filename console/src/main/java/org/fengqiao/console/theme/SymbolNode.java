package org.fengqiao.console.theme;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import org.fengqiao.domain.incident.IncidentStatus;

/// A symbol of `icons/` as a node of a given size; coloured by CSS: `.symbol-shape` takes
/// `-fq-symbol`, `.symbol-mark` takes `-fq-symbol-mark`.
public final class SymbolNode extends Region {

    private final SvgSymbol symbol;
    private final double at100;
    private final ChangeListener<Number> onScale = (_, _, _) -> requestLayout();

    /// @param at100 side in pixels at 100 %
    public SymbolNode(SvgSymbol symbol, double at100) {
        this.symbol = symbol;
        this.at100 = at100;
        getStyleClass().add("symbol");
        symbol.shape().forEach(path -> add(path, "symbol-shape"));
        symbol.mark().forEach(path -> add(path, "symbol-mark"));
        // Weak: symbols come and go with table cells, the scale stays.
        Look.scaleProperty().addListener(new WeakChangeListener<>(onScale));
    }

    /// The status's symbol in its colour.
    public static SymbolNode of(IncidentStatus status, double at100) {
        StatusLook look = StatusLook.of(status);
        SymbolNode node = new SymbolNode(SvgSymbol.get(look.symbol()), at100);
        node.getStyleClass().add(look.styleClass());
        return node;
    }

    private void add(String path, String styleClass) {
        SVGPath node = new SVGPath();
        node.setContent(path);
        node.getStyleClass().add(styleClass);
        node.setManaged(false);
        getChildren().add(node);
    }

    @Override
    protected void layoutChildren() {
        double scale = Look.px(at100) / SvgSymbol.BOX;
        for (var child : getChildren()) {
            child.getTransforms().setAll(new javafx.scene.transform.Scale(scale, scale));
        }
    }

    public String symbolName() {
        return symbol.name();
    }

    @Override
    protected double computePrefWidth(double height) {
        return Look.px(at100);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Look.px(at100);
    }

    @Override
    protected double computeMinWidth(double height) {
        return Look.px(at100);
    }

    @Override
    protected double computeMinHeight(double width) {
        return Look.px(at100);
    }

    @Override
    protected double computeMaxWidth(double height) {
        return Look.px(at100);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return Look.px(at100);
    }
}
