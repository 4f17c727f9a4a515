package org.fengqiao.console.incident;

import java.util.List;
import org.fengqiao.console.theme.SvgSymbol;
import org.fengqiao.console.theme.SymbolNode;
import org.fengqiao.console.theme.SymbolTable;
import org.fengqiao.domain.incident.ClassKey;

/// Which symbol each class of incidents has, by the table `icons/classes.csv`. Any thread.
public final class ClassSymbols {

    /// Of a class the table says nothing about.
    public static final String PLAIN = SymbolTable.PLAIN;

    private static final SymbolTable TABLE = SymbolTable.load("classes.csv");

    private ClassSymbols() {}

    /// Name of its file in `icons/class`, such as `greening`.
    public static String find(ClassKey key) {
        return TABLE.find(key);
    }

    /// The symbol of classes of a kind of which nothing else is known, such as `hazard`.
    ///
    /// @param at100 side in pixels at 100 %
    public static SymbolNode nodeOfKind(String kind, double at100) {
        return node(new ClassKey("*", kind, "*"), at100);
    }

    /// @param at100 side in pixels at 100 %
    public static SymbolNode node(ClassKey key, double at100) {
        SymbolNode node = new SymbolNode(SvgSymbol.get("class/" + find(key)), at100);
        node.getStyleClass().add("class-symbol");
        return node;
    }

    /// Every symbol the table names, and the plain one.
    static List<String> listSymbols() {
        return TABLE.listSymbols();
    }
}
