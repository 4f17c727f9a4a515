package org.fengqiao.domain.workflow;

import java.util.List;

/// A workflow definition that cannot be used; lists everything wrong with it, one problem a line,
/// each naming file and line.
public final class BadWorkflowException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    BadWorkflowException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
