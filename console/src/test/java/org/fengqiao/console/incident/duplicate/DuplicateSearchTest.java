package org.fengqiao.console.incident.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Duplicates;
import org.junit.jupiter.api.Test;

class DuplicateSearchTest {

    private final List<Runnable> resting = new ArrayList<>();
    private final List<DuplicateSearch.State> states = new ArrayList<>();
    private final FakeDuplicates source = new FakeDuplicates();
    private final DuplicateSearch search =
            new DuplicateSearch(resting::add, Runnable::run, states::add);

    DuplicateSearchTest() {
        source.hold(true);
    }

    private void ask(String id) {
        search.ask(id, () -> source.load(new IncidentId(id)));
    }

    /// The moment passes for everything that was typed.
    private void rest() {
        List<Runnable> due = List.copyOf(resting);
        resting.clear();
        due.forEach(Runnable::run);
    }

    @Test
    void onlyWhatStandsStillIsAskedAbout() {
        ask("1");
        ask("12");
        ask("123");
        assertEquals(List.of(), source.questions);
        rest();
        assertEquals(List.of(new IncidentId("123")), source.questions);
    }

    @Test
    void theSameIsNotAskedTwiceUnlessWanted() {
        ask("1");
        ask("1");
        rest();
        ask("1");
        rest();
        assertEquals(1, source.questions.size());
        search.again();
        rest();
        assertEquals(2, source.questions.size());
    }

    @Test
    void newestAnswerWinsWhateverTheOrder() {
        Duplicates first = FakeDuplicates.of(List.of());
        Duplicates second =
                FakeDuplicates.of(List.of(FakeDuplicates.likely(new TwinCases().fresh())));
        ask("1");
        rest();
        ask("2");
        rest();
        source.answers.get(1).complete(second);
        source.answers.get(0).complete(first);
        assertSame(
                second,
                assertInstanceOf(DuplicateSearch.State.Found.class, states.getLast()).duplicates());
    }

    @Test
    void lostLinkIsNotTakenForNothingFound() {
        ask("1");
        rest();
        source.fail(0, 0, "no route");
        assertInstanceOf(DuplicateSearch.State.Unreachable.class, states.getLast());
        search.again();
        rest();
        source.fail(1, 403, "不允许");
        assertEquals(new DuplicateSearch.State.Failed("不允许"), states.getLast());
    }

    @Test
    void answerToWhatWasClearedIsNotHeard() {
        ask("1");
        rest();
        search.clear();
        source.answers.get(0).complete(FakeDuplicates.of(List.of()));
        assertInstanceOf(DuplicateSearch.State.Idle.class, states.getLast());
        ask("1");
        rest();
        assertEquals(2, source.questions.size());
    }
}
