package org.fengqiao.domain.handover;

import java.time.Instant;
import org.fengqiao.domain.code.AreaCode;
import org.jspecify.annotations.Nullable;

/// An entry of the duty log 值班日志. It is never changed: corrections are entries.
///
/// @param number counted up in the order of writing
/// @param clientId chosen by the desk and the same on every retry
/// @param at when the backend wrote it down
/// @param place in words; null where none was given
/// @param grid that holds the place; null where none was given
/// @param actor user id of who wrote it
/// @param name of that user in Chinese, as it was then
/// @param jurisdiction of that user, as it was then
/// @param refersTo number of the entry that is corrected or fulfilled; null for the other types
public record LogEntry(
        long number,
        String clientId,
        Instant at,
        LogType type,
        @Nullable String place,
        @Nullable AreaCode grid,
        String content,
        String actor,
        String name,
        AreaCode jurisdiction,
        @Nullable Long refersTo) {}
