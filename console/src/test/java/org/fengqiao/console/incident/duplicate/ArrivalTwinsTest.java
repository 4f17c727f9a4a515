package org.fengqiao.console.incident.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.IntStream;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.console.incident.SampleIncidents;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Duplicates.Likeliest;
import org.fengqiao.domain.wire.Messages.Problem;
import org.junit.jupiter.api.Test;

class ArrivalTwinsTest {

    private final TwinCases cases = new TwinCases();
    private final FakeDuplicates source = new FakeDuplicates();
    private final IncidentStore store = new IncidentStore(() -> SampleIncidents.NOW);
    private final Queue<Runnable> soon = new ArrayDeque<>();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();

    private ArrivalTwins twins() {
        ArrivalTwins twins =
                new ArrivalTwins(
                        source,
                        store,
                        incident -> incident.state().equals("pending_register"),
                        soon::add,
                        later::add,
                        Runnable::run);
        var unused = twins.listen(() -> told.add("told"));
        return twins;
    }

    private static void run(Queue<Runnable> tasks) {
        for (int left = tasks.size(); left > 0; left--) {
            tasks.remove().run();
        }
    }

    private Incident arrived(String id, String state) {
        return cases.one(id, 1, state, null);
    }

    private void answer(Likeliest... found) {
        source.likeliest.getLast().complete(List.of(found));
    }

    private static IncidentId id(String id) {
        return new IncidentId(id);
    }

    @Test
    void whatArrivesIsAskedAboutOnceWithoutBeingOpenedAndBothAreMarked() {
        ArrivalTwins twins = twins();
        store.apply(List.of(arrived("A1", "pending_register"), arrived("A2", "handling")));
        store.apply(List.of(arrived("A3", "pending_register")));
        assertEquals(List.of(), source.asked);
        run(soon);
        assertEquals(1, source.asked.size());
        assertEquals(List.of(id("A1"), id("A3")), source.asked.getFirst());
        answer(new Likeliest(id("A3"), id("A1"), 0.86));
        assertEquals(Optional.of(id("A1")), twins.find(id("A3")));
        assertEquals(Optional.of(id("A3")), twins.find(id("A1")));
        assertEquals(List.of("told"), told);
        store.apply(List.of(cases.one("A3", 2, "pending_register", null)));
        run(soon);
        assertEquals(1, source.asked.size());
    }

    @Test
    void onlyWhatMayWellBeTheSameIsMarkedAndACaseInHandIsNot() {
        ArrivalTwins twins = twins();
        store.apply(List.of(arrived("A1", "pending_register"), arrived("A2", "handling")));
        store.apply(List.of(arrived("A3", "pending_register")));
        run(soon);
        answer(new Likeliest(id("A1"), id("A2"), 0.51), new Likeliest(id("A3"), id("A2"), 0.49));
        assertEquals(Optional.of(id("A2")), twins.find(id("A1")));
        assertEquals(Optional.empty(), twins.find(id("A2")));
        assertEquals(Optional.empty(), twins.find(id("A3")));
    }

    @Test
    void theMarkGoesWhenTheCaseIsTakenAndIsSoughtAnewWhenTheOtherIsLinked() {
        ArrivalTwins twins = twins();
        store.apply(
                List.of(
                        arrived("A1", "pending_register"),
                        arrived("A2", "pending_register"),
                        arrived("A4", "pending_register")));
        run(soon);
        answer(new Likeliest(id("A1"), id("A2"), 0.8), new Likeliest(id("A4"), id("A2"), 0.7));
        store.apply(List.of(cases.one("A1", 2, "pending_dispatch", null)));
        assertEquals(Optional.empty(), twins.find(id("A1")));
        store.apply(List.of(cases.one("A2", 3, "pending_dispatch", "A9")));
        assertEquals(Optional.empty(), twins.find(id("A4")));
        run(soon);
        assertEquals(List.of(id("A4")), source.asked.getLast());
    }

    @Test
    void aMarkGoesWithTheCaseItPointsAt() {
        ArrivalTwins twins = twins();
        store.apply(List.of(arrived("A1", "pending_register"), arrived("A2", "handling")));
        run(soon);
        answer(new Likeliest(id("A1"), id("A2"), 0.8));
        assertEquals(Optional.of(id("A2")), twins.find(id("A1")));
        store.replaceAll(List.of(arrived("A1", "pending_register")));
        assertEquals(Optional.empty(), twins.find(id("A1")));
    }

    @Test
    void manyAreAskedAboutInTurnsAndAgainLaterWhereNoAnswerCame() {
        twins();
        store.apply(
                IntStream.range(0, ArrivalTwins.MOST + 1)
                        .mapToObj(i -> arrived("B" + (100 + i), "pending_register"))
                        .toList());
        run(soon);
        assertEquals(ArrivalTwins.MOST, source.asked.getLast().size());
        run(soon);
        assertEquals(1, source.asked.size());
        answer();
        run(soon);
        assertEquals(1, source.asked.getLast().size());
        source.likeliest
                .getLast()
                .completeExceptionally(
                        new BackendException(503, new Problem("failed", "no", null)));
        run(soon);
        assertEquals(2, source.asked.size());
        run(later);
        assertEquals(3, source.asked.size());
        assertEquals(source.asked.get(1), source.asked.get(2));
    }

    @Test
    void afterTheDeskIsClosedNothingIsAsked() {
        ArrivalTwins twins = twins();
        store.apply(List.of(arrived("A1", "pending_register")));
        twins.close();
        run(soon);
        store.apply(List.of(arrived("A2", "pending_register")));
        run(soon);
        assertEquals(List.of(), source.asked);
    }
}
