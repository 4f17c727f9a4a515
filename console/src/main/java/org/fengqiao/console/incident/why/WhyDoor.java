package org.fengqiao.console.incident.why;

import javafx.scene.Node;
import org.fengqiao.domain.incident.IncidentId;

/// What a click on a countdown does. FX thread.
@FunctionalInterface
public interface WhyDoor {

    WhyDoor SHUT = (_, _, _) -> {};

    /// Opens the arithmetic of one clock.
    ///
    /// @param at the countdown that was clicked
    void open(IncidentId incident, ClockOf which, Node at);
}
