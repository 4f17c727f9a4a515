package org.fengqiao.console.wire.fault;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.console.wire.ServerClock;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceKind;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Messages.Snapshot;
import org.fengqiao.domain.wire.Outcome;
import org.jspecify.annotations.Nullable;

/// The backend as whoever judges the run asks it: as the same user, past the proxy. Blocks.
final class DirectLine implements AutoCloseable {

    private static final int PATIENCE_S = 60;
    private static final int HOURS = 24;
    private static final int NEVER_SEEN = 404;
    private static final int PEOPLE = 40;

    private final OkHttpClient http = new OkHttpClient();
    private final BackendApi api;

    DirectLine(int port, String user, String password) {
        api =
                new BackendApi(
                        http,
                        HttpUrl.get("http://127.0.0.1:" + port + "/"),
                        () -> "zh-CN",
                        InstantSource.system(),
                        new ServerClock(InstantSource.system()));
        await(api.signIn(user, password));
    }

    /// Opens incidents and finds people for a run of so many commands.
    CommandMix prepare(int commands, long seed) {
        List<Resource> workers = await(api.loadResources(EnumSet.of(ResourceKind.GRID_WORKER)));
        ClassKey classKey = await(api.loadClasses()).getFirst().key();
        LonLat place = workers.getFirst().position();
        CommandMix registering = new CommandMix(seed, classKey, place, List.of(), List.of());
        List<IncidentId> incidents =
                Stream.generate(CommandId::random)
                        .limit(CommandMix.incidentsFor(commands))
                        .map(registering::register)
                        .map(register -> accepted(await(api.post(register))).incident())
                        .toList();
        List<String> people =
                workers.stream().limit(PEOPLE).map(worker -> worker.id().value()).toList();
        return new CommandMix(seed, classKey, place, people, incidents);
    }

    private static Outcome.Accepted accepted(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            return accepted;
        }
        throw new IllegalStateException(outcome.toString());
    }

    Snapshot loadSnapshot() {
        return await(api.loadSnapshot(HOURS));
    }

    /// @return null if the backend has never seen it
    @Nullable Outcome findOutcome(CommandId id) {
        try {
            return await(api.loadOutcome(id));
        } catch (CompletionException e) {
            if (BackendException.of(e).status() == NEVER_SEEN) {
                return null;
            }
            throw e;
        }
    }

    private static <T> T await(CompletableFuture<T> answer) {
        return answer.orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
