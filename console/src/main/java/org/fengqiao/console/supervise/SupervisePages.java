package org.fengqiao.console.supervise;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.CountdownLabel;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.CommandState;
import org.fengqiao.domain.deadline.CalendarView;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.deadline.WorkCalendar;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.GoingRedList;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;

/// The pages of this room, what they share, and what the tabs say. FX thread.
public final class SupervisePages implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("supervise");

    private final Cases cases;
    private final ObservableValue<Instant> now;
    private final GoingRedWatch goingRed;
    private final Watch<List<Incident>> ended;
    private final BoardPane board;
    private final ApprovalsPane approvals;
    private final RedNews overdue = RedNews.ofOverdue();
    private final RedNews missed = RedNews.ofMissed();
    private final ClimbNews climbs;
    private final ReadOnlyStringWrapper boardTitle = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper approvalsTitle = new ReadOnlyStringWrapper();
    private final Subscription subscriptions;
    private Consumer<List<Incident>> onRed = _ -> {};
    private Consumer<ObservableValue<String>> onClimb = _ -> {};
    private Consumer<List<Incident>> onMissed = _ -> {};
    private ClockDoor why = ClockDoor.SHUT;
    private @Nullable Deadlines deadlines;
    private boolean stale;

    /// @param submit hands a command on and tells of its states on the FX thread
    /// @param question asks the backend what is going red
    /// @param waiting asks the backend for ended cases on which a request waits
    /// @param fx runs on the FX thread
    /// @param select shows an incident's detail
    public SupervisePages(
            Cases cases,
            CaseWords words,
            WorkflowDefinition workflow,
            UserInfo user,
            BiConsumer<Command, Consumer<CommandState>> submit,
            Supplier<CompletableFuture<GoingRedList>> question,
            Supplier<CompletableFuture<List<Incident>>> waiting,
            Executor fx,
            ObservableValue<Instant> now,
            Consumer<IncidentId> select) {
        this.cases = cases;
        this.now = now;
        climbs = new ClimbNews(user);
        goingRed = new GoingRedWatch(question, fx, now);
        ended = new Watch<>("on which ended cases a request waits", waiting, fx, now);
        BulkDesk deeds = new BulkDesk(submit);
        board =
                new BoardPane(
                        cases,
                        words,
                        goingRed,
                        new DeedBar(workflow, user, deeds, now, select),
                        now,
                        select,
                        (incident, which, at) -> why.open(incident, which, at));
        approvals =
                new ApprovalsPane(
                        new Requests(cases, ended, workflow, user, now),
                        words,
                        workflow,
                        new BulkDesk(submit),
                        () -> deadlines,
                        now,
                        select,
                        (incident, which, at) -> why.open(incident, which, at));
        subscriptions =
                Subscription.all(
                        cases.listen(() -> stale = true),
                        // After the panes, which listened before: their counts are new by then.
                        Subscription.listen(now, (_, _, _) -> tick()),
                        Subscription.listen(goingRed.toldProperty(), (_, _, _) -> title()),
                        Subscription.listen(ended.toldProperty(), (_, _, _) -> title()),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> title()));
        changed();
    }

    /// By which effects of extensions are worked out; without it they are told in general words.
    public void useCalendar(CalendarView view) {
        deadlines = new Deadlines(WorkCalendar.of(view));
    }

    /// Hears of incidents that have just become overdue, several at once where they turn together.
    public void setOnRed(Consumer<List<Incident>> listener) {
        onRed = listener;
    }

    /// Hears, in words, of supervisions that have just climbed to this user.
    public void setOnClimb(Consumer<ObservableValue<String>> listener) {
        onClimb = listener;
    }

    /// Hears of incidents for which a department that was whistled for has just not come in time.
    public void setOnMissed(Consumer<List<Incident>> listener) {
        onMissed = listener;
    }

    /// What a click on a countdown of these pages does.
    public void setOnWhy(ClockDoor door) {
        why = door;
    }

    /// The countdown of the selected row of the page that has the keyboard.
    public Optional<CountdownLabel> findCountdown() {
        return board.findCountdown().or(approvals::findCountdown);
    }

    private void tick() {
        if (stale) {
            stale = false;
            changed();
        }
    }

    private void changed() {
        title();
        tell(overdue, onRed);
        tell(missed, onMissed);
        List<ClimbNews.Climbed> climbed = climbs.look(cases.list());
        if (!climbed.isEmpty()) {
            onClimb.accept(
                    Bindings.createStringBinding(
                            () -> BoardWords.climbed(climbed), Texts.localeProperty()));
        }
    }

    private void tell(RedNews news, Consumer<List<Incident>> listener) {
        List<Incident> turned = news.look(cases.list(), now.getValue());
        if (!turned.isEmpty()) {
            listener.accept(turned);
        }
    }

    private void title() {
        boardTitle.set(
                TEXTS.get("board.tab", board.count(Column.OVERDUE), board.count(Column.GOING_RED)));
        approvalsTitle.set(
                approvals.count() == 0
                        ? TEXTS.get("approval.title")
                        : TEXTS.get("approval.tab", approvals.count()));
    }

    public Node board() {
        return board;
    }

    public Node approvals() {
        return approvals;
    }

    /// With how many are overdue and going red.
    public ObservableValue<String> boardTitle() {
        return boardTitle.getReadOnlyProperty();
    }

    /// With how many wait.
    public ObservableValue<String> approvalsTitle() {
        return approvalsTitle.getReadOnlyProperty();
    }

    @Override
    public void close() {
        subscriptions.close();
        approvals.close();
        board.close();
        goingRed.close();
        ended.close();
    }
}
