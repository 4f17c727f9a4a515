package org.fengqiao.domain.ledger;

/// With whom an incident lies.
public sealed interface Holder {

    /// The command centre: before dispatch (受理, 派遣) and while the result waits for its check.
    record Centre() implements Holder {}

    /// @param code of the department
    record Department(String code) implements Holder {}

    /// Nobody's time: the incident had ended. In a ledger only where it was opened again later.
    record Ended() implements Holder {}
}
