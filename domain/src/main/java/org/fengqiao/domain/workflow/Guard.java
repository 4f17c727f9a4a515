package org.fengqiao.domain.workflow;

/// Conditions a definition may name; each is a question to the incident, the user and what was
/// typed, never a step of a process. Those with an argument are written `NAME:ARGUMENT`; see
/// [Condition].
public enum Guard {
    /// The department named in the fields exists and its jurisdiction holds the incident.
    DEPARTMENT_SERVES_AREA(Argument.NONE),
    /// The user belongs to the department that holds the case, or is the person who handles it.
    HOLDS_CASE(Argument.NONE),
    /// The user is the person an unfinished order on this incident was sent to.
    IS_RECIPIENT(Argument.NONE),
    /// The user's command centre has the case, or stands above the one that has it.
    OF_CENTRE(Argument.NONE),
    /// The case is not yet with the city's own centre.
    BELOW_CITY(Argument.NONE),
    /// The case is with a centre that has another below it for the place of the incident.
    CENTRE_BELOW(Argument.NONE),
    /// No order on this incident is unfinished.
    NO_OPEN_ORDER(Argument.NONE),
    /// The case is not suspended.
    NOT_SUSPENDED(Argument.NONE),
    /// The case is suspended.
    SUSPENDED(Argument.NONE),
    /// The whole-case deadline has not passed.
    NOT_OVERDUE(Argument.NONE),
    /// The case ended after its whole-case deadline.
    ENDED_LATE(Argument.NONE),
    /// An action has been taken on this incident fewer times than the number: `FEWER:RETURN:2`.
    FEWER(Argument.COUNT),
    /// An action has been taken on this incident at least that many times: `AT_LEAST:RETURN:2`.
    AT_LEAST(Argument.COUNT),
    /// As [#FEWER], but only what the department that holds the case did, or what gave it the case,
    /// counts: what bound another department before does not bind this one.
    FEWER_HERE(Argument.COUNT),
    /// Nothing is asked for under that subject: `NOT_ASKED:EXTEND`.
    NOT_ASKED(Argument.SUBJECT),
    /// Something is asked for, and the department has not endorsed it yet: `ASKED:EXTEND`.
    ASKED(Argument.SUBJECT),
    /// What is asked for is endorsed and waits for the centre: `ENDORSED:EXTEND`.
    ENDORSED(Argument.SUBJECT),
    /// What is asked for names a moment `until`, and it lies still ahead, or names none:
    /// `STILL_AHEAD:SUSPEND`.
    STILL_AHEAD(Argument.SUBJECT),
    /// The user's department was whistled for and has not reported in yet.
    WHISTLED(Argument.NONE),
    /// Every department whistled for has reported in.
    ALL_REPORTED_IN(Argument.NONE),
    /// The user's department or its person owes an answer to a supervision.
    REPLY_DUE(Argument.NONE),
    /// No supervision waits for its answer.
    NO_REPLY_DUE(Argument.NONE),
    /// 置顶, or not.
    PINNED(Argument.NONE),
    NOT_PINNED(Argument.NONE),
    /// The case is no duplicate under another. A row that asks nothing about links is closed to
    /// linked cases all the same: see [Conditions#allows].
    NOT_LINKED(Argument.NONE),
    /// The case is a duplicate under a master.
    LINKED(Argument.NONE),
    /// The incident named as master is open and no duplicate itself, and this one has none.
    MASTER_FITS(Argument.NONE),
    /// The person named in the fields is on no other incident, or the user has confirmed that it
    /// shall be so all the same.
    HANDLER_FREE(Argument.NONE),
    /// The department that acts, or else the one that holds the case, can assign the person named
    /// in the fields: see [org.fengqiao.domain.resource.Department#canAssign].
    HANDLER_BELONGS(Argument.NONE);

    /// What follows the name.
    enum Argument {
        NONE,
        SUBJECT,
        COUNT
    }

    private final Argument argument;

    Guard(Argument argument) {
        this.argument = argument;
    }

    Argument argument() {
        return argument;
    }
}
