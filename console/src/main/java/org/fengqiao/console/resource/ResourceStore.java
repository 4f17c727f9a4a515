package org.fengqiao.console.resource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fengqiao.domain.resource.Duty;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceId;
import org.fengqiao.domain.resource.ResourceKind;
import org.fengqiao.domain.wire.Messages.DutyReport;
import org.fengqiao.domain.wire.Messages.Position;
import org.jspecify.annotations.Nullable;

/// Every resource this user may see, with the newest position and duty of people. Owned by the FX
/// thread; what leaves it is immutable.
public final class ResourceStore {

    private final Map<ResourceId, Resource> byId = new HashMap<>();
    private final Map<ResourceKind, List<Resource>> byKind = new EnumMap<>(ResourceKind.class);
    private final Map<ResourceId, Position> positions = new HashMap<>();
    private final Map<ResourceId, DutyReport> duties = new HashMap<>();
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper(this, "version", 0);
    private final ReadOnlyLongWrapper moves = new ReadOnlyLongWrapper(this, "moves", 0);
    private final ReadOnlyObjectWrapper<@Nullable Instant> newestReport =
            new ReadOnlyObjectWrapper<>(this, "newestReport", null);

    /// Grows when the registered resources change.
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// Grows when somebody moved.
    public ReadOnlyLongProperty movesProperty() {
        return moves.getReadOnlyProperty();
    }

    /// When the newest of all positions was reported; null before the first. Says how old the layer
    /// is.
    public ReadOnlyObjectProperty<@Nullable Instant> newestReportProperty() {
        return newestReport.getReadOnlyProperty();
    }

    /// Puts a snapshot in place of every registered resource; positions already heard stay.
    public void replaceAll(Collection<Resource> snapshot) {
        byId.clear();
        byKind.clear();
        for (Resource resource : snapshot) {
            byId.put(resource.id(), resource);
            byKind.computeIfAbsent(resource.kind(), _ -> new ArrayList<>()).add(resource);
        }
        version.set(version.get() + 1);
    }

    /// Takes in positions; of two of one person the later report stands, in whatever order they
    /// come. Those of people not registered yet are kept for when they are.
    public void applyPositions(Collection<Position> batch) {
        Instant newest = newestReport.get();
        for (Position position : batch) {
            ResourceId id = ResourceId.of(position.resource());
            Position known = positions.get(id);
            if (known == null || known.at().isBefore(position.at())) {
                positions.put(id, position);
            }
            if (newest == null || newest.isBefore(position.at())) {
                newest = position.at();
            }
        }
        newestReport.set(newest);
        moves.set(moves.get() + 1);
    }

    /// Takes in duties; of two of one person the one that began later stands.
    public void applyDuties(Collection<DutyReport> batch) {
        for (DutyReport duty : batch) {
            duties.merge(
                    ResourceId.of(duty.resource()),
                    duty,
                    (known, next) -> known.since().isBefore(next.since()) ? next : known);
        }
    }

    public Optional<Placed> find(ResourceId id) {
        return Optional.ofNullable(byId.get(id)).map(this::place);
    }

    /// All of a kind, in the order of the snapshot.
    public List<Resource> listKind(ResourceKind kind) {
        return Collections.unmodifiableList(byKind.getOrDefault(kind, List.of()));
    }

    public Placed place(Resource resource) {
        Position position = positions.get(resource.id());
        return position == null
                ? new Placed(resource, resource.position(), null, duty(resource))
                : new Placed(resource, position.position(), position.at(), duty(resource));
    }

    private @Nullable Duty duty(Resource resource) {
        if (!resource.kind().isForce()) {
            return null;
        }
        DutyReport known = duties.get(resource.id());
        return known == null ? Duty.UNKNOWN : known.duty();
    }

    /// The name of a resource; the id itself where it is not known.
    public String nameOf(String id) {
        return Optional.ofNullable(byId.get(ResourceId.of(id))).map(Resource::name).orElse(id);
    }

    public int size() {
        return byId.size();
    }
}
