package org.fengqiao.console.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/// The looks of the console; each also names a map style.
public enum Theme {
    /// Deep blue-grey, for the desk at night; the default.
    NIGHT,
    /// Paper-light, for the day.
    DAY;

    /// The AtlantaFX theme underneath.
    String base() {
        return switch (this) {
            case NIGHT -> new PrimerDark().getUserAgentStylesheet();
            case DAY -> new PrimerLight().getUserAgentStylesheet();
        };
    }

    /// Our own colours on top of it.
    String sheet() {
        return switch (this) {
            case NIGHT -> "night.css";
            case DAY -> "day.css";
        };
    }

    public Theme other() {
        return this == NIGHT ? DAY : NIGHT;
    }
}
