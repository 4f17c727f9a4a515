package org.fengqiao.console.app;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Outcome;

/// People at other desks whom the tour needs: they sign in beside the desk that is played and act
/// over the interface that everybody uses. Any thread.
final class Colleagues {

    private final Supplier<BackendApi> backend;
    private final String password;

    /// @param backend the same backend anew, where nobody is signed in yet
    /// @param password of the sample accounts
    Colleagues(Supplier<BackendApi> backend, String password) {
        this.backend = backend;
        this.password = password;
    }

    /// Which a colleague types who signs in at this desk.
    String password() {
        return password;
    }

    /// Takes an action as somebody else on an incident as it stands.
    ///
    /// @return ends with an [IllegalStateException] if the backend refuses it
    CompletableFuture<Outcome.Accepted> act(
            String user, IncidentId incident, String action, Map<String, String> fields) {
        BackendApi api = backend.get();
        return api.signIn(user, password)
                .thenCompose(_ -> api.loadIncident(incident))
                .thenCompose(file ->
                        api.post(
                                new Command.Act(
                                        CommandId.random(),
                                        incident,
                                        action,
                                        file.incident().revision(),
                                        fields)))
                .thenCompose(outcome -> api.signOut().thenApply(_ -> accepted(outcome)));
    }

    private static Outcome.Accepted accepted(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted yes -> yes;
            case Outcome.Refused no -> throw new IllegalStateException("refused: " + no);
        };
    }
}
