package org.fengqiao.broken.backend.simulate;

import org.fengqiao.backend.session.Caller;

/// Breaks the rule that the field knows no feature of the backend.
public record KnowsSessions(Caller caller) {}
