package org.fengqiao.broken.backend.alpha;

import org.fengqiao.broken.backend.beta.ReachesInside;

/** Closes the circle. */
public final class NeedsBeta {
    private final ReachesInside other = new ReachesInside();

    public ReachesInside other() {
        return other;
    }
}
