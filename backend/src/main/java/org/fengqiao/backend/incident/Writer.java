package org.fengqiao.backend.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Command;
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
    private final Publisher publisher;
    private final Clock clock;
    private final BlockingQueue<Request> queue = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this, "incident-writer");
    private volatile boolean stopping;
    private Instant lastAt = Instant.MIN;

    Writer(
            Commands commands,
            Commit commit,
            Book book,
            IncidentNumbers numbers,
            Publisher publisher,
            Clock clock) {
        this.commands = commands;
        this.commit = commit;
        this.book = book;
        this.numbers = numbers;
        this.publisher = publisher;
        this.clock = clock;
    }

    Writer start() {
        thread.start();
        return this;
    }

    @Override
    public CompletableFuture<Outcome> submit(Caller caller, Command command) {
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        offer(new CommandRequest(caller, command, commands.digest(command), answer));
        return answer;
    }

    @Override
    public CompletableFuture<List<Change>> submit(Decision decision) {
        CompletableFuture<List<Change>> answer = new CompletableFuture<>();
        offer(new DecisionRequest(decision, answer));
        return answer;
    }

    private void offer(Request request) {
        if (stopping) {
            request.fail(new IllegalStateException("the backend is stopping"));
        } else {
            queue.add(request);
        }
    }

    @Override
    public void run() {
        List<Request> taken = new ArrayList<>();
        while (!stopping || !queue.isEmpty()) {
            taken.clear();
            try {
                taken.add(queue.take());
            } catch (InterruptedException e) {
                continue; // woken to see that it shall stop
            }
            queue.drainTo(taken, MOST_AT_ONCE - 1);
            settle(taken);
        }
    }

    /// All in one transaction; if that fails, each in its own, so that the one at fault fails
    /// alone.
    private void settle(List<Request> requests) {
        try {
            settleTogether(requests);
        } catch (RuntimeException e) {
            if (requests.size() == 1) {
                LOG.error("a change could not be written", e);
                requests.getFirst().fail(e);
            } else {
                LOG.warn("writing {} changes one by one after: {}", requests.size(), e.toString());
                requests.forEach(request -> settle(List.of(request)));
            }
        }
    }

    private void settleTogether(List<Request> requests) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        lastAt = now.isBefore(lastAt) ? lastAt : now;
        Round round = new Round(book, numbers, book.sequence(), lastAt);
        Settling settling = commands.begin(requests);
        List<Runnable> answers = new ArrayList<>();
        for (Request request : requests) {
            answers.add(decide(request, round, settling));
        }
        commit.run(round, settling);
        if (!round.steps().isEmpty()) {
            book.apply(
                    round.steps().stream().map(Step::after).toList(),
                    round.steps().getLast().entry().sequence());
            publisher.publish(round.steps());
        }
        answers.forEach(Runnable::run);
    }

    /// @return tells the outcome, once committed
    private Runnable decide(Request request, Round round, Settling settling) {
        return switch (request) {
            case CommandRequest command -> {
                Outcome outcome = commands.decide(command, round, settling);
                yield () -> command.answer().complete(outcome);
            }
            case DecisionRequest decision -> {
                try {
                    List<Step> steps = List.copyOf(decision.decision().decide(round));
                    round.add(steps);
                    yield () -> decision.answer().complete(publisher.changes(steps));
                } catch (Refusal refusal) {
                    yield () -> decision.answer().completeExceptionally(refusal);
                }
            }
        };
    }

    /// What has been submitted is still written; what comes later is refused.
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join();
    }

    /// Something submitted.
    sealed interface Request {
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

    record DecisionRequest(Decision decision, CompletableFuture<List<Change>> answer)
            implements Request {
        @Override
        public void fail(Throwable failure) {
            answer.completeExceptionally(failure);
        }
    }
}
