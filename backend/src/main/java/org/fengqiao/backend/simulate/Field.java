package org.fengqiao.backend.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceKind;
import org.fengqiao.domain.wire.CityInfo;
import org.fengqiao.domain.wire.ImportedCase;
import org.fengqiao.domain.wire.Messages.Snapshot;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.fengqiao.domain.workflow.WorkflowView;
import tools.jackson.core.type.TypeReference;

/// The simulated field of a city. It starts in the background, survives a backend that cannot be
/// reached for a while, and stops when closed.
public final class Field implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Field.class.getName());

    /// Requests a second that the whole field never exceeds.
    private static final double MOST_REQUESTS = 40;

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private static final String DESK = Habits.SEATS.getFirst();

    private final FieldOptions options;
    private final CaseTexts texts;
    private final Api api;
    private final Agenda agenda = new Agenda();
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final CountDownLatch past = new CountDownLatch(1);
    private volatile boolean hasPast;
    private volatile boolean closed;

    private Field(FieldOptions options) {
        this.options = options;
        this.texts = CaseTexts.load();
        this.api = new Api(options.backend(), options.password(), new RateLimit(MOST_REQUESTS));
    }

    /// @throws IllegalArgumentException naming file, line and reason if the field's texts cannot be
    ///   read
    public static Field start(FieldOptions options) {
        Field field = new Field(options);
        field.spawn("field", field::live);
        return field;
    }

    /// Waits until the city has its past.
    ///
    /// @return false if it took longer, or the field was closed
    public boolean awaitPast(Duration patience) throws InterruptedException {
        return past.await(patience.toMillis(), TimeUnit.MILLISECONDS) && hasPast;
    }

    private void live() throws InterruptedException, IOException {
        Dice dice = new Dice(options.seed());
        CityInfo info = api.get(DESK, "/city", CityInfo.class);
        CityModel city = loadCity(dice).orElse(null);
        if (city == null) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "{0} has no grid workers or no classes of cases: nothing is simulated",
                    info.nameEn());
            hasPast = true;
            past.countDown();
            new CountDownLatch(1).await(); // until it is closed
            return;
        }
        WorkflowDefinition workflow =
                WorkflowDefinition.of(api.get(DESK, "/workflow", WorkflowView.class));
        Drafts drafts = new Drafts(city, texts, dice);
        importHistory(new History(city, drafts, workflow, texts, dice, info.zone()));
        hasPast = true;
        past.countDown();

        Shifts shifts = new Shifts(city, dice, info.zone());
        Pace pace = new Pace(options.scale());
        Cases cases = new Cases();
        Workforce force = new Workforce(city, texts, cases, api, dice, pace);
        Patrol patrol = new Patrol(city, force, shifts, dice, options.patrol());
        Feed feed =
                new Feed(
                        api,
                        DESK,
                        cases,
                        new Planner(city, shifts, workflow, texts, dice, pace, cases::findTwin),
                        agenda,
                        new Deeds(api, dice),
                        pace,
                        force::accept,
                        patrol::call);
        Reporters reporters =
                new Reporters(
                        new Reports(drafts, dice, info.zone(), options.reportsPerHour()), api);
        spawn("field-duty", new Devices(shifts, api)::run);
        spawn("field-gateway", new Gateway(api, force::accept)::run);
        spawn("field-patrol", patrol::run);
        spawn("field-reporters", reporters::run);
        try (force) {
            actor("field-feed", feed::run).run();
        }
    }

    private Actor actor(String name, Actor.Life life) {
        return new Actor(name, life, AFTER_FAILURE, () -> closed);
    }

    /// Absent for a city in which nobody could walk or nothing could happen.
    private Optional<CityModel> loadCity(Dice dice) throws InterruptedException, IOException {
        Path file = Files.createTempFile("fengqiao-field", ".fgb");
        try {
            api.download(DESK, "/boundaries", file);
            List<Resource> forces =
                    api.get(
                            DESK,
                            "/resources?kinds=GRID_WORKER,POLICE,CITY_MANAGEMENT,EMERGENCY_TEAM",
                            new TypeReference<>() {});
            List<IncidentClass> classes = api.get(DESK, "/classes", new TypeReference<>() {});
            List<Department> departments = api.get(DESK, "/departments", new TypeReference<>() {});
            return classes.isEmpty()
                            || forces.stream().noneMatch(r -> r.kind() == ResourceKind.GRID_WORKER)
                    ? Optional.empty()
                    : Optional.of(
                            new CityModel(
                                    BoundaryFile.load(file), classes, departments, forces, dice));
        } finally {
            Files.delete(file);
        }
    }

    /// Only a backend that has never had an incident gets a past.
    private void importHistory(History history) throws InterruptedException, IOException {
        if (options.history() == 0) {
            return;
        }
        Snapshot now = api.get(DESK, "/incidents/snapshot?endedWithinHours=1", Snapshot.class);
        if (now.sequence() > 0) {
            return;
        }
        long begin = System.nanoTime();
        List<ImportedCase> cases = history.list(options.history(), now.serverTime());
        long made = System.nanoTime();
        ImportedCase.Report report =
                api.postText(
                        "importer",
                        "/field/imports",
                        "application/x-ndjson",
                        history.lines(cases),
                        ImportedCase.Report.class);
        LOG.log(
                System.Logger.Level.INFO,
                "history: {0} cases made up in {1} ms, taken over in {2} ms",
                report.imported(),
                (made - begin) / 1_000_000,
                (System.nanoTime() - made) / 1_000_000);
    }

    private void spawn(String name, Actor.Life life) {
        Actor actor = actor(name, life);
        Thread thread =
                Thread.ofVirtual()
                        .name(name)
                        .unstarted(() -> {
                            try {
                                actor.run();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        threads.add(thread);
        thread.start();
        if (closed) {
            thread.interrupt(); // added too late for the one who closes to see it
        }
    }

    /// Stops everything the field does and signs its people out.
    @Override
    public void close() {
        closed = true;
        past.countDown(); // nobody need wait for a past that will not come
        agenda.close();
        List<Thread> running = List.copyOf(threads);
        running.forEach(Thread::interrupt);
        try {
            for (Thread thread : running) {
                thread.join(Duration.ofSeconds(2));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        api.close();
    }
}
