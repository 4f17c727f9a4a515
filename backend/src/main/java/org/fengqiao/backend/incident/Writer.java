package org.fengqiao.backend.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.backend.audit.ClockTrail;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.ClockSetBack;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/// The ledger's only writer: one thread that takes what has been submitted, as much as is waiting
/// at once, decides it in order and commits it together. One thread, because sequence numbers in
/// the order of commits need one anyway; together, because flushing to disk costs the same for one
/// change as for a hundred.
final class Writer implements Ledger, DisposableBean, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    /// Decided together at most; bounds how long the first of them waits.
    private static final int MOST_AT_ONCE = 256;

    private final Commands commands;
    private final Commit commit;
    private final Book book;
    private final IncidentNumbers numbers;
    private final Aftermath aftermath;
    private final Publisher publisher;
    private final Clock clock;
    private final SteadyTime time;
    private final ClockTrail clockTrail;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this, "incident-writer");

    /// Makes "is it stopping" and "take it in" one step, so that nothing gets in behind the end.
    private final ReentrantLock door = new ReentrantLock();

    private boolean stopping;

    Writer(
            Commands commands,
            Commit commit,
            Book book,
            IncidentNumbers numbers,
            Aftermath aftermath,
            Publisher publisher,
            Clock clock,
            SteadyTime time,
            ClockTrail clockTrail) {
        this.commands = commands;
        this.commit = commit;
        this.book = book;
        this.numbers = numbers;
        this.aftermath = aftermath;
        this.publisher = publisher;
        this.clock = clock;
        this.time = time;
        this.clockTrail = clockTrail;
    }

    Writer start() {
        thread.start();
        // Reads the clock at once: one that was put back meanwhile must not wait for the first
        // case.
        var unused = submit(_ -> List.of());
        return this;
    }

    @Override
    public CompletableFuture<Outcome> submit(Caller caller, Command command) {
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        offer(new CommandRequest(caller, command, commands.digest(command), answer));
        return answer;
    }

    @Override
    public CompletableFuture<Optional<Outcome>> find(Caller caller, CommandId id) {
        CompletableFuture<Optional<Outcome>> answer = new CompletableFuture<>();
        offer(new Inquiry(caller, id, answer));
        return answer;
    }

    @Override
    public CompletableFuture<List<Change>> submit(Decision decision, Runnable alongside) {
        CompletableFuture<List<Change>> answer = new CompletableFuture<>();
        offer(new DecisionRequest(decision, alongside, answer));
        return answer;
    }

    private void offer(Request request) {
        door.lock();
        try {
            if (!stopping) {
                queue.add(request);
                return;
            }
        } finally {
            door.unlock();
        }
        request.fail(new IllegalStateException("the backend is stopping"));
    }

    @Override
    public void run() {
        boolean ended = false;
        while (!ended) {
            List<Request> taken = new ArrayList<>();
            for (Waiting next : takeAll()) {
                switch (next) {
                    case Request request -> taken.add(request);
                    case End _ -> ended = true;
                }
            }
            settle(taken);
        }
    }

    private List<Waiting> takeAll() {
        List<Waiting> taken = new ArrayList<>();
        while (taken.isEmpty()) {
            try {
                taken.add(queue.take());
            } catch (InterruptedException e) {
                LOG.warn("the writer was interrupted; it ends only with the backend", e);
            }
        }
        queue.drainTo(taken, MOST_AT_ONCE - 1);
        return taken;
    }

    /// All in one transaction; if that fails, each in its own, so that the one at fault fails
    /// alone. Whatever goes wrong, an [Error] too, the writer goes on with the next.
    private void settle(List<Request> requests) {
        if (requests.isEmpty()) {
            return;
        }
        Written written;
        try {
            written = write(requests);
        } catch (Throwable e) {
            if (requests.size() == 1) {
                LOG.error("a change could not be written", e);
                requests.getFirst().fail(e);
            } else {
                LOG.warn("writing {} changes one by one after: {}", requests.size(), e.toString());
                requests.forEach(request -> settle(List.of(request)));
            }
            return;
        }
        try {
            tell(written);
        } catch (Throwable e) {
            // Committed, so it must not be tried again.
            LOG.error("changes are written but could not be told", e);
            requests.forEach(request -> request.fail(e));
        }
    }

    /// Decides and commits.
    private Written write(List<Request> requests) {
        Instant at = time.read(clock.instant());
        Round round = new Round(book, numbers, aftermath, book.sequence(), at);
        List<ClockSetBack> setBack = time.listUnwritten();
        if (!setBack.isEmpty()) {
            round.addAlongside(() -> clockTrail.append(setBack));
        }
        Settling settling = commands.begin(requests);
        List<Runnable> answers = new ArrayList<>();
        for (Request request : requests) {
            answers.add(decide(request, round, settling));
        }
        commit.run(round, settling);
        time.written();
        return new Written(round.steps(), answers);
    }

    /// Takes what is committed into memory, before anything else can fail, then tells everybody.
    private void tell(Written written) {
        List<Step> steps = written.steps();
        if (!steps.isEmpty()) {
            book.apply(
                    steps.stream().map(Step::after).toList(), steps.getLast().entry().sequence());
            publisher.publish(steps);
        }
        written.answers().forEach(Runnable::run);
    }

    /// @return tells the outcome, once committed
    private Runnable decide(Request request, Round round, Settling settling) {
        return switch (request) {
            case CommandRequest command -> {
                Outcome outcome = commands.decide(command, round, settling);
                yield () -> command.answer().complete(outcome);
            }
            case Inquiry inquiry -> {
                Optional<Outcome> found = Commands.find(inquiry, settling);
                yield () -> inquiry.answer().complete(found);
            }
            case DecisionRequest decision -> {
                try {
                    List<Step> steps = List.copyOf(decision.decision().decide(round));
                    round.add(steps);
                    if (!steps.isEmpty()) {
                        round.addAlongside(decision.alongside());
                    }
                    yield () -> decision.answer().complete(publisher.changes(steps));
                } catch (Refusal refusal) {
                    yield () -> decision.answer().completeExceptionally(refusal);
                }
            }
        };
    }

    /// What has been submitted is still written; what comes later is refused. The thread is never
    /// interrupted: H2 closes its file when a thread is interrupted while writing to it.
    @Override
    public void destroy() throws InterruptedException {
        door.lock();
        try {
            stopping = true;
            queue.add(new End());
        } finally {
            door.unlock();
        }
        thread.join();
    }

    /// @param answers tell the outcomes
    private record Written(List<Step> steps, List<Runnable> answers) {}

    /// What the queue holds.
    sealed interface Waiting {}

    /// Nothing comes after it.
    record End() implements Waiting {}

    /// Something submitted.
    sealed interface Request extends Waiting {
        void fail(Throwable failure);
    }

    /// @param digest of the command's content
    record CommandRequest(
            Caller caller, Command command, String digest, CompletableFuture<Outcome> answer)
            implements Request {
        @Override
        public void fail(Throwable failure) {
            answer.completeExceptionally(failure);
        }
    }

    /// Asks what became of a command.
    record Inquiry(Caller caller, CommandId id, CompletableFuture<Optional<Outcome>> answer)
            implements Request {
        @Override
        public void fail(Throwable failure) {
            answer.completeExceptionally(failure);
        }
    }

    /// @param alongside written in the transaction of the changes
    record DecisionRequest(
            Decision decision, Runnable alongside, CompletableFuture<List<Change>> answer)
            implements Request {
        @Override
        public void fail(Throwable failure) {
            answer.completeExceptionally(failure);
        }
    }
}
