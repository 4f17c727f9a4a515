package org.fengqiao.domain.alarm;

/// What a line of the log did to an alarm, for one person.
public record AlarmTurn(AlarmItem before, AlarmItem after, AlarmEffect effect) {}
