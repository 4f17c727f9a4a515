package org.fengqiao.domain.workflow;

import java.util.List;

/// Keys of the fields a transition may require.
public final class Fields {

    /// Why, in words.
    public static final String REASON = "reason";

    /// Code of the department the case is dispatched to.
    public static final String DEPARTMENT = "department";

    /// The person of the department who handles the case.
    public static final String HANDLER = "handler";

    /// What was done, in words.
    public static final String RESULT = "result";

    public static final List<String> ALL = List.of(REASON, DEPARTMENT, HANDLER, RESULT);

    private Fields() {}
}
