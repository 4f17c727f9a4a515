package org.fengqiao.domain.alarm;

import java.time.Duration;

/// How one kind of alarm is raised and told.
///
/// @param after how long the condition holds before it is raised
/// @param nag after how long an unacknowledged one is told again; zero never
/// @param spokenZh read aloud, `{0}` being what it is about
public record AlarmRule(
        AlarmKind kind,
        Priority priority,
        Duration after,
        Duration nag,
        String nameZh,
        String nameEn,
        String spokenZh,
        String spokenEn) {}
