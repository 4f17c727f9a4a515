package org.fengqiao.console.map;

import static java.lang.System.Logger.Level.WARNING;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// What could not be drawn. A layer that is broken fails anew in each tile and frame, so that is
/// logged and told once, and floods neither the log nor the people. Belongs to the FX thread.
final class MapTroubles {

    private static final System.Logger LOG = System.getLogger(MapTroubles.class.getName());

    private final Set<MapTrouble> told = new HashSet<>();
    private Consumer<MapTrouble> listener = _ -> {};

    void setListener(Consumer<MapTrouble> next) {
        listener = next;
    }

    /// Tells of a source of the map that fails; that is no fault of the program, and may end and
    /// come again.
    void tell(String name, String reason) {
        LOG.log(WARNING, "{0}: {1}", name, reason);
        listener.accept(new MapTrouble(name, reason));
    }

    void tell(String layer, Throwable failure) {
        MapTrouble trouble = new MapTrouble(layer, failure.toString());
        if (told.add(trouble)) {
            LOG.log(WARNING, "layer " + layer + " of the map cannot be drawn", failure);
            listener.accept(trouble);
        }
    }
}
