package org.fengqiao.console.app.tour;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is written down of a step, one line of JSON each.
///
/// @param screen what was read back from the screen
/// @param backend what was read back from the backend
/// @param ms from the beginning of the action to the last read-back
/// @param failure why it did not happen; null if it did
public record StepRecord(
        int number,
        String step,
        boolean happened,
        String done,
        Map<String, Object> screen,
        Map<String, Object> backend,
        long ms,
        @Nullable String picture,
        @Nullable String failure) {}
