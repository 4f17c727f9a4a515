package org.fengqiao.backend.resource;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.backend.audit.DecidesNothing;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceKind;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Messages.Position;
import org.fengqiao.domain.wire.Messages.PositionBatch;
import org.fengqiao.domain.wire.Nearby;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Looks up resources and takes positions. Everybody sees the resources of their own jurisdiction.
@RestController
@RequestMapping("/api/v1")
class ResourceController {

    static final double MOST_RADIUS_M = 5000;
    static final int MOST_FOUND = 500;

    private final Resources resources;
    private final Positions positions;
    private final Duties duties;
    private final ClassBook classes;
    private final Departments departments;
    private final ObjectProvider<BusyForces> busyForces;
    private final Clock clock;

    ResourceController(
            Resources resources,
            Positions positions,
            Duties duties,
            ClassBook classes,
            Departments departments,
            ObjectProvider<BusyForces> busyForces,
            Clock clock) {
        this.resources = resources;
        this.positions = positions;
        this.duties = duties;
        this.classes = classes;
        this.departments = departments;
        this.busyForces = busyForces;
        this.clock = clock;
    }

    @GetMapping("/classes")
    List<IncidentClass> classes() {
        return classes.list();
    }

    @GetMapping("/departments")
    List<Department> departments() {
        return departments.list();
    }

    @GetMapping("/resources")
    List<Resource> resources(
            Caller caller, @RequestParam(required = false) @Nullable Set<ResourceKind> kinds) {
        requireSeer(caller);
        return resources.list(orAll(kinds), caller.user().jurisdiction()).stream()
                .map(resource -> shown(resource, caller))
                .toList();
    }

    @GetMapping("/resources/nearby")
    Nearby nearby(
            Caller caller,
            @RequestParam double lon,
            @RequestParam double lat,
            @RequestParam(defaultValue = "1000") double radius,
            @RequestParam(required = false) @Nullable Set<ResourceKind> kinds,
            @RequestParam(defaultValue = "50") int limit) {
        requireSeer(caller);
        if (!(radius > 0 && radius <= MOST_RADIUS_M)) {
            throw Refusal.malformed("out-of-range", "radius", "radius", radius, 0, MOST_RADIUS_M);
        }
        if (limit < 1 || limit > MOST_FOUND) {
            throw Refusal.malformed("out-of-range", "limit", "limit", limit, 1, MOST_FOUND);
        }
        LonLat centre = place(lon, lat);
        List<Resources.Found> near =
                resources.listNear(centre, radius, orAll(kinds), caller.user().jurisdiction());
        Set<String> busy =
                busyForces.stream().findFirst().map(BusyForces::listBusy).orElse(Set.of());
        return new Nearby(
                centre,
                radius,
                clock.instant(),
                near.stream().limit(limit).map(found -> found(found, busy, caller)).toList(),
                near.size() > limit);
    }

    private Nearby.Found found(Resources.Found found, Set<String> busy, Caller caller) {
        String id = found.resource().id().value();
        return new Nearby.Found(
                shown(found.resource(), caller),
                found.distanceM(),
                found.place(),
                positions.find(id).map(Position::at).orElse(null),
                found.resource().kind().isForce() ? duties.get(id) : null,
                busy.contains(id));
    }

    /// The newest positions and duties of people in the caller's jurisdiction: what a console
    /// starts from before batches arrive.
    @GetMapping("/positions")
    PositionBatch positions(Caller caller) {
        requireSeer(caller);
        AreaCode jurisdiction = caller.user().jurisdiction();
        return new PositionBatch(
                clock.instant(), positions.list(jurisdiction), duties.list(jurisdiction));
    }

    @PostMapping("/field/positions")
    @DecidesNothing
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(Caller caller, @RequestBody Position position) {
        caller.require(Role.HANDLER);
        if (!position.resource().equals(caller.user().resource())) {
            throw Refusal.forbidden("not-your-position", position.resource());
        }
        positions.apply(position);
    }

    /// Who may see what stands and walks in the city.
    static void requireSeer(Caller caller) {
        caller.require(Role.OPERATOR, Role.DUTY_LEADER, Role.DEPARTMENT, Role.WALL);
    }

    /// A wall is read by a whole room and shows nobody's number.
    private static Resource shown(Resource resource, Caller caller) {
        return caller.role() != Role.WALL || resource.phone() == null
                ? resource
                : new Resource(
                        resource.id(),
                        resource.kind(),
                        resource.name(),
                        resource.position(),
                        resource.grid(),
                        null,
                        resource.camera(),
                        resource.amounts(),
                        resource.department());
    }

    private static LonLat place(double lon, double lat) {
        try {
            return new LonLat(lon, lat);
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("malformed", "lon,lat", String.valueOf(e.getMessage()));
        }
    }

    private static Set<ResourceKind> orAll(@Nullable Set<ResourceKind> kinds) {
        return kinds == null || kinds.isEmpty() ? EnumSet.allOf(ResourceKind.class) : kinds;
    }
}
