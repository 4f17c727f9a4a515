package org.fengqiao.console.theme;

import java.util.Locale;
import org.fengqiao.domain.resource.ResourceKind;

/// How each kind of person, place and camera looks off the map: the map's own symbol in the map's
/// own colour, so that a list needs no second reading.
public final class ResourceLook {

    private ResourceLook() {}

    /// Name of its symbol, e.g. `resource/grid-worker`.
    public static String symbol(ResourceKind kind) {
        return "resource/" + name(kind);
    }

    /// For CSS, e.g. `resource-grid-worker`; `-fq-symbol` is then its colour.
    public static String styleClass(ResourceKind kind) {
        return "resource-" + name(kind);
    }

    /// @param at100 side in pixels at 100 %
    public static SymbolNode node(ResourceKind kind, double at100) {
        SymbolNode node = new SymbolNode(SvgSymbol.get(symbol(kind)), at100);
        node.getStyleClass().add(styleClass(kind));
        return node;
    }

    private static String name(ResourceKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
