package org.fengqiao.domain.workflow;

import java.util.List;

/// Keys of the fields a transition may require or allow.
public final class Fields {

    /// Why, in words.
    public static final String REASON = "reason";

    /// Code of the department the case is dispatched to.
    public static final String DEPARTMENT = "department";

    /// Codes of the departments that are whistled for, separated by blanks.
    public static final String DEPARTMENTS = "departments";

    /// The person of the department who handles the case.
    public static final String HANDLER = "handler";

    /// What was done, in words.
    public static final String RESULT = "result";

    /// When a suspension ends by itself, as an ISO moment such as `2026-12-01T00:00:00Z`.
    public static final String UNTIL = "until";

    /// What a supervision asks for, in words.
    public static final String REQUIREMENT = "requirement";

    /// When the answer to a supervision is due, as an ISO moment.
    public static final String DUE = "due";

    /// Which supervision is answered: its number among those of the case, the oldest being 1. It
    /// may be left out where only one waits.
    public static final String SUPERVISION = "supervision";

    /// The answer to a supervision, in words.
    public static final String REPLY = "reply";

    /// What a leader instructs, in words.
    public static final String INSTRUCTION = "instruction";

    /// How content the reporter is: the name of a [org.fengqiao.domain.incident.Satisfaction].
    public static final String SATISFACTION = "satisfaction";

    /// Number of the incident that this one is a duplicate of.
    public static final String MASTER = "master";

    /// `yes` where the user has been told what stands against it and wants it all the same.
    public static final String CONFIRMED = "confirmed";

    public static final List<String> ALL =
            List.of(
                    REASON,
                    DEPARTMENT,
                    DEPARTMENTS,
                    HANDLER,
                    RESULT,
                    UNTIL,
                    REQUIREMENT,
                    DUE,
                    SUPERVISION,
                    REPLY,
                    INSTRUCTION,
                    SATISFACTION,
                    MASTER,
                    CONFIRMED);

    private Fields() {}
}
