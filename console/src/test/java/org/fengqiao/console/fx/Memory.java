package org.fengqiao.console.fx;

import java.lang.ref.WeakReference;

/// What the collector of garbage finds.
public final class Memory {

    private static final int TRIES = 40;

    private Memory() {}

    /// Whether nothing holds a thing any more.
    public static boolean lets(WeakReference<?> thing) {
        for (int i = 0; i < TRIES && thing.get() != null; i++) {
            System.gc();
        }
        return thing.get() == null;
    }
}
