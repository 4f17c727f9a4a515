package org.fengqiao.console.basemap;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.fengqiao.console.basemap.source.SourceFault;

/// Which failures of a base map are news for people. A kind of failure is told when it begins, and
/// again only after it has stayed away: longer than a source that fails is left alone at most, so
/// that the pause between two attempts is no end of it. What a server says about each tile may
/// differ from tile to tile and is no news. Not synchronised; one thread owns it.
final class Spells {

    /// [org.fengqiao.console.basemap.source.Breaker] leaves a tile alone for ten minutes at most.
    static final Duration QUIET = Duration.ofMinutes(15);

    private final Map<SourceFault, Long> lastAt = new EnumMap<>(SourceFault.class);

    boolean isNews(SourceFault fault, long nanos) {
        Long before = lastAt.put(fault, nanos);
        return before == null || nanos - before >= QUIET.toNanos();
    }
}
