package org.fengqiao.domain.deadline;

import java.io.IOException;
import java.util.List;

/// A calendar file that cannot be used; lists everything wrong with it, one problem a line, each
/// naming file and line.
public final class BadCalendarException extends IOException {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    BadCalendarException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
