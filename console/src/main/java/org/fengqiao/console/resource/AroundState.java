package org.fengqiao.console.resource;

import org.fengqiao.domain.wire.Nearby;
import org.jspecify.annotations.Nullable;

/// How far the search around a place is.
public sealed interface AroundState {

    /// No place to search around.
    record Off() implements AroundState {}

    /// @param before what was found last around the same place; null for a new place
    record Searching(@Nullable Nearby before) implements AroundState {}

    record Found(Nearby nearby) implements AroundState {}

    /// @param reason for people
    /// @param before what was found last around the same place, growing old; null if nothing was
    record Failed(String reason, @Nullable Nearby before) implements AroundState {}

    /// What can be shown; null where there is nothing.
    default @Nullable Nearby shown() {
        return switch (this) {
            case Off _ -> null;
            case Searching(var before) -> before;
            case Found(var nearby) -> nearby;
            case Failed(var _, var before) -> before;
        };
    }
}
