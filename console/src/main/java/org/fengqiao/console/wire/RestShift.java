package org.fengqiao.console.wire;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.domain.handover.Handover;
import org.fengqiao.domain.handover.LogEntry;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.Handovers.Begin;
import org.fengqiao.domain.wire.Handovers.Current;
import org.fengqiao.domain.wire.Handovers.Line;
import org.fengqiao.domain.wire.Handovers.LogDraft;
import org.fengqiao.domain.wire.Handovers.Sign;
import org.fengqiao.domain.wire.Handovers.Ticks;
import tools.jackson.core.type.TypeReference;

/// The duty log and the handovers over REST. Safe for any thread.
final class RestShift implements ShiftSource {

    private final BackendApi api;
    private final Rest rest;

    RestShift(BackendApi api, Rest rest) {
        this.api = api;
        this.rest = rest;
    }

    @Override
    public UserInfo user() {
        return api.findUser().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    @Override
    public CompletableFuture<List<LogEntry>> loadLog(int limit) {
        return rest.get(
                rest.url("duty-log").addQueryParameter("limit", Integer.toString(limit)),
                body -> Json.MAPPER.readValue(body, new TypeReference<List<LogEntry>>() {}));
    }

    @Override
    public CompletableFuture<LogEntry> append(LogDraft draft) {
        return rest.post(rest.url("duty-log"), draft, LogEntry.class);
    }

    @Override
    public CompletableFuture<Current> loadCurrent() {
        return rest.get(rest.url("handovers/current"), Current.class);
    }

    @Override
    public CompletableFuture<List<Line>> loadHandovers(int limit) {
        return rest.get(
                rest.url("handovers").addQueryParameter("limit", Integer.toString(limit)),
                body -> Json.MAPPER.readValue(body, new TypeReference<List<Line>>() {}));
    }

    @Override
    public CompletableFuture<Handover> loadHandover(long number) {
        return rest.get(rest.url("handovers/" + number), Handover.class);
    }

    @Override
    public CompletableFuture<Handover> begin(Begin begin) {
        return rest.post(rest.url("handovers"), begin, Handover.class);
    }

    @Override
    public CompletableFuture<Handover> tick(long handover, List<String> items) {
        return rest.post(
                rest.url("handovers/" + handover + "/ticks"), new Ticks(items), Handover.class);
    }

    @Override
    public CompletableFuture<Handover> sign(long handover, String note) {
        return rest.post(
                rest.url("handovers/" + handover + "/sign"), new Sign(note), Handover.class);
    }

    @Override
    public CompletableFuture<ShiftSource> signInBeside(String user, String password) {
        BackendApi second = api.beside();
        // Nobody will sign this person in again, so what waits for that must end.
        second.onSessionEnd(_ -> second.forget());
        return second.signIn(user, password).thenApply(_ -> second.shift());
    }

    @Override
    public void leave() {
        var unused = api.signOut();
    }
}
