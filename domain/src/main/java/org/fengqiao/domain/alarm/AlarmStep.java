package org.fengqiao.domain.alarm;

/// One cell of the table: where an input leads and what it does.
public record AlarmStep(AlarmState to, AlarmEffect effect) {}
