package org.fengqiao.console.theme;

import java.time.Duration;
import java.util.Optional;

/// Says how far this machine's clock is off the server's.
public final class OffsetWords {

    /// Below this nobody needs to know at a glance.
    private static final Duration WORTH_A_MARK = Duration.ofSeconds(5);

    private static final Texts TEXTS = Texts.of("theme");

    private OffsetWords() {}

    /// @param offset server time minus this machine's; absent if not measured yet
    public static String sentence(Optional<Duration> offset) {
        if (offset.isEmpty()) {
            return TEXTS.get("offset.unknown");
        }
        Duration off = offset.get();
        return off.abs().toSeconds() == 0
                ? TEXTS.get("offset.none")
                : TEXTS.get(off.isNegative() ? "offset.fast" : "offset.slow", Times.words(off));
    }

    /// Short, for the top bar; absent while it is 5 s or less, or not measured.
    public static Optional<String> findMark(Optional<Duration> offset) {
        return offset.filter(off -> off.abs().compareTo(WORTH_A_MARK) > 0)
                .map(off ->
                        TEXTS.get(
                                off.isNegative() ? "offset.mark.fast" : "offset.mark.slow",
                                Times.countdown(off.abs())));
    }
}
