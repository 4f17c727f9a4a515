package org.fengqiao.console.incident.duplicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.console.incident.SampleIncidents;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Duplicates;
import org.fengqiao.domain.wire.Duplicates.Candidate;
import org.fengqiao.domain.wire.Duplicates.ClassRelation;
import org.fengqiao.domain.wire.Messages.Problem;

/// Remembers what was asked; answers when told to, or at once with what it was given.
public final class FakeDuplicates implements DuplicateSource {

    /// What was asked, in order.
    public final List<Object> questions = new ArrayList<>();

    /// One for each question.
    public final List<CompletableFuture<Duplicates>> answers = new ArrayList<>();

    /// Whose likeliest candidates were asked for, in order; one answer for each.
    public final List<List<IncidentId>> asked = new ArrayList<>();

    public final List<CompletableFuture<List<Duplicates.Likeliest>>> likeliest = new ArrayList<>();

    private List<Candidate> ready = List.of();
    private boolean waits;

    /// From now on every question is answered so, at once.
    public void answer(List<Candidate> candidates) {
        ready = candidates;
        waits = false;
    }

    /// From now on no question is answered before the test says so.
    public void hold(boolean waiting) {
        waits = waiting;
    }

    public void fail(int question, int status, String message) {
        answers.get(question)
                .completeExceptionally(
                        new BackendException(status, new Problem("failed", message, null)));
    }

    public static Duplicates of(List<Candidate> candidates) {
        return new Duplicates(SampleIncidents.NOW, 50, 1440, candidates, false);
    }

    /// A likely one, of the same class, that happened before.
    public static Candidate likely(Incident incident) {
        return new Candidate(
                incident, 0.86, 18.4, 37, ClassRelation.SAME, 0.31, List.of("门前", "居民"), false);
    }

    /// A less likely one that happened after.
    public static Candidate later(Incident incident) {
        return new Candidate(
                incident, 0.41, 1234, -95, ClassRelation.SAME_MAJOR, null, List.of(), true);
    }

    @Override
    public CompletableFuture<List<Duplicates.Likeliest>> loadLikeliest(
            Collection<IncidentId> incidents) {
        asked.add(List.copyOf(incidents));
        CompletableFuture<List<Duplicates.Likeliest>> answer = new CompletableFuture<>();
        likeliest.add(answer);
        return answer;
    }

    private CompletableFuture<Duplicates> ask(Object question) {
        questions.add(question);
        CompletableFuture<Duplicates> answer =
                waits ? new CompletableFuture<>() : CompletableFuture.completedFuture(of(ready));
        answers.add(answer);
        return answer;
    }

    @Override
    public CompletableFuture<Duplicates> search(Duplicates.Draft draft) {
        return ask(draft);
    }

    @Override
    public CompletableFuture<Duplicates> load(IncidentId id) {
        return ask(id);
    }
}
