package org.fengqiao.domain.alarm;

/// How an alarm is announced.
///
/// @param sound whether it is heard
/// @param alone whether it has a banner of its own; false puts it into the one of the flood
public record Loudness(boolean sound, boolean alone) {}
