package org.fengqiao.domain.alarm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one person did about an alarm; everybody is shown who did what and when.
public record AlarmAct(
        AlarmInput input,
        String person,
        @Nullable String personName,
        Instant at,
        @Nullable String reason,
        @Nullable Instant until) {

    static AlarmAct of(AlarmEntry entry, String person) {
        return new AlarmAct(
                entry.input(),
                person,
                entry.personName(),
                entry.at(),
                entry.reason(),
                entry.until());
    }
}
