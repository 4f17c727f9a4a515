package org.fengqiao.console.resource;

import org.fengqiao.console.theme.ResourceLook;
import org.fengqiao.console.theme.SymbolNode;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.resource.ResourceKind;

/// Symbol and word of each kind of resource.
public final class KindLook {

    private static final Texts TEXTS = Texts.of("resource");

    private KindLook() {}

    static SymbolNode symbol(ResourceKind kind) {
        return ResourceLook.node(kind, 20);
    }

    /// Of a group its most frequent kind stands for all.
    static SymbolNode symbol(ResourceGroup group) {
        return ResourceLook.node(
                switch (group) {
                    case PEOPLE -> ResourceKind.GRID_WORKER;
                    case PLACES -> ResourceKind.EMERGENCY_DEPOT;
                    case CAMERAS -> ResourceKind.CAMERA;
                },
                16);
    }

    /// In the language of the moment.
    public static String word(ResourceKind kind) {
        return TEXTS.get("kind." + kind);
    }
}
