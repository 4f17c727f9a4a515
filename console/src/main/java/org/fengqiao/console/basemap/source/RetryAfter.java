package org.fengqiao.console.basemap.source;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// The header by which a server says when it may be asked again.
final class RetryAfter {

    /// Nobody waits longer for a map; afterwards it is asked once more.
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /// @param header seconds or a date; null where it was not sent
    /// @return null where it says nothing that can be understood
    static @Nullable Duration read(@Nullable String header, long nowMillis) {
        if (header == null) {
            return null;
        }
        if (header.strip().matches("\\d{1,9}")) {
            return held(Duration.ofSeconds(Long.parseLong(header.strip())));
        }
        try {
            ZonedDateTime then =
                    ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
            return held(Duration.ofMillis(then.toInstant().toEpochMilli() - nowMillis));
        } catch (DateTimeParseException _) { // as if it had not been sent
            return null;
        }
    }

    private static Duration held(Duration wish) {
        return wish.isNegative() ? Duration.ZERO : wish.compareTo(LONGEST) > 0 ? LONGEST : wish;
    }
}
