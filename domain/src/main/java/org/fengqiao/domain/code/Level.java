package org.fengqiao.domain.code;

import java.util.Optional;

/// The nested levels, outermost first: 市 区 街道 社区 网格. A city has two to five of them and may call
/// them otherwise (see [LevelNames]): what counts here is only how far in a level lies.
public enum Level {
    CITY,
    DISTRICT,
    STREET,
    COMMUNITY,
    GRID;

    /// The level one step further in; absent for [#GRID].
    public Optional<Level> child() {
        return this == GRID ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /// The level one step further out; absent for [#CITY].
    public Optional<Level> parent() {
        return this == CITY ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    public boolean isOutside(Level other) {
        return ordinal() < other.ordinal();
    }
}
