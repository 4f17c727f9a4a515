package org.fengqiao.broken.backend.beta;

import org.fengqiao.broken.backend.alpha.NeedsBeta;
import org.fengqiao.broken.backend.alpha.inner.Hidden;

/** Looks into another feature's inner room, and needs the feature that needs it. */
public final class ReachesInside {
    private final Hidden hidden = new Hidden();

    public Hidden hidden(NeedsBeta needs) {
        return needs.other() == this ? hidden : new Hidden();
    }
}
