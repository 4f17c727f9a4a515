package org.fengqiao.console.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.stage.Stage;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.console.wire.Backoff;
import org.fengqiao.console.wire.ServerClock;
import org.fengqiao.console.wire.WireSession;
import org.fengqiao.console.wire.WireThread;
import org.fengqiao.domain.wire.Messages.SignIn;
import org.fengqiao.domain.wire.Messages.SignedIn;
import org.jspecify.annotations.Nullable;

/// A running console from its first window to its last: starts or finds the backend, signs in,
/// opens the desk, and leaves nothing behind. FX thread.
final class Console {

    private static final Logger LOG = Logger.getLogger(Console.class.getName());

    private final Options options;
    private final DataFolder data;
    private final CompletableFuture<Integer> exitCode;
    private final Texts texts = Texts.of("app");
    private final OkHttpClient http =
            new OkHttpClient.Builder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .readTimeout(Duration.ofSeconds(60))
                    .build();
    private final WireThread loop = new WireThread(InstantSource.system());
    private final ServerClock clock = new ServerClock(InstantSource.system());
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final StartView startView = new StartView();

    private @Nullable Frame frame;
    private volatile @Nullable EmbeddedBackend backend;
    private @Nullable Desk desk;
    private Subscription renewing = Subscription.NONE;
    private final MapStyles mapStyles = new MapStyles();
    private boolean leaving;

    Console(Options options, DataFolder data, CompletableFuture<Integer> exitCode) {
        this.options = options;
        this.data = data;
        this.exitCode = exitCode;
    }

    /// Opens the window at once; all else follows while it shows what it is waiting for.
    void start() {
        Stage stage = new Stage();
        stage.titleProperty().bind(texts.bind("window.title"));
        stage.setOnCloseRequest(event -> {
            event.consume();
            leave(ConsoleMain.DONE);
        });
        mapStyles.watch(
                options.styles().orElse(data.root().resolve("styles")), FxThread.executor());
        Options.Size size = options.size().orElse(Options.Size.DEFAULT);
        Frame opened =
                options.headless() ? Frame.headless(stage, size) : Frame.windowed(stage, size);
        frame = opened;
        opened.fill(startView);
        HttpUrl elsewhere = options.backend().orElse(null);
        if (elsewhere != null) {
            askForPassword(opened, elsewhere);
        } else {
            startView.running(StartStep.BACKEND);
            startBackend();
        }
    }

    private void startBackend() {
        try {
            EmbeddedBackend child =
                    EmbeddedBackend.start(
                            new EmbeddedBackend.Setup(
                                    EmbeddedBackend.ownJava(),
                                    Installation.backendJar(),
                                    options.city().orElseGet(Installation::city),
                                    options.city().isEmpty(),
                                    data.backend(options.city()),
                                    data.log().resolve("backend.log")),
                            last -> FxThread.run(() -> backendDied(last)));
            backend = child;
            child.ready()
                    .whenCompleteAsync(
                            (url, failure) -> {
                                if (url == null) {
                                    fail(
                                            StartStep.BACKEND,
                                            texts.get("start.backendDied", child.log()),
                                            reason(failure));
                                } else {
                                    signIn(url, child.password());
                                }
                            },
                            FxThread.executor());
        } catch (IOException e) {
            fail(StartStep.BACKEND, texts.get("start.noBackend"), String.valueOf(e.getMessage()));
        }
    }

    private static String reason(@Nullable Throwable failure) {
        return failure == null ? "" : String.valueOf(failure.getMessage());
    }

    private void signIn(HttpUrl url, String password) {
        startView.running(StartStep.SIGN_IN);
        BackendApi api = api(url);
        api.signIn(options.user().orElse("operator"), password)
                .whenCompleteAsync(
                        (signedIn, failure) -> {
                            if (signedIn == null) {
                                fail(StartStep.SIGN_IN, texts.get("start.refused"), told(failure));
                            } else {
                                openDesk(api, signedIn, password);
                            }
                        },
                        FxThread.executor());
    }

    private static String told(@Nullable Throwable failure) {
        return failure == null ? "" : BackendException.of(failure).problem().message();
    }

    private void askForPassword(Frame opened, HttpUrl url) {
        BackendApi api = api(url);
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
                                                        openDesk(api, signedIn, null);
                                                    }
                                                },
                                                FxThread.executor()));
        opened.fill(view[0]);
        view[0].focus();
    }

    private BackendApi api(HttpUrl url) {
        return new BackendApi(
                http, url, () -> Texts.isChinese() ? "zh-CN" : "en", InstantSource.system(), clock);
    }

    /// The console's own backend gets another port at every start; its data folder is its identity.
    private Path outboxes(BackendApi api, boolean own) {
        // What was meant for one city must not reach another.
        String embedded =
                "embedded" + options.city().map(c -> "-" + DataFolder.nameOf(c)).orElse("");
        String place = own ? embedded : api.backend().host() + "-" + api.backend().port();
        return data.outboxes().resolve(place.replaceAll("[^A-Za-z0-9.-]", "_"));
    }

    /// @param ownPassword of the console's own backend; null elsewhere
    private void openDesk(BackendApi api, SignedIn signedIn, @Nullable String ownPassword) {
        boolean sample = ownPassword != null;
        startView.running(StartStep.CITY);
        Frame opened = frame;
        if (opened == null || leaving) {
            return;
        }
        try {
            WireSession session =
                    WireSession.prepare(loop, http, api, signedIn.user(), outboxes(api, sample));
            Desk opening =
                    new Desk(
                            opened,
                            api,
                            session,
                            clock,
                            signedIn.user(),
                            sample && options.city().isEmpty());
            desk = opening;
            renewing = renewal(opening, ownPassword);
            new Opening(api, data.root().resolve("boundaries"), background)
                    .load(
                            (city, boundaries) -> {
                                if (desk != opening || leaving) {
                                    return; // Somebody else has signed in meanwhile.
                                }
                                Features made =
                                        new Features(
                                                opening,
                                                api,
                                                session,
                                                clock,
                                                city,
                                                boundaries,
                                                mapStyles,
                                                data.bookmarks(),
                                                background);
                                opening.furnish(made);
                                new ContextDesk(
                                                api,
                                                made.map().map(),
                                                data.root().resolve("basemap"),
                                                background)
                                        .load();
                                startView.running(StartStep.LINK);
                                opening.open(this::opened);
                            },
                            reason -> {
                                if (desk == opening) {
                                    fail(StartStep.CITY, texts.get("start.failed"), reason);
                                }
                            });
        } catch (IOException e) {
            fail(StartStep.CITY, texts.get("start.noOutbox"), String.valueOf(e.getMessage()));
        }
    }

    /// Leads the desk back to signing in whenever the backend has ended its session.
    private Subscription renewal(Desk open, @Nullable String ownPassword) {
        HttpUrl url = open.api().backend();
        BiConsumer<BackendApi, SignedIn> done =
                (at, signedIn) -> signedInAgain(open, at, signedIn, ownPassword);
        Renewal renewal =
                ownPassword == null
                        ? new SignInAgain(open, () -> api(url), done)
                        : new SignInByItself(
                                new SignIn(open.user().id(), ownPassword),
                                loop,
                                Backoff.usual(),
                                () -> api(url),
                                done,
                                failure ->
                                        open.trouble(texts.get("desk.notSignedIn", told(failure))));
        Subscription hearing =
                open.api().onSessionEnd(_ -> FxThread.run(() -> renew(open, renewal)));
        renew(open, renewal);
        return Subscription.all(renewal::close, hearing);
    }

    private void renew(Desk open, Renewal renewal) {
        // Asked again here, because it may have been settled before the FX thread heard of it.
        if (!leaving && desk == open) {
            open.api().findSessionEnd().ifPresent(renewal::begin);
        }
    }

    /// The same desk goes on for the same user; anybody else gets a desk of their own, opened after
    /// the wire has let go of the old one.
    private void signedInAgain(
            Desk open, BackendApi at, SignedIn signedIn, @Nullable String ownPassword) {
        if (leaving) {
            return;
        }
        if (signedIn.user().equals(open.user())) {
            open.api().resume(signedIn);
            return;
        }
        renewing.close();
        open.close();
        open.api().forget();
        desk = null;
        Frame shown = frame;
        if (shown != null) {
            shown.fill(startView);
        }
        startView.running(StartStep.SIGN_IN);
        loop.execute(() -> FxThread.run(() -> openDesk(at, signedIn, ownPassword)));
    }

    private void opened(Desk open) {
        Frame shown = frame;
        if (shown != null) {
            options.tour()
                    .ifPresent(folder ->
                            MainJob.play(
                                    open,
                                    () -> Picture.of(shown),
                                    folder,
                                    happened ->
                                            leave(
                                                    happened
                                                            ? ConsoleMain.DONE
                                                            : ConsoleMain.FAILED)));
        }
    }

    private void fail(StartStep step, String message, String detail) {
        if (leaving) {
            return;
        }
        LOG.log(Level.SEVERE, "{0}: {1}: {2}", new Object[] {step, message, detail});
        Frame opened = frame;
        if (opened != null && !opened.area().getChildren().contains(startView)) {
            opened.fill(startView);
        }
        startView.failed(step, message, detail, () -> leave(ConsoleMain.FAILED));
        if (options.tour().isPresent()) {
            leave(ConsoleMain.FAILED);
        }
    }

    private void backendDied(String lastLines) {
        Desk open = desk;
        if (!leaving && open != null) {
            open.trouble(texts.get("desk.backendDied", data.log().resolve("backend.log")));
            LOG.log(Level.SEVERE, "the packaged backend died:\n{0}", lastLines);
        }
    }

    Optional<Desk> findDesk() {
        return Optional.ofNullable(desk);
    }

    /// Shows the code of a bug; any thread.
    void showBug(String code) {
        FxThread.run(() -> {
            Desk open = desk;
            if (open != null) {
                open.trouble(texts.get("desk.bug", code));
            }
            if (options.tour().isPresent()) {
                leave(ConsoleMain.FAILED);
            }
        });
    }

    /// Closes everything in the order it was opened, last first, without blocking the FX thread.
    void leave(int code) {
        if (leaving) {
            return;
        }
        leaving = true;
        // Later, because this may be called from within a pulse that still draws the map.
        FxThread.executor().execute(() -> closeAll(code));
    }

    private void closeAll(int code) {
        closeWindow();
        Thread.ofPlatform()
                .name("leaving")
                .start(() -> {
                    closeConnections();
                    FxThread.exitToolkit();
                    exitCode.complete(code);
                });
    }

    /// The desk and its window; on the FX thread.
    void closeWindow() {
        leaving = true;
        renewing.close();
        if (desk != null) {
            desk.close();
        }
        mapStyles.close();
        if (frame != null) {
            frame.stage().hide();
        }
    }

    /// The backend, where it is the console's own, and the ways to it; blocks for some seconds.
    void closeConnections() {
        EmbeddedBackend child = backend;
        if (child != null) {
            child.close();
        }
        loop.close();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
        awaitCalls();
    }

    private void awaitCalls() {
        try {
            if (!http.dispatcher().executorService().awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.log(Level.FINE, "some calls were still under way");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
