package org.fengqiao.console.alarm;

import org.fengqiao.console.theme.Icons;
import org.fengqiao.domain.alarm.AlarmState;
import org.fengqiao.domain.alarm.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// How priorities and states look: each has a shape and a word of its own, and a colour beside.
final class AlarmLook {

    private AlarmLook() {}

    /// An octagon, a triangle, a circle.
    static FontIcon symbol(Priority priority, double at100) {
        return Icons.of(
                switch (priority) {
                    case HIGH -> "mdi2a-alert-octagon";
                    case MEDIUM -> "mdi2a-alert";
                    case LOW -> "mdi2i-information-outline";
                },
                at100);
    }

    static FontIcon symbol(AlarmState state, double at100) {
        return Icons.of(
                switch (state) {
                    case UNACKNOWLEDGED -> "mdi2b-bell-ring";
                    case RETURNED -> "mdi2b-bell-check-outline";
                    case ACKNOWLEDGED -> "mdi2c-check-circle-outline";
                    case SHELVED, SHELVED_NORMAL -> "mdi2b-bell-sleep-outline";
                    case NORMAL -> "mdi2b-bell-outline";
                },
                at100);
    }

    static String styleClass(Priority priority) {
        return switch (priority) {
            case HIGH -> "priority-high";
            case MEDIUM -> "priority-medium";
            case LOW -> "priority-low";
        };
    }
}
