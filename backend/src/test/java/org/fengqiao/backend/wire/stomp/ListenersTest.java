package org.fengqiao.backend.wire.stomp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.backend.wire.StreamJoined;
import org.fengqiao.backend.wire.StreamLeft;
import org.junit.jupiter.api.Test;

class ListenersTest {

    private static final Caller CALLER = Caller.system(SmallCity.CITY);

    private final List<Object> told = new ArrayList<>();
    private final Listeners listeners = new Listeners(told::add);

    private String joined(String connection, String subscription) {
        listeners.joined(connection, subscription, CALLER, "/topic/x");
        StreamJoined event = (StreamJoined) told.removeLast();
        assertEquals(CALLER, event.caller());
        assertEquals("/topic/x", event.destination());
        return event.listening();
    }

    @Test
    void whatIsUnsubscribedIsLeftOnce() {
        String first = joined("c", "s0");
        String second = joined("c", "s1");
        assertNotEquals(first, second);
        listeners.left("c", "s0");
        listeners.left("c", "s0");
        listeners.left("other", "s1");
        assertEquals(List.of(new StreamLeft(first)), told);
    }

    @Test
    void aConnectionThatIsGoneLeavesAllItHad() {
        String first = joined("c", "s0");
        joined("d", "s0");
        listeners.gone("c");
        listeners.gone("c");
        listeners.left("c", "s0");
        assertEquals(List.of(new StreamLeft(first)), told);
    }

    @Test
    void anIdThatIsGivenTwiceReplacesTheFirst() {
        String first = joined("c", "s0");
        String second = joined("c", "s0");
        assertEquals(List.of(new StreamLeft(first)), told);
        listeners.gone("c");
        assertEquals(List.of(new StreamLeft(first), new StreamLeft(second)), told);
    }
}
