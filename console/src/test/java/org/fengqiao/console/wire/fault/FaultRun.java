package org.fengqiao.console.wire.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Commands given to a console one after another while the line breaks and both ends are killed;
/// then the faults stop, everything has to settle, and what the consoles showed is compared with
/// what the backend did. For one thread, which is all of it.
final class FaultRun implements AutoCloseable {

    private static final String USER = "operator";
    private static final int MOST_OPEN = 60;
    private static final int PROGRESS_EVERY = 500;
    private static final Duration TICK = Duration.ofMillis(10);

    /// @param commands how many are given
    /// @param perSecond how fast, at most
    /// @param leastFaults faults that come at least
    /// @param mostPause between two of them
    /// @param haste how many times faster time runs at the console
    /// @param patience for everything to settle after the last fault
    record Setting(
            int commands,
            long seed,
            int perSecond,
            int leastFaults,
            Duration mostPause,
            int haste,
            Duration patience) {}

    /// What happens to the run from outside.
    private sealed interface Happening {
        record ConsoleSaid(ConsoleChild console, Child.Heard heard) implements Happening {}

        record BackendUp(BackendChild backend, int port) implements Happening {}

        record BackendFailed(Throwable why) implements Happening {}
    }

    private final Setting setting;
    private final Path folder;
    private final Consumer<String> progress;
    private final String password;
    private final CommandBook book = new CommandBook();
    private final BlockingQueue<Happening> happenings = new LinkedBlockingQueue<>();
    private final Map<Fault.Kind, Integer> faults = new EnumMap<>(Fault.Kind.class);
    private final FaultPlan plan;
    private final FaultProxy proxy = new FaultProxy(0);
    private final Deque<Command> doubted = new ArrayDeque<>();
    private final Deque<OrderId> recallable = new ArrayDeque<>();
    private final long start = System.nanoTime();
    private BackendChild backend;
    private @Nullable DirectLine direct;
    private ConsoleChild console;
    private @Nullable Fault fault;
    private boolean raging;
    private long faultUntil;
    private int faultCount;

    /// @param progress hears now and then how far it is
    FaultRun(Setting setting, Path folder, Consumer<String> progress) throws IOException {
        this.setting = setting;
        this.folder = folder;
        this.progress = progress;
        password = "pw-" + Long.toHexString(setting.seed()) + "-" + CommandId.random();
        plan = new FaultPlan(setting.seed(), setting.mostPause());
        Files.createDirectories(folder);
        backend = startBackend();
        console = startConsole();
    }

    FaultFigures run() throws IOException, InterruptedException {
        while (direct == null) {
            happen();
        }
        CommandMix mix = direct.prepare(setting.commands(), setting.seed());
        long begun = System.nanoTime();
        nextFault();
        while (book.size() < setting.commands() || faultCount < setting.leastFaults()) {
            happen();
            if (book.size() < setting.commands() && due(begun) && book.open() < MOST_OPEN) {
                give(mix);
            }
            weather();
            settleDoubts();
        }
        proxy.calm();
        long until = System.nanoTime() + setting.patience().toNanos();
        while ((book.open() > 0 || direct == null || !console.isOpen() || !doubted.isEmpty())
                && System.nanoTime() < until) {
            happen();
            settleDoubts();
        }
        return judge();
    }

    private boolean due(long begun) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        return console.isOpen() && book.size() < seconds * setting.perSecond();
    }

    private void give(CommandMix mix) {
        while (recallable.peekFirst() != null) {
            mix.issued(recallable.removeFirst());
        }
        Command command = mix.next();
        book.given(command);
        console.give(command);
        if (book.size() % PROGRESS_EVERY == 0) {
            progress.accept(
                    book.size() + " given, " + book.open() + " open, " + faultCount + " faults");
        }
    }

    private void nextFault() {
        fault = plan.next();
        raging = false;
        faultUntil = System.nanoTime() + fault.pause().toNanos();
    }

    /// Begins and ends faults. The backend is killed once it is there: a backend that never gets up
    /// would leave nothing to be tried.
    private void weather() throws IOException, InterruptedException {
        Fault now = fault;
        if (now == null || System.nanoTime() < faultUntil) {
            return;
        }
        if (raging) {
            if (now.kind() == Fault.Kind.STALL_AND_KILL_CONSOLE) {
                restartConsole();
            }
            proxy.calm();
            nextFault();
            return;
        }
        if (now.kind() == Fault.Kind.KILL_BACKEND && direct == null) {
            return;
        }
        faultCount++;
        faults.merge(now.kind(), 1, Integer::sum);
        raging = true;
        faultUntil = System.nanoTime() + now.lasting().toNanos();
        switch (now.kind()) {
            case KILL_CONSOLE -> restartConsole();
            case KILL_BACKEND -> {
                proxy.backendAt(0);
                closeDirect();
                backend.kill();
                backend = startBackend();
            }
            case CUT,
                    STALL,
                    STALL_AND_CUT,
                    STALL_AND_KILL_CONSOLE,
                    DELAY,
                    THROTTLE,
                    DROP_ANSWERS,
                    DUPLICATE ->
                    proxy.begin(now);
        }
    }

    private void happen() throws InterruptedException {
        Happening next = happenings.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
        while (next != null) {
            switch (next) {
                case Happening.BackendUp(var which, int port) -> {
                    if (which == backend) {
                        direct = new DirectLine(port, USER, password);
                        proxy.backendAt(port);
                    }
                }
                case Happening.BackendFailed(var why) ->
                        throw new IllegalStateException("no backend; see its log", why);
                case Happening.ConsoleSaid(var which, Child.Heard.Line(String line)) ->
                        hear(which, line);
                case Happening.ConsoleSaid(var which, Child.Heard.End _) -> {
                    if (which == console) {
                        throw new IllegalStateException("the console ended by itself");
                    }
                }
            }
            next = happenings.poll();
        }
    }

    private void hear(ConsoleChild which, String line) {
        Report report;
        try {
            report = Report.JSON.readValue(line, Report.class);
        } catch (JacksonException e) {
            if (which == console) {
                book.violation("a console that lives said " + line);
            }
            return; // It was killed in the middle of the line.
        }
        if (report.bug() != null) {
            book.violation(report.bug());
        }
        if (report.opened() != null) {
            opened(which, report.opened());
        }
        if (report.command() != null && report.state() != null) {
            boolean settled = book.heard(report.command(), report.state(), report.outcome());
            if (settled
                    && book.findCommand(report.command()) instanceof Command.IssueOrder
                    && report.outcome() instanceof Outcome.Accepted(_, _, _, OrderId order)) {
                recallable.addLast(order);
            }
        }
    }

    private void opened(ConsoleChild which, List<CommandId> listed) {
        List<CommandBook.Unlisted> unlisted = book.opened(listed);
        if (which != console) {
            return; // It opened and was killed; the next one lists them once more.
        }
        console.opened();
        for (CommandBook.Unlisted one : unlisted) {
            if (one.taken()) {
                doubted.addLast(one.command());
            } else {
                console.give(one.command());
            }
        }
    }

    /// A command that was taken and is not listed by the next console must have been settled in the
    /// moment the first one was killed. The operator asks again with the same id.
    private void settleDoubts() {
        DirectLine line = direct;
        while (line != null && console.isOpen() && !doubted.isEmpty()) {
            Command command = doubted.removeFirst();
            if (line.findOutcome(command.commandId()) == null) {
                book.violation(command + " was in the outbox and is neither listed nor settled");
            }
            console.give(command);
        }
    }

    private FaultFigures judge() throws IOException, InterruptedException {
        DirectLine line = direct;
        if (line == null) {
            throw new IllegalStateException("there is no backend at the end");
        }
        Verdict verdict = Verdict.of(book, line.loadSnapshot(), line::findOutcome);
        Duration lasted = Duration.ofNanos(System.nanoTime() - start);
        restartConsole();
        long until = System.nanoTime() + setting.patience().toNanos();
        while (!console.isOpen() && System.nanoTime() < until) {
            happen();
        }
        Map<FaultProxy.Deed, Integer> deeds = new EnumMap<>(FaultProxy.Deed.class);
        for (FaultProxy.Deed deed : FaultProxy.Deed.values()) {
            deeds.put(deed, proxy.count(deed));
        }
        return new FaultFigures(
                setting.seed(),
                book.size(),
                lasted,
                faults,
                deeds,
                book.listed(),
                book.unknown(),
                book.lastListed(),
                new ArrayList<>(book.broken()),
                verdict);
    }

    private BackendChild startBackend() throws IOException {
        BackendChild fresh = BackendChild.start(folder, password);
        fresh.port()
                .whenComplete((port, failure) -> {
                    if (failure == null) {
                        happenings.add(new Happening.BackendUp(fresh, port));
                    } else if (!fresh.killed()) {
                        happenings.add(new Happening.BackendFailed(failure));
                    }
                });
        return fresh;
    }

    private ConsoleChild startConsole() throws IOException {
        return ConsoleChild.start(
                proxy.port(),
                USER,
                password,
                folder,
                setting.haste(),
                (which, heard) -> happenings.add(new Happening.ConsoleSaid(which, heard)));
    }

    private void restartConsole() throws IOException, InterruptedException {
        console.kill();
        console = startConsole();
    }

    private void closeDirect() {
        DirectLine line = direct;
        direct = null;
        if (line != null) {
            line.close();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        closeDirect();
        console.kill();
        backend.close();
        proxy.close();
    }
}
