package org.fengqiao.domain.statistics;

import org.jspecify.annotations.Nullable;

/// Verifications or checks on site that were asked for in one case.
///
/// @param asked how often
/// @param done how many of them were answered
/// @param inTime how many were answered within their stage's limit
/// @param last the newest answer
public record Tasks(int asked, int done, int inTime, @Nullable Done last) {

    static final Tasks NONE = new Tasks(0, 0, 0, null);

    Tasks ask() {
        return new Tasks(asked + 1, done, inTime, last);
    }

    /// An answer that nobody asked for counts as asked for: the row that asks may be of an earlier
    /// workflow.
    Tasks answer(Done answer) {
        int answered = done + 1;
        return new Tasks(
                Math.max(asked, answered), answered, inTime + (answer.inTime() ? 1 : 0), answer);
    }
}
