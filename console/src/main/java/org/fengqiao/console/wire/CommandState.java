package org.fengqiao.console.wire;

import java.time.Instant;
import org.fengqiao.domain.wire.Outcome;

/// What has become of a command.
public sealed interface CommandState {

    /// Written down and on its way.
    record Sending() implements CommandState {}

    /// Done, once.
    record Accepted(Outcome.Accepted outcome) implements CommandState {}

    /// Not done, and will not be.
    record Refused(Outcome.Refused outcome) implements CommandState {}

    /// No answer within the deadline: it may have been done or not. It is asked about again after
    /// each reconnect; never taken for failed.
    record Unknown(Instant since) implements CommandState {}

    default boolean settled() {
        return switch (this) {
            case Accepted _, Refused _ -> true;
            case Sending _, Unknown _ -> false;
        };
    }
}
