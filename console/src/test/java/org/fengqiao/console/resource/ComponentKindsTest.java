package org.fengqiao.console.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.fengqiao.console.theme.SvgSymbol;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.resource.ComponentState;
import org.junit.jupiter.api.Test;

class ComponentKindsTest {

    private static ClassKey key(String text) {
        return ClassKey.parse(text);
    }

    @Test
    void everySymbolTheTableNamesIsThere() {
        for (String name : ComponentKinds.listSymbols()) {
            assertFalse(SvgSymbol.get("component/" + name).shape().isEmpty(), name);
        }
    }

    @Test
    void everyStateButIntactHasASign() {
        for (ComponentState state : ComponentState.values()) {
            var properties = ComponentKinds.of(key("X/component/01037"), state).properties();
            String sign = properties.get("trouble");
            assertEquals(state == ComponentState.INTACT, sign == null);
            assertTrue(sign == null || SvgSymbol.exists("component-state/" + sign), sign);
            assertEquals(
                    state == ComponentState.INTACT ? null : state.name().toLowerCase(Locale.ROOT),
                    sign);
        }
    }

    @Test
    void classesOfBothStandardsHaveTheirSymbolAndOthersThePlainOne() {
        assertEquals("lamp", symbol("GBT47678.5-2026/component/01037"));
        assertEquals("lamp", symbol("GBT30428.2/component/0137"));
        assertEquals("manhole", symbol("GBT30428.2/component/0123"));
        assertEquals("other", symbol("GBT47678.5-2026/component/01999"));
        assertEquals("other", symbol("MINE/component/7"));
    }

    private static String symbol(String text) {
        return String.valueOf(ComponentKinds.properties(key(text)).get("symbol"));
    }
}
