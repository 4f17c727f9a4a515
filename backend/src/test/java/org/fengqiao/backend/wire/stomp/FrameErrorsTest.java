package org.fengqiao.backend.wire.stomp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.springframework.messaging.simp.stomp.StompConversionException;

class FrameErrorsTest {

    @Test
    void whatIsNoFrameIsTheSendersMistake() {
        assertEquals("malformed-frame", code(true, new IllegalArgumentException("HELLO"), true));
        assertEquals("malformed-frame", code(false, new StompConversionException("long"), true));
    }

    @Test
    void frameThatMeetsTheEndOfItsConnectionIsNoFaultOfTheBackend() {
        assertEquals("malformed-frame", code(true, new IllegalStateException("closed"), false));
        assertEquals("malformed-frame", code(false, new IllegalStateException("closed"), false));
    }

    @Test
    void anyOtherFailureIsAFaultOfTheBackend() {
        assertEquals("internal", code(true, new IllegalStateException("bug"), true));
        assertEquals("internal", code(false, new IllegalStateException("bug"), true));
        assertEquals("internal", code(false, new NullPointerException("bug"), false));
    }

    private static String code(boolean undecoded, RuntimeException failure, boolean open) {
        return FrameErrors.problem(undecoded, failure, open).code();
    }
}
