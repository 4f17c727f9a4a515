package org.fengqiao.domain.wire;

import java.time.Instant;
import java.util.List;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.supervise.Outlook;
import org.fengqiao.domain.supervise.TypicalTime;

/// Incidents that will be overdue within a horizon if they go on as such cases do, the one with the
/// least slack first.
///
/// @param horizonMinutes how far ahead was looked
/// @param learnt how many times of stages it rests on; 0 while nothing is learnt yet
public record GoingRedList(Instant serverTime, int horizonMinutes, int learnt, List<Item> found) {

    public GoingRedList {
        found = List.copyOf(found);
    }

    /// One of them and why; see [Outlook]. Seconds are counted as the clock counts.
    ///
    /// @param slackSeconds `leftSeconds - typicalSeconds`
    public record Item(
            IncidentId incident,
            Outlook.Clock clock,
            Instant deadline,
            double likelihood,
            long leftSeconds,
            long elapsedSeconds,
            long typicalSeconds,
            long long80Seconds,
            long slackSeconds,
            int samples,
            TypicalTime.Level level) {

        public static Item of(Outlook outlook) {
            return new Item(
                    outlook.incident(),
                    outlook.clock(),
                    outlook.deadline(),
                    outlook.likelihood(),
                    outlook.left().toSeconds(),
                    outlook.elapsed().toSeconds(),
                    outlook.typical().toSeconds(),
                    outlook.long80().toSeconds(),
                    outlook.left().toSeconds() - outlook.typical().toSeconds(),
                    outlook.samples(),
                    outlook.level());
        }
    }
}
