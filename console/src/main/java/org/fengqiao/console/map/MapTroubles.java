package org.fengqiao.console.map;

import static java.lang.System.Logger.Level.WARNING;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// What could not be drawn: each thing is logged and told once, so that a broken layer, which fails
/// anew in each tile and frame, floods neither the log nor the people. Belongs to the FX thread.
final class MapTroubles {

    private static final System.Logger LOG = System.getLogger(MapTroubles.class.getName());

    private final Set<MapTrouble> told = new HashSet<>();
    private Consumer<MapTrouble> listener = _ -> {};

    void setListener(Consumer<MapTrouble> next) {
        listener = next;
    }

    /// Tells of a source of the map that fails; that is no fault of the program.
    void tell(String name, String reason) {
        MapTrouble trouble = new MapTrouble(name, reason);
        if (told.add(trouble)) {
            LOG.log(WARNING, "{0}: {1}", name, reason);
            listener.accept(trouble);
        }
    }

    void tell(String layer, Throwable failure) {
        MapTrouble trouble = new MapTrouble(layer, failure.toString());
        if (told.add(trouble)) {
            LOG.log(WARNING, "layer " + layer + " of the map cannot be drawn", failure);
            listener.accept(trouble);
        }
    }
}
