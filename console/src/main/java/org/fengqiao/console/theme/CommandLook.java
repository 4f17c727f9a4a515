package org.fengqiao.console.theme;

import java.util.Locale;

/// The symbol of a command. The workflow is a table that a site may change, so an action is known
/// by its name only; one without a file of its name in `icons/command` has the plain symbol.
public final class CommandLook {

    private static final String PLAIN = "command/other";

    private CommandLook() {}

    /// @param action such as `CHECK_PASS`
    public static String symbol(String action) {
        String name = "command/" + action.toLowerCase(Locale.ROOT).replace('_', '-');
        return SvgSymbol.exists(name) ? name : PLAIN;
    }

    /// In the ink of what it stands in.
    ///
    /// @param at100 side in pixels at 100 %
    public static SymbolNode node(String action, double at100) {
        SymbolNode node = new SymbolNode(SvgSymbol.get(symbol(action)), at100);
        node.getStyleClass().add("command-symbol");
        return node;
    }
}
