package org.fengqiao.domain.order;

import java.time.Instant;
import org.fengqiao.domain.geodesy.LonLat;
import org.jspecify.annotations.Nullable;

/// One rung an order has reached.
///
/// @param at when the backend learned of it, on its clock
/// @param note reason of a refusal or recall, result of a feedback
/// @param position where the recipient was, if reported
public record RungReached(
        Rung rung, Instant at, @Nullable String note, @Nullable LonLat position) {}
