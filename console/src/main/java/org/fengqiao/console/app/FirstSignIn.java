package org.fengqiao.console.app;

import java.io.IOException;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.domain.wire.Messages.SignedIn;
import org.jspecify.annotations.Nullable;

/// From the first window to somebody signed in: starts the packaged backend and signs in at it by
/// itself, or asks for a password where the backend is elsewhere. FX thread.
final class FirstSignIn {

    /// Gets what came of it. FX thread.
    interface Outcome {

        /// @param ownPassword of the console's own backend; null elsewhere
        void signedIn(BackendApi api, SignedIn signedIn, @Nullable String ownPassword);

        void failed(StartStep step, String message, String detail);
    }

    private final Options options;
    private final DataFolder data;
    private final Connections connections;
    private final StartView startView;
    private final Runnable importing;
    private final Outcome outcome;
    private final Texts texts = Texts.of("app");

    /// @param importing opens the window in which a city is brought in
    FirstSignIn(
            Options options,
            DataFolder data,
            Connections connections,
            StartView startView,
            Runnable importing,
            Outcome outcome) {
        this.options = options;
        this.data = data;
        this.connections = connections;
        this.startView = startView;
        this.importing = importing;
        this.outcome = outcome;
    }

    /// Starts the packaged backend and signs in as soon as it is ready.
    ///
    /// @param died gets its last lines if it ends before it is closed; FX thread
    /// @return null where it could not be started
    @Nullable EmbeddedBackend startBackend(Consumer<String> died) {
        startView.running(StartStep.BACKEND);
        try {
            EmbeddedBackend child =
                    EmbeddedBackend.start(
                            new EmbeddedBackend.Setup(
                                    EmbeddedBackend.ownJava(),
                                    Installation.backendJar(),
                                    options.city().orElseGet(Installation::city),
                                    options.city().isEmpty(),
                                    data.backend(options.city()),
                                    data.backendLog()),
                            last -> FxThread.run(() -> died.accept(last)));
            child.ready()
                    .whenCompleteAsync(
                            (url, failure) -> backendReady(child, url, failure),
                            FxThread.executor());
            return child;
        } catch (IOException e) {
            outcome.failed(
                    StartStep.BACKEND,
                    texts.get("start.noBackend"),
                    String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void backendReady(
            EmbeddedBackend child, @Nullable HttpUrl url, @Nullable Throwable failure) {
        if (url == null) {
            outcome.failed(
                    StartStep.BACKEND,
                    texts.get("start.backendDied", child.log()),
                    failure == null ? "" : String.valueOf(failure.getMessage()));
        } else {
            signIn(url, child.password());
        }
    }

    private void signIn(HttpUrl url, String password) {
        startView.running(StartStep.SIGN_IN);
        BackendApi api = connections.api(url);
        api.signIn(options.user().orElse("operator"), password)
                .whenCompleteAsync(
                        (signedIn, failure) -> {
                            if (signedIn == null) {
                                outcome.failed(
                                        StartStep.SIGN_IN,
                                        texts.get("start.refused"),
                                        told(failure));
                            } else {
                                outcome.signedIn(api, signedIn, password);
                            }
                        },
                        FxThread.executor());
    }

    /// What the backend says about a refusal, for people.
    static String told(@Nullable Throwable failure) {
        return failure == null ? "" : BackendException.of(failure).problem().message();
    }

    /// Lets somebody sign in at a backend elsewhere.
    void askForPassword(Frame opened, HttpUrl url) {
        BackendApi api = connections.api(url);
        SignInView[] view = new SignInView[1];
        view[0] =
                new SignInView(
                        url.toString(),
                        options.user().orElse(""),
                        (user, password) ->
                                api.signIn(user, password)
                                        .whenCompleteAsync(
                                                (signedIn, failure) -> {
                                                    if (signedIn == null) {
                                                        view[0].refused(failure);
                                                    } else {
                                                        opened.fill(startView);
                                                        outcome.signedIn(api, signedIn, null);
                                                    }
                                                },
                                                FxThread.executor()));
        view[0].offer(ImportDoor.button(importing));
        opened.fill(view[0]);
        view[0].focus();
    }
}
