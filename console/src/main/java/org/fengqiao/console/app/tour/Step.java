package org.fengqiao.console.app.tour;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// One step of the tour. All parts run on the FX thread.
///
/// @param name short, for file names: lower-case letters and hyphens
/// @param within the step has failed when it has not happened by then
/// @param act does it and tells in words what was done
/// @param screen asked at every pulse: empty until the step is seen to have happened on the screen,
///   then what was read there
/// @param backend what the backend says of it, asked once the screen shows it; an exceptional end
///   means the step did not happen
public record Step(
        String name,
        Duration within,
        Supplier<String> act,
        Supplier<Optional<Map<String, Object>>> screen,
        Supplier<CompletableFuture<Map<String, Object>>> backend) {

    public Step {
        if (!name.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("not a name for a file: '" + name + "'");
        }
    }

    /// A step the backend has no part in.
    public static Step onScreen(
            String name,
            Duration within,
            Supplier<String> act,
            Supplier<Optional<Map<String, Object>>> screen) {
        return new Step(
                name, within, act, screen, () -> CompletableFuture.completedFuture(Map.of()));
    }
}
