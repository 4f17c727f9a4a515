package org.fengqiao.console.resource;

import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.fengqiao.console.wire.Failures;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.resource.Components;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// The components of the areas that were looked at last; a city's would be too many to keep. One
/// thread, which owns it.
public final class ComponentStore {

    /// 18 bytes each, 14 MB.
    static final int MOST = 800_000;

    /// Requests under way at one time.
    private static final int AT_ONCE = 3;

    /// Where components come from.
    @FunctionalInterface
    public interface Source {
        CompletableFuture<Components> load(AreaCode area);
    }

    private final Map<AreaCode, Envelope> areas = new LinkedHashMap<>();
    private final Source source;
    private final Executor owner;
    private final Consumer<String> trouble;
    private final Map<AreaCode, ComponentPart> parts = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<AreaCode> asked = new HashSet<>();
    private final Set<AreaCode> failed = new HashSet<>();
    private Runnable changed = () -> {};
    private Envelope sight = new Envelope();
    private boolean closed;

    /// @param areas which are asked for one by one, such as the streets
    /// @param owner runs on the owning thread
    /// @param trouble told why components have not come
    public ComponentStore(
            List<Area> areas, Source source, Executor owner, Consumer<String> trouble) {
        areas.forEach(area -> this.areas.put(area.code(), area.shape().getEnvelopeInternal()));
        this.source = source;
        this.owner = owner;
        this.trouble = trouble;
    }

    /// Told whenever components have come, or have not.
    void setOnChanged(Runnable listener) {
        changed = listener;
    }

    /// Asks for what is missing of a box, degrees; what is no longer in it is not asked for any
    /// more.
    void want(Envelope box) {
        sight = box;
        askNext();
    }

    private void askNext() {
        for (Map.Entry<AreaCode, Envelope> area : areas.entrySet()) {
            AreaCode code = area.getKey();
            if (asked.size() == AT_ONCE || closed) {
                return;
            }
            if (area.getValue().intersects(sight)
                    && parts.get(code) == null
                    && !failed.contains(code)
                    && asked.add(code)) {
                source.load(code)
                        .thenApply(ComponentPart::new)
                        .whenCompleteAsync((part, failure) -> take(code, part, failure), owner);
            }
        }
    }

    private void take(AreaCode code, @Nullable ComponentPart part, @Nullable Throwable failure) {
        asked.remove(code);
        if (closed) {
            return;
        }
        if (part == null) {
            boolean first = failed.isEmpty();
            failed.add(code);
            if (first) {
                trouble.accept(Failures.reason(failure));
            }
        } else {
            parts.put(code, part);
            drop();
        }
        askNext();
        changed.run();
    }

    /// Those that were looked at longest ago go first; what is in sight stays.
    private void drop() {
        long kept = parts.values().stream().mapToLong(part -> part.all().size()).sum();
        Iterator<Map.Entry<AreaCode, ComponentPart>> eldest = parts.entrySet().iterator();
        while (kept > MOST && eldest.hasNext()) {
            Map.Entry<AreaCode, ComponentPart> next = eldest.next();
            if (!isInSight(next.getKey())) {
                kept -= next.getValue().all().size();
                eldest.remove();
            }
        }
    }

    private boolean isInSight(AreaCode code) {
        Envelope box = areas.get(code);
        return box != null && box.intersects(sight);
    }

    /// What has failed is asked for again at the next [#want].
    void retry() {
        failed.clear();
    }

    boolean isLoading() {
        return !asked.isEmpty();
    }

    /// Whether something in sight could not be had.
    boolean hasFailed() {
        return failed.stream().anyMatch(this::isInSight);
    }

    Collection<ComponentPart> list() {
        return List.copyOf(parts.values());
    }

    void close() {
        closed = true;
    }
}
