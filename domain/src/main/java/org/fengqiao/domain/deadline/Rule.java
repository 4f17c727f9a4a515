package org.fengqiao.domain.deadline;

/// Why a stretch of time is counted or not: the rule used, with what is needed to say so in any
/// language.
public sealed interface Rule {

    /// How a stretch enters the sum.
    enum Part {
        COUNTED,
        /// Would have been counted, but the clock stood still.
        PAUSED,
        /// Outside the working time of the calendar.
        OUTSIDE
    }

    Part part();

    /// Counted whatever the hour and the day: 紧急工作时 and 自然日.
    record RunsOn() implements Rule {
        @Override
        public Part part() {
            return Part.COUNTED;
        }
    }

    /// Counted: within a working window of an ordinary working day.
    record Working(WorkCalendar.Window window) implements Rule {
        @Override
        public Part part() {
            return Part.COUNTED;
        }
    }

    /// Counted: within a working window of a weekend day that is worked 调休上班.
    ///
    /// @param holiday for which the day is worked
    record MadeUp(WorkCalendar.Window window, DayName holiday) implements Rule {
        @Override
        public Part part() {
            return Part.COUNTED;
        }
    }

    /// Not counted: the clock stood still.
    record Paused(String reason) implements Rule {
        @Override
        public Part part() {
            return Part.PAUSED;
        }
    }

    /// Not counted: between, before or after the windows of a day that is worked.
    record OffHours() implements Rule {
        @Override
        public Part part() {
            return Part.OUTSIDE;
        }
    }

    /// Not counted: a day of the weekend, neither a holiday nor made up.
    record Weekend() implements Rule {
        @Override
        public Part part() {
            return Part.OUTSIDE;
        }
    }

    /// Not counted: a day off.
    record Holiday(DayName name) implements Rule {
        @Override
        public Part part() {
            return Part.OUTSIDE;
        }
    }
}
