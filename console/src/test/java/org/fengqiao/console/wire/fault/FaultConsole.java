package org.fengqiao.console.wire.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.console.wire.CommandEntry;
import org.fengqiao.console.wire.CommandState;
import org.fengqiao.console.wire.FeedListener;
import org.fengqiao.console.wire.ServerClock;
import org.fengqiao.console.wire.WireSession;
import org.fengqiao.console.wire.WireThread;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.Messages;
import org.fengqiao.domain.wire.Outcome;
import org.jspecify.annotations.Nullable;

/// A console without windows, to be killed: the wire session of the product as it is. It takes one
/// command a line from its standard input and says on its standard output what it knows.
final class FaultConsole {

    private static final int SIGN_IN_WITHIN_S = 3;
    private static final Duration BEFORE_NEXT_SIGN_IN = Duration.ofSeconds(1);

    private final PrintStream out;
    private final WireThread thread = new WireThread(InstantSource.system());
    private final HastyLoop loop;
    private final OkHttpClient http =
            new OkHttpClient.Builder()
                    .connectTimeout(Duration.ofSeconds(2))
                    .readTimeout(Duration.ofSeconds(10))
                    .build();
    private final BackendApi api;
    private final String user;
    private final String password;

    private FaultConsole(
            PrintStream out, HttpUrl backend, String user, String password, int haste) {
        this.out = out;
        this.user = user;
        this.password = password;
        loop = new HastyLoop(thread, haste);
        api =
                new BackendApi(
                        http,
                        backend,
                        () -> "zh-CN",
                        InstantSource.system(),
                        new ServerClock(InstantSource.system()));
    }

    /// Arguments: address of the backend, user, folder of outboxes, how many times faster time
    /// runs. The password comes from the environment.
    public static void main(String[] arguments) throws IOException {
        FaultConsole console =
                new FaultConsole(
                        System.out,
                        HttpUrl.get(arguments[0]),
                        arguments[1],
                        Objects.requireNonNull(System.getenv(BackendChild.PASSWORD)),
                        Integer.parseInt(arguments[3]));
        Thread.setDefaultUncaughtExceptionHandler((_, bug) -> console.tellBug(bug));
        console.work(Path.of(arguments[2]));
        System.exit(0);
    }

    private void work(Path outboxes) throws IOException {
        Messages.SignedIn signedIn = signIn().join();
        WireSession session =
                WireSession.prepare(
                        loop, http, api, signedIn.user(), outboxes, why -> "not taken: " + why);
        session.findOutboxDamage()
                .ifPresent(damage -> tellBug(new IllegalStateException(damage.toString())));
        tell(
                new Report(
                        session.desk().listUnsettled().stream()
                                .map(entry -> entry.command().commandId())
                                .toList(),
                        null,
                        null,
                        null,
                        null));
        session.desk().listen(this::tell);
        session.feed().listen(new Deaf());
        api.onSessionEnd(_ -> {
            var unused = signIn();
        });
        session.open();
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            session.desk().submit(Report.JSON.readValue(line, Command.class));
        }
        session.close();
        thread.close();
    }

    /// Tries until it succeeds, as long as the line lets nothing through.
    private CompletableFuture<Messages.SignedIn> signIn() {
        CompletableFuture<Messages.SignedIn> done = new CompletableFuture<>();
        signIn(done);
        return done;
    }

    private void signIn(CompletableFuture<Messages.SignedIn> done) {
        api.signIn(user, password)
                .orTimeout(SIGN_IN_WITHIN_S, TimeUnit.SECONDS)
                .whenComplete((signedIn, failure) -> {
                    if (failure == null) {
                        done.complete(signedIn);
                    } else {
                        loop.after(BEFORE_NEXT_SIGN_IN, () -> signIn(done));
                    }
                });
    }

    private void tell(CommandEntry entry) {
        @Nullable Outcome outcome =
                switch (entry.state()) {
                    case CommandState.Accepted(var accepted) -> accepted;
                    case CommandState.Refused(var refused) -> refused;
                    case CommandState.Sending _, CommandState.Unknown _ -> null;
                };
        tell(
                new Report(
                        null,
                        entry.command().commandId(),
                        entry.state().getClass().getSimpleName(),
                        outcome,
                        null));
    }

    private void tellBug(Throwable bug) {
        StringWriter words = new StringWriter();
        bug.printStackTrace(new PrintWriter(words));
        tell(new Report(null, null, null, null, words.toString()));
    }

    /// In one piece: a line of which only a part was said when the console was killed is passed
    /// over.
    private void tell(Report report) {
        byte[] line =
                (Report.JSON.writeValueAsString(report) + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(line, 0, line.length);
        out.flush();
    }

    /// The stream of changes is received as at a desk, and nobody looks.
    private static final class Deaf implements FeedListener {
        @Override
        public void onSnapshot(Messages.Snapshot snapshot) {}

        @Override
        public void onChange(Change change) {}
    }
}
