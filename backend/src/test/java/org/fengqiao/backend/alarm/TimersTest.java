package org.fengqiao.backend.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimersTest {

    private final Timers<String> timers = new Timers<>();

    private static Instant at(int second) {
        return Instant.ofEpochSecond(second);
    }

    @Test
    void whatIsDueComesOutOnceAndInOrder() {
        timers.set("late", at(30));
        timers.set("early", at(10));
        timers.set("middle", at(20));
        assertEquals(List.of(), timers.takeDue(at(9)));
        assertEquals(List.of("early", "middle"), timers.takeDue(at(20)));
        assertEquals(List.of(), timers.takeDue(at(29)));
        assertEquals(List.of("late"), timers.takeDue(at(99)));
        assertEquals(List.of(), timers.takeDue(at(999)));
    }

    @Test
    void theLastMomentSetCounts() {
        timers.set("a", at(10));
        timers.set("a", at(30));
        timers.set("b", at(30));
        timers.set("b", at(10));
        timers.set("c", at(10));
        timers.remove("c");
        assertEquals(List.of("b"), timers.takeDue(at(20)));
        assertEquals(List.of("a"), timers.takeDue(at(30)));
    }

    @Test
    void aMomentThatIsSetAgainComesOnce() {
        timers.set("a", at(10));
        timers.set("a", at(20));
        timers.set("a", at(10));
        assertEquals(List.of("a"), timers.takeDue(at(30)));
    }
}
