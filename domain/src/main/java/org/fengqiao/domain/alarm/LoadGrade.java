package org.fengqiao.domain.alarm;

/// What a number of alarms in ten minutes means for one person, by the benchmark of EEMUA 191 for
/// steady operation: fewer than one in ten minutes is very likely to be acceptable, one in five
/// minutes manageable, one in two minutes likely to be over-demanding, one a minute very likely to
/// be unacceptable.
public enum LoadGrade {
    ACCEPTABLE(1),
    MANAGEABLE(2),
    OVER_DEMANDING(9),
    UNACCEPTABLE(Integer.MAX_VALUE);

    private final int most;

    LoadGrade(int most) {
        this.most = most;
    }

    /// The most alarms in ten minutes that are still of this grade.
    public int most() {
        return most;
    }

    /// @param alarms announced to one person in ten minutes
    public static LoadGrade of(int alarms) {
        for (LoadGrade grade : values()) {
            if (alarms <= grade.most) {
                return grade;
            }
        }
        throw new IllegalStateException("every number is at most the last grade's");
    }
}
