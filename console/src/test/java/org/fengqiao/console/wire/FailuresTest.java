package org.fengqiao.console.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void whatWentWrongIsTakenOutOfEveryWrapping() {
        IOException broken = new IOException("断线");
        Throwable wrapped =
                new CompletionException(new ExecutionException(new CompletionException(broken)));
        assertSame(broken, Failures.inner(wrapped));
        assertSame(broken, Failures.inner(broken));
        assertEquals("断线", Failures.reason(wrapped));
    }

    @Test
    void wrappingWithNothingInItIsTheFailureItself() {
        CompletionException empty = new CompletionException("nothing", null);
        assertSame(empty, Failures.inner(empty));
    }

    @Test
    void failureWithoutAMessageIsNamedByItsKind() {
        assertEquals("java.io.IOException", Failures.reason(new IOException()));
        assertEquals("", Failures.reason(null));
    }
}
