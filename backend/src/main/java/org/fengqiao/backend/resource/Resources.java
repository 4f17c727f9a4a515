package org.fengqiao.backend.resource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceId;
import org.fengqiao.domain.resource.ResourceKind;

/// All registered resources of the city, by id and by place. What is registered does not change;
/// where people are does. Safe for any thread.
public final class Resources {

    private final Map<String, Resource> byId = new HashMap<>();
    private final List<Resource> all;
    private final CellIndex<String> places = new CellIndex<>();

    /// @throws IllegalArgumentException naming an id that is there twice
    public Resources(List<Resource> resources) {
        for (Resource resource : resources) {
            String id = resource.id().value();
            if (byId.put(id, resource) != null) {
                throw new IllegalArgumentException("resource " + id + " is there twice");
            }
            places.put(id, resource.position());
        }
        List<Resource> sorted = new ArrayList<>(resources);
        sorted.sort((a, b) -> a.id().compareTo(b.id()));
        all = Collections.unmodifiableList(sorted);
    }

    public Optional<Resource> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// A person or team that orders can be sent to.
    public Optional<Resource> findForce(String id) {
        return find(id).filter(resource -> resource.kind().isForce());
    }

    /// @throws Refusal `unknown-resource` if no person or team has that id
    Resource getForce(String id) {
        return findForce(id).orElseThrow(() -> Refusal.unknown("unknown-resource", id));
    }

    /// Everybody orders can be sent to, in order of id.
    List<Resource> listForces() {
        return all.stream().filter(resource -> resource.kind().isForce()).toList();
    }

    /// Of these kinds inside an area by their registered grid, in order of id.
    public List<Resource> list(Set<ResourceKind> kinds, AreaCode area) {
        return all.stream()
                .filter(resource -> kinds.contains(resource.kind()))
                .filter(resource -> area.contains(resource.grid()))
                .toList();
    }

    /// A resource, where it is now, and how far that is.
    ///
    /// @param distanceM straight-line metres
    public record Found(Resource resource, LonLat place, double distanceM) {}

    /// Resources of these kinds whose present place lies within the circle and whose registered
    /// grid lies in the area, nearest first.
    public List<Found> listNear(
            LonLat centre, double radiusM, Set<ResourceKind> kinds, AreaCode area) {
        List<Found> found = new ArrayList<>();
        for (CellIndex.Hit<String> hit :
                places.listWithin(centre, radiusM, id -> wanted(id, kinds, area))) {
            find(hit.key())
                    .map(resource -> new Found(resource, hit.place(), hit.distanceM()))
                    .ifPresent(found::add);
        }
        return found;
    }

    private boolean wanted(String id, Set<ResourceKind> kinds, AreaCode area) {
        Resource resource = byId.get(id);
        return resource != null
                && kinds.contains(resource.kind())
                && area.contains(resource.grid());
    }

    /// Moves a person; only [Positions] does.
    void apply(ResourceId id, LonLat place) {
        places.put(id.value(), place);
    }
}
