package org.fengqiao.domain.alarm;

import java.util.List;

/// A table of alarms that cannot be used; lists everything wrong with it, one problem a line, each
/// naming file and line.
public final class BadAlarmsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    BadAlarmsException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
