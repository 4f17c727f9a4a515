package org.fengqiao.domain.ledger;

import java.time.Instant;

/// One step of an incident's history as far as its holders are concerned.
///
/// @param holder after the step
/// @param action that was taken, such as `RETURN`
/// @param signed whether this step signed for the incident 签收; one that has signed stays so until
///   the incident goes to another
/// @param returned whether this step gave it back 退单, if the holder before was another one
public record HolderStep(
        Instant at, Holder holder, String action, boolean signed, boolean returned) {}
