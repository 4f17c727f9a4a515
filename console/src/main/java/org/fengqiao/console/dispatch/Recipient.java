package org.fengqiao.console.dispatch;

import java.time.Duration;
import org.fengqiao.domain.resource.Duty;
import org.fengqiao.domain.resource.DutyState;
import org.fengqiao.domain.resource.ResourceKind;
import org.jspecify.annotations.Nullable;

/// A person an order can be sent to.
///
/// @param id resource id
/// @param of what they are
/// @param kind the word for it, in the user's language, e.g. 网格员
/// @param metres straight line from the incident; null where the position is not known
/// @param positionAge age of the position that distance was worked out from; null where only the
///   registered place is known
/// @param duty whether their device says that they are on duty
/// @param busy whether the backend knows of an unfinished order to them
public record Recipient(
        String id,
        String name,
        ResourceKind of,
        String kind,
        @Nullable Double metres,
        @Nullable Duration positionAge,
        Duty duty,
        boolean busy) {

    public boolean onDuty() {
        return duty.state() == DutyState.ON_DUTY;
    }

    /// Of whom nobody knows may be asked before who is known to be off duty.
    public boolean offDuty() {
        return duty.state() == DutyState.OFF_DUTY;
    }
}
