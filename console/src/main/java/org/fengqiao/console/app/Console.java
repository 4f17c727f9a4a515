package org.fengqiao.console.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.stage.Stage;
import okhttp3.HttpUrl;
import org.fengqiao.console.basemap.BasemapOpener;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.console.wire.WireSession;
import org.fengqiao.domain.session.Role;
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
    private final Connections connections;
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final BasemapOpener basemaps;
    private final StartView startView = new StartView();

    private @Nullable Frame frame;
    private volatile @Nullable EmbeddedBackend backend;
    private @Nullable Desk desk;
    private Subscription renewing = Subscription.NONE;
    private final MapStyles mapStyles = new MapStyles();
    private final LeaveQuestion leaveQuestion = new LeaveQuestion(this::findDesk);
    private final ImportDoor door = new ImportDoor(this::openCity);
    private Consumer<Path> reopening = _ -> {};
    private volatile boolean staying;
    private boolean leaving;

    /// @param local this machine's clock, right or wrong
    Console(
            Options options,
            DataFolder data,
            CompletableFuture<Integer> exitCode,
            InstantSource local) {
        connections = new Connections(local);
        this.options = options;
        this.data = data;
        this.exitCode = exitCode;
        basemaps =
                new BasemapOpener(
                        data.root().resolve("tiles"),
                        "Fengqiao/" + Version.get(),
                        background,
                        FxThread.executor());
    }

    /// Opens the window at once; all else follows while it shows what it is waiting for.
    void start() {
        Stage stage = new Stage();
        stage.titleProperty().bind(texts.bind("window.title"));
        stage.setOnCloseRequest(event -> {
            event.consume();
            leaveQuestion.ask(() -> leave(ConsoleMain.DONE));
        });
        mapStyles.watch(
                options.styles().orElse(data.root().resolve("styles")), FxThread.executor());
        Options.Size size = options.size().orElse(Options.Size.DEFAULT);
        Frame opened =
                options.headless() ? Frame.headless(stage, size) : Frame.windowed(stage, size);
        frame = opened;
        startView.offer(ImportDoor.button(door::open));
        opened.fill(startView);
        FirstSignIn signIn =
                new FirstSignIn(options, data, connections, startView, door::open, afterSignIn());
        HttpUrl elsewhere = options.backend().orElse(null);
        if (elsewhere != null) {
            signIn.askForPassword(opened, elsewhere);
        } else {
            backend = signIn.startBackend(this::backendDied);
        }
    }

    private FirstSignIn.Outcome afterSignIn() {
        return new FirstSignIn.Outcome() {
            @Override
            public void signedIn(BackendApi api, SignedIn signedIn, @Nullable String ownPassword) {
                openDesk(api, signedIn, ownPassword);
            }

            @Override
            public void failed(StartStep step, String message, String detail) {
                fail(step, message, detail);
            }
        };
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
                    WireSession.prepare(
                            connections.loop(),
                            connections.http(),
                            api,
                            signedIn.user(),
                            outboxes(api, sample),
                            why -> texts.get("outbox.notTaken", why));
            Desk opening =
                    new Desk(
                            opened,
                            api,
                            session,
                            connections.clock(),
                            connections.local(),
                            signedIn.user(),
                            door::open,
                            sample && options.city().isEmpty());
            desk = opening;
            renewing =
                    DeskRenewal.of(
                            opening,
                            connections,
                            ownPassword,
                            () -> !leaving && desk == opening,
                            (at, again) -> signedInAgain(opening, at, again, ownPassword));
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
                                                connections.clock(),
                                                city,
                                                boundaries,
                                                mapStyles,
                                                data.bookmarks(),
                                                data.layers(),
                                                outboxes(api, sample),
                                                data.handovers(),
                                                background);
                                opening.furnish(made);
                                made.ownContext(
                                        new ContextDesk(
                                                        api,
                                                        made.map().map(),
                                                        data.basemap(city.info().code()),
                                                        background,
                                                        city.info().basemap())
                                                .load());
                                takeBasemaps(opening, made.map(), made.layers());
                                startView.running(StartStep.LINK);
                                opening.open(open -> opened(open, ownPassword));
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

    private void takeBasemaps(Desk opening, MapDesk map, LayerDesk layers) {
        BasemapDesk siteMaps =
                new BasemapDesk(
                        map.map(),
                        options.basemaps(),
                        data.root(),
                        layers.model(),
                        layers.pane()::offer,
                        basemaps,
                        background,
                        opening::trouble);
        map.take(siteMaps);
        layers.takeBasemapState(siteMaps.detailProperty());
        siteMaps.load();
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
        connections.loop().execute(() -> FxThread.run(() -> openDesk(at, signedIn, ownPassword)));
    }

    private void opened(Desk open, @Nullable String ownPassword) {
        Frame shown = frame;
        Path folder = options.tour().orElse(null);
        if (shown == null || folder == null) {
            return;
        }
        if (open.user().role() == Role.DUTY_LEADER) {
            LeaderJob.play(
                    open,
                    colleagues(open, ownPassword),
                    data.handovers(),
                    () -> Picture.of(shown),
                    folder.resolve("leader"),
                    this::endTour);
        } else {
            MainJob.play(
                    open,
                    () -> Picture.of(shown),
                    folder,
                    happened -> {
                        if (happened && ownPassword != null) {
                            beginSecondAct(open, ownPassword);
                        } else {
                            endTour(happened);
                        }
                    });
        }
    }

    /// Those whom the tour can let sign in beside: the accounts of the console's own backend.
    private Optional<Colleagues> colleagues(Desk open, @Nullable String ownPassword) {
        return Optional.ofNullable(ownPassword)
                .map(password ->
                        new Colleagues(() -> connections.api(open.api().backend()), password));
    }

    /// The duty leader takes over the desk.
    private void beginSecondAct(Desk open, String ownPassword) {
        BackendApi at = connections.api(open.api().backend());
        var unused =
                at.signIn(LeaderJob.USER, ownPassword)
                        .whenComplete((signedIn, failure) ->
                                FxThread.run(() -> {
                                    if (failure == null) {
                                        signedInAgain(open, at, signedIn, ownPassword);
                                    } else {
                                        LOG.log(Level.SEVERE, "the leader cannot sign in", failure);
                                        endTour(false);
                                    }
                                }));
    }

    private void endTour(boolean happened) {
        leave(happened ? ConsoleMain.DONE : ConsoleMain.FAILED);
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
            open.trouble(texts.bind("desk.backendDied", data.backendLog()));
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
                open.trouble(texts.bind("desk.bug", code));
            }
            if (options.tour().isPresent()) {
                leave(ConsoleMain.FAILED);
            }
        });
    }

    /// Who opens another city when this console has been left for it.
    void setOnReopen(Consumer<Path> listener) {
        reopening = listener;
    }

    /// Leaves for a city that was brought in.
    private void openCity(Path city) {
        leaveQuestion.ask(() -> {
            reopening.accept(city);
            staying = true;
            leave(ConsoleMain.DONE);
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
                    if (!staying) {
                        FxThread.exitToolkit();
                    }
                    exitCode.complete(code);
                });
    }

    /// The desk and its window; on the FX thread.
    void closeWindow() {
        leaving = true;
        renewing.close();
        door.close();
        if (desk != null) {
            desk.close();
        }
        basemaps.close();
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
        connections.close();
    }
}
