package org.fengqiao.backend.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fengqiao.backend.audit.FlowChain.Link;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlowChainTest {

    private static final Link START = FlowChain.start("an-epoch");

    private static FlowLine line(long sequence, String at, String actor, @Nullable String... six) {
        return new FlowLine(
                sequence,
                "20261127000001",
                "320102001001001",
                OffsetDateTime.parse(at),
                actor,
                "张三",
                "ACCEPT",
                six[0],
                "pending_dispatch",
                six[1],
                six[2],
                six[3],
                six[4],
                "127.0.0.1",
                "{}",
                six[5]);
    }

    /// Written down by hand after the description in [FlowLine], so that another program could
    /// follow the chain.
    @Test
    void theCanonicalFormIsTheOneDescribed() throws Exception {
        FlowLine line =
                line(7, "2026-11-27T09:00:00.000001+08:00", "a", null, "h", null, null, null, null);
        ByteBuffer form = ByteBuffer.allocate(1000);
        form.put(HexFormat.of().parseHex(START.chain()));
        form.putInt(8).putLong(7);
        text(form, "20261127000001");
        text(form, "320102001001001");
        form.putInt(12).putLong(1_795_741_200_000_001L).putInt(28_800);
        for (String text : List.of("a", "张三", "ACCEPT")) {
            text(form, text);
        }
        form.putInt(-1);
        text(form, "pending_dispatch");
        text(form, "h");
        form.putInt(-1).putInt(-1).putInt(-1);
        text(form, "127.0.0.1");
        text(form, "{}");
        form.putInt(-1);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(form.flip());
        assertEquals(
                HexFormat.of().formatHex(digest.digest()), FlowChain.next(START, line).chain());
        assertEquals(7, FlowChain.next(START, line).sequence());
    }

    private static void text(ByteBuffer form, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
        form.putInt(bytes.length).put(bytes);
    }

    @Test
    void noTwoLinesThatLookAlikeHaveOneForm() {
        String at = "2026-11-27T01:00:00Z";
        List<FlowLine> lines =
                List.of(
                        line(1, at, "ab", "c", null, null, null, null, null),
                        line(1, at, "a", "bc", null, null, null, null, null),
                        line(1, at, "abc", null, null, null, null, null, null),
                        line(1, at, "abc", "", null, null, null, null, null),
                        line(1, at, "abc", null, "", null, null, null, null),
                        line(1, at, "abc", null, "x", null, null, null, null),
                        line(1, at, "abc", null, null, "x", null, null, null),
                        line(1, at, "abc", null, null, null, "x", null, null),
                        line(1, at, "abc", null, null, null, null, "x", null),
                        line(1, at, "abc", null, null, null, null, null, "x"),
                        line(1, at, "ab\ud800", null, null, null, null, null, null),
                        line(1, at, "ab\udc00", null, null, null, null, null, null),
                        line(1, at, "ab?", null, null, null, null, null, null),
                        line(2, at, "abc", null, null, null, null, null, null),
                        line(
                                1,
                                "2026-11-27T01:00:00.000001Z",
                                "abc",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        line(
                                1,
                                "2026-11-27T09:00:00+08:00",
                                "abc",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null));
        Set<String> chains = new HashSet<>();
        lines.forEach(line -> chains.add(FlowChain.next(START, line).chain()));
        assertEquals(lines.size(), chains.size());
    }

    @Test
    void aLogOfAnotherEpochHasAnotherChain() {
        assertNotEquals(START, FlowChain.start("another"));
        assertEquals(START, FlowChain.start("an-epoch"));
    }

    @Test
    void aLinkIsReadAsItIsWritten() {
        assertEquals(START, Link.of(START.toString()));
        assertEquals(START, Link.of(START.toString().toUpperCase(Locale.ROOT)));
        for (String bad : List.of("", "1", "1:", "1:ab", "-1:" + START.chain(), START.chain())) {
            assertThrows(IllegalArgumentException.class, () -> Link.of(bad), bad);
        }
    }

    @Test
    void momentsFinerThanTheColumnAreNotAccepted() {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        line(
                                1,
                                "2026-11-27T01:00:00.000000001Z",
                                "a",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null));
    }
}
