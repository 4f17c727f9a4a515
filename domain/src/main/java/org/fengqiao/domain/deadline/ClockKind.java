package org.fengqiao.domain.deadline;

/// What kind of time a limit is counted in.
public enum ClockKind {
    /// 紧急工作时: hours that run on, nights and holidays included.
    URGENT_HOUR,
    /// 工作时: hours within the working windows of the calendar.
    WORK_HOUR,
    /// 工作日: as many working hours as the calendar's full working day has, usually 8.
    WORK_DAY,
    /// 自然日: 24 hours, whatever the day.
    NATURAL_DAY
}
