package org.fengqiao.backend.session;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fengqiao.backend.problem.StartRefused;
import org.junit.jupiter.api.Test;

class SampleModeTest {

    @Test
    void thereAreNoSampleAccountsBeyondLoopback() {
        for (String address : List.of("0.0.0.0", "192.168.1.5", "::")) {
            StartRefused refused =
                    assertThrows(StartRefused.class, () -> SessionConfig.requireLoopback(address));
            assertTrue(String.valueOf(refused.getMessage()).contains(address));
        }
        assertDoesNotThrow(() -> SessionConfig.requireLoopback("127.0.0.1"));
        assertDoesNotThrow(() -> SessionConfig.requireLoopback("::1"));
    }

    @Test
    void withoutTheSampleModeNobodyCanSignIn() {
        NoAccounts accounts = new NoAccounts();
        assertTrue(accounts.findByPassword("operator", "secret").isEmpty());
        assertTrue(accounts.find("operator").isEmpty());
    }

    @Test
    void aRandomPasswordIsPrintedOnceAndAGivenOneNever() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        SamplePassword random = SamplePassword.choose("", out);
        assertTrue(random.value().length() >= 16);
        assertEquals(
                "FENGQIAO-SAMPLE-PASSWORD " + random.value(),
                bytes.toString(StandardCharsets.UTF_8).strip());
        assertFalse(random.toString().contains(random.value()));
        bytes.reset();
        assertEquals("given", SamplePassword.choose("given", out).value());
        assertEquals(0, bytes.size());
    }
}
