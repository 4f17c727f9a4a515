package org.fengqiao.console.supervise;

import javafx.scene.Node;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.supervise.Outlook;
import org.jspecify.annotations.Nullable;

/// What a click on a countdown does; given by whoever knows the arithmetic behind it. FX thread.
@FunctionalInterface
public interface ClockDoor {

    ClockDoor SHUT = (_, _, _) -> {};

    /// @param which clock; null for the more urgent one, whose countdown the row shows
    /// @param at the countdown
    void open(Incident incident, Outlook.@Nullable Clock which, Node at);
}
