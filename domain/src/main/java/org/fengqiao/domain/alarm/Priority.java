package org.fengqiao.domain.alarm;

/// How soon somebody has to do something, the least first. Three, because more cannot be told apart
/// by ear (EEMUA 191).
public enum Priority {
    LOW,
    MEDIUM,
    HIGH;

    public boolean above(Priority other) {
        return compareTo(other) > 0;
    }
}
