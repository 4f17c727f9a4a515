package org.fengqiao.backend.dispatch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.fengqiao.backend.incident.Guards;
import org.fengqiao.backend.incident.Incidents;
import org.fengqiao.backend.incident.Phones;
import org.fengqiao.backend.problem.Unreadable;
import org.fengqiao.backend.resource.People;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Assignable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells whom a case can be assigned to, by the very condition that the command is held against.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "incidents")
class HandlerController {

    /// More than a whole district has; only a city's own department has more to choose from.
    static final int MOST = 2000;

    private final Incidents incidents;
    private final Guards guards;
    private final People people;
    private final Clock clock;

    HandlerController(Incidents incidents, Guards guards, People people, Clock clock) {
        this.incidents = incidents;
        this.guards = guards;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/incidents/{id}/handlers")
    @Operation(
            summary = "People a case can be assigned to",
            description =
                    "Those of the caller's department or of its area, nearest first; telephone"
                            + " numbers are masked.")
    Assignable handlers(Caller caller, @PathVariable String id) {
        caller.require(Role.OPERATOR, Role.DUTY_LEADER, Role.DEPARTMENT);
        Incident incident =
                incidents.get(caller, Unreadable.value("id", id, IncidentId::new)).incident();
        List<People.Known> near =
                people.listNear(
                        incident.position(), person -> guards.canAssign(caller, incident, person));
        return new Assignable(
                clock.instant(),
                near.stream().limit(MOST).map(known -> shown(known, incident.id())).toList(),
                near.size() > MOST);
    }

    private Assignable.Person shown(People.Known known, IncidentId here) {
        Resource person = known.person();
        String id = person.id().value();
        return new Assignable.Person(
                id,
                person.name(),
                person.kind(),
                Phones.mask(person.phone()),
                known.distanceM(),
                known.positionAt(),
                known.duty(),
                incidents.findCaseWith(id, here).orElse(null));
    }
}
