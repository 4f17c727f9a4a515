package org.fengqiao.console.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.console.incident.IncidentWords;
import org.fengqiao.console.incident.Submissions;
import org.fengqiao.console.supervise.CaseWords;
import org.fengqiao.console.supervise.Cases;
import org.fengqiao.console.supervise.SupervisePages;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.console.wire.WireSession;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;
import org.jspecify.annotations.Nullable;

/// The leader's pages on the workbench: board and approvals. They are joined here to the incidents,
/// whose words and store they use. Operators have the board without approvals. FX thread.
final class SuperviseDesk implements AutoCloseable {

    private static final String BOARD = "page-board";
    private static final String APPROVALS = "page-approvals";

    /// Names the kind of message.
    private static final String CLIMB = "supervision-climbed";

    private final SupervisePages pages;
    private final Workbench workbench;
    private final Toasts toasts;
    private final boolean leads;
    private boolean closed;

    SuperviseDesk(
            BackendApi api,
            WireSession session,
            IncidentDesk incidents,
            Dictionary dictionary,
            UserInfo user,
            ObservableValue<Instant> now,
            Workbench workbench,
            Toasts toasts) {
        this.workbench = workbench;
        this.toasts = toasts;
        leads = user.role() == Role.DUTY_LEADER;
        Submissions submissions = new Submissions(session.desk(), FxThread.executor());
        pages =
                new SupervisePages(
                        cases(incidents.store()),
                        words(dictionary),
                        dictionary.workflow(),
                        user,
                        submissions::submit,
                        api.oversight()::loadGoingRed,
                        // An operator has no approvals to fill.
                        leads
                                ? api.oversight()::loadWaiting
                                : () -> CompletableFuture.completedFuture(List.of()),
                        FxThread.executor(),
                        now,
                        incidents.selection()::select);
        pages.setOnClimb(this::tellClimb);
        workbench.add(BOARD, pages.boardTitle(), pages.board());
        if (leads) {
            workbench.add(APPROVALS, pages.approvalsTitle(), pages.approvals());
            if (session.alarms().isEmpty()) {
                // Else it is an alarm, which is not told twice.
                pages.setOnRed(turned -> tell("red.one", "red.many", turned));
            }
            pages.setOnMissed(turned -> tell("missed.one", "missed.many", turned));
        }
        loadCalendar(api);
    }

    /// A backend that has no calendar to tell leaves effects told in general words; that is told to
    /// the log by the request itself.
    private void loadCalendar(BackendApi api) {
        var unused =
                api.loadCalendar()
                        .thenAcceptAsync(
                                view -> {
                                    if (!closed) {
                                        pages.useCalendar(view);
                                    }
                                },
                                FxThread.executor())
                        .exceptionally(SuperviseDesk::tellLog);
    }

    private static @Nullable Void tellLog(Throwable failure) {
        System.getLogger(SuperviseDesk.class.getName())
                .log(
                        System.Logger.Level.WARNING,
                        "the work calendar could not be loaded; deadlines after an extension are"
                                + " not foretold",
                        failure);
        return null;
    }

    /// Several that turn together are one message, and a newer message of its kind takes the older
    /// one's place.
    private void tell(String one, String many, List<Incident> turned) {
        String first = turned.getFirst().title();
        ObservableValue<String> text =
                turned.size() == 1
                        ? Texts.of("supervise").bind(one, first)
                        : Texts.of("supervise").bind(many, turned.size(), first);
        toasts.offer(
                List.of(SuperviseDesk.class, one),
                text,
                Texts.of("supervise").bind("red.open"),
                () -> workbench.open(BOARD));
    }

    /// A message of its own kind: what has just turned red must not take its place.
    private void tellClimb(ObservableValue<String> words) {
        toasts.offer(
                CLIMB, words, Texts.of("supervise").bind("red.open"), () -> workbench.open(BOARD));
    }

    private static Cases cases(IncidentStore store) {
        return new Cases() {
            @Override
            public List<Incident> list() {
                return store.listAll().stream().map(IncidentRow::incident).toList();
            }

            @Override
            public Optional<Incident> find(IncidentId id) {
                return store.find(id).map(IncidentRow::incident);
            }

            @Override
            public Subscription listen(Runnable changed) {
                return store.listen((_, _) -> changed.run());
            }
        };
    }

    private static CaseWords words(Dictionary dictionary) {
        return new CaseWords() {
            @Override
            public String place(Incident incident) {
                return dictionary.placeName(incident);
            }

            @Override
            public String holder(Incident incident) {
                String department = incident.department();
                return department == null
                        ? centre(incident)
                        : dictionary.departmentName(department, Texts.locale());
            }

            private String centre(Incident incident) {
                return Texts.of("supervise")
                        .get(
                                "holder.centre",
                                dictionary
                                        .areas()
                                        .find(incident.marks().centre())
                                        .map(Area::name)
                                        .orElse(incident.marks().centre().local()));
            }

            @Override
            public String department(String code) {
                return dictionary.departmentName(code, Texts.locale());
            }

            @Override
            public String stage(Incident incident) {
                return dictionary.stateName(incident.state(), Texts.locale());
            }

            @Override
            public String countdown(Incident incident, Instant now) {
                return IncidentWords.remaining(incident, now);
            }
        };
    }

    /// Lets every countdown be asked.
    void join(WhyDesk why) {
        why.join(pages);
    }

    void addKeys(Shortcuts keys) {
        keys.add("Shift+F9", "supervise", "key.board", () -> workbench.open(BOARD));
        if (leads) {
            keys.add("Shortcut+F9", "supervise", "key.approvals", () -> workbench.open(APPROVALS));
        }
    }

    @Override
    public void close() {
        closed = true;
        pages.close();
    }
}
