package org.fengqiao.console.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fengqiao.domain.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/// Asks once, before the console is left, where forms were begun and not sent; whoever asks to
/// leave again while it is asked, leaves. FX thread.
final class LeaveQuestion {

    private final Supplier<Optional<Desk>> open;
    private @Nullable LeaveView asked;

    /// @param open the desk, if there is one
    LeaveQuestion(Supplier<Optional<Desk>> open) {
        this.open = open;
    }

    /// @param leave what was asked for; not run where the user stays
    void ask(Runnable leave) {
        Desk desk = open.get().orElse(null);
        List<IncidentId> drafts = desk == null ? List.of() : desk.listDrafts();
        // One that gave way to a sign-in is asked no more.
        boolean asking = asked != null && asked.getScene() != null;
        if (desk == null || drafts.isEmpty() || asking) {
            leave.run();
            return;
        }
        String named =
                drafts.stream().map(desk.features()::titleOf).collect(Collectors.joining("\n"));
        LeaveView view =
                new LeaveView(
                        drafts.size(),
                        named,
                        leave,
                        () -> {
                            end(desk);
                            desk.features().incidents().selection().select(drafts.getFirst());
                        });
        asked = view;
        desk.hold(view, view::focusStay);
    }

    private void end(Desk desk) {
        LeaveView view = asked;
        asked = null;
        if (view != null) {
            desk.release(view);
        }
    }
}
