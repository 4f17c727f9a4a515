package org.fengqiao.console.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;

/// The looks of the console.
public enum Theme {
    /// Deep blue-grey, for the desk at night; the default.
    NIGHT("desk-night", 1),
    /// Paper-light, for the day.
    DAY("desk-day", 1),
    /// Near black and white, and large enough to be read from 5 m, for the wall display.
    WALL("wall", 1.6);

    private final String mapStyle;
    private final double size;

    Theme(String mapStyle, double size) {
        this.mapStyle = mapStyle;
        this.size = size;
    }

    /// Name of the style of maps.
    public String mapStyle() {
        return mapStyle;
    }

    /// How many times larger than at a desk the interface is. A map's style says so by itself.
    double size() {
        return size;
    }

    /// The AtlantaFX theme underneath.
    String base() {
        return switch (this) {
            case NIGHT, WALL -> new PrimerDark().getUserAgentStylesheet();
            case DAY -> new PrimerLight().getUserAgentStylesheet();
        };
    }

    /// Our own colours on top of it, later ones over earlier ones.
    List<String> sheets() {
        return switch (this) {
            case NIGHT -> List.of("night.css");
            case DAY -> List.of("day.css");
            case WALL -> List.of("night.css", "wall.css");
        };
    }

    /// The one that the switch goes to from here.
    public Theme next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /// As it is named on the command line: `night`, `day`, `wall`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
