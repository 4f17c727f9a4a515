package org.fengqiao.backend.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.ImportedCase;
import org.fengqiao.domain.wire.ImportedCase.Step;

/// Writes down what happened to a case, one step after the other.
final class Steps {

    /// Somebody who acts.
    record Actor(String account, String name, Role role) {}

    private final List<Step> steps = new ArrayList<>();
    private Instant at;

    Steps(Instant start) {
        this.at = start;
    }

    Instant at() {
        return at;
    }

    List<Step> list() {
        return List.copyOf(steps);
    }

    /// Those up to a moment.
    List<Step> listUntil(Instant moment) {
        return steps.stream().filter(step -> !step.at().isAfter(moment)).toList();
    }

    Steps later(Duration pause) {
        at = at.plus(pause);
        return this;
    }

    /// Never goes back in time.
    Steps notBefore(Instant moment) {
        at = at.isBefore(moment) ? moment : at;
        return this;
    }

    Steps act(Actor actor, String action, Map<String, String> fields) {
        steps.add(
                new Step(
                        at,
                        actor.account(),
                        actor.name(),
                        actor.role(),
                        action,
                        fields,
                        null,
                        null));
        return this;
    }

    Steps order(Actor actor, String recipient, Rung rung, Map<String, String> fields) {
        steps.add(
                new Step(
                        at,
                        actor.account(),
                        actor.name(),
                        actor.role(),
                        ImportedCase.ORDER,
                        fields,
                        recipient,
                        rung));
        return this;
    }
}
