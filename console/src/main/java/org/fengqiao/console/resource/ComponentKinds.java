package org.fengqiao.console.resource;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.console.map.MarkerKind;
import org.fengqiao.console.theme.SymbolTable;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.resource.ComponentState;

/// How components look on the map: symbol by class (`icons/components.csv`), colour by the first
/// two digits of its code, a sign where something is wrong. Pure.
public final class ComponentKinds {

    private static final SymbolTable TABLE = SymbolTable.load("components.csv");
    private static final int MAJOR_DIGITS = 2;

    private ComponentKinds() {}

    /// What a style is asked for: `class`, `symbol`, `major`, and `trouble` unless it is intact.
    static MarkerKind of(ClassKey key, ComponentState state) {
        Map<String, String> properties = new HashMap<>(properties(key));
        if (state != ComponentState.INTACT) {
            properties.put("trouble", state.name().toLowerCase(Locale.ROOT));
        }
        return new MarkerKind(properties);
    }

    /// The same for a legend: an intact one.
    public static Map<String, String> properties(ClassKey key) {
        String code = key.code();
        return Map.of(
                "class",
                key.toString(),
                "symbol",
                TABLE.find(key),
                "major",
                code.substring(0, Math.min(MAJOR_DIGITS, code.length())));
    }

    static List<String> listSymbols() {
        return TABLE.listSymbols();
    }
}
