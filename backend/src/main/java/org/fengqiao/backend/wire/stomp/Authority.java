package org.fengqiao.backend.wire.stomp;

import static org.fengqiao.domain.session.Role.DUTY_LEADER;
import static org.fengqiao.domain.session.Role.GATEWAY;
import static org.fengqiao.domain.session.Role.OPERATOR;
import static org.fengqiao.domain.session.Role.WALL;

import java.util.Optional;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.backend.session.Staff;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Destinations;

/// Decides for every destination who may subscribe to it. What is not named here does not exist,
/// patterns included.
final class Authority {

    private static final String CHANGES = "/topic/changes.";
    private static final String WALLS = "/topic/wall.";
    private static final String ALARMS = "/topic/alarms.";
    private static final String POSITIONS = "/topic/positions.";
    private static final String DEPARTMENTS = "/topic/department.";

    private final Staff staff;

    Authority(Staff staff) {
        this.staff = staff;
    }

    /// @throws Refusal `unknown-destination`, `not-allowed-role` or `outside-jurisdiction`
    void checkSubscribe(Caller caller, String destination) {
        switch (destination) {
            case Destinations.NOTICES, Destinations.OUTCOMES -> {}
            case Destinations.GATEWAY_ORDERS -> caller.require(GATEWAY);
            default -> checkTopic(caller, destination);
        }
    }

    private void checkTopic(Caller caller, String destination) {
        if (destination.startsWith(CHANGES)) {
            checkArea(caller, destination, CHANGES, OPERATOR, DUTY_LEADER);
        } else if (destination.startsWith(ALARMS)) {
            checkArea(caller, destination, ALARMS, OPERATOR, DUTY_LEADER);
        } else if (destination.startsWith(WALLS)) {
            checkArea(caller, destination, WALLS, WALL);
        } else if (destination.startsWith(POSITIONS)) {
            checkArea(caller, destination, POSITIONS, OPERATOR, DUTY_LEADER, WALL);
        } else if (destination.startsWith(DEPARTMENTS)) {
            checkDepartment(caller, destination);
        } else {
            throw unknown(destination);
        }
    }

    private void checkArea(Caller caller, String destination, String prefix, Role... roles) {
        AreaCode area =
                findStream(destination.substring(prefix.length()))
                        .orElseThrow(() -> unknown(destination));
        caller.require(roles);
        caller.requireCovers(area);
    }

    private void checkDepartment(Caller caller, String destination) {
        String code = destination.substring(DEPARTMENTS.length());
        if (staff.listDepartments().stream().noneMatch(known -> known.code().equals(code))) {
            throw unknown(destination);
        }
        caller.require(Role.DEPARTMENT);
        if (!code.equals(caller.user().department())) {
            throw Refusal.forbidden("other-department", code);
        }
    }

    private Optional<AreaCode> findStream(String digits) {
        if (staff.city().digits().equals(digits)) {
            return Optional.of(staff.city());
        }
        return staff.findCentre(digits).map(_ -> AreaCode.of(digits));
    }

    static Refusal unknown(String destination) {
        return new Refusal(Refusal.Kind.UNKNOWN, "unknown-destination", "destination", destination);
    }
}
