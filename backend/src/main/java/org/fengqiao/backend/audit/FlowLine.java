package org.fengqiao.backend.audit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A line of the flow log with all its columns but the chain, as the database holds them.
///
/// @param happenedAt whole microseconds, as the column keeps no more
public record FlowLine(
        long sequence,
        String incident,
        String grid,
        OffsetDateTime happenedAt,
        String actor,
        String actorName,
        String action,
        @Nullable String fromState,
        String toState,
        @Nullable String holder,
        @Nullable String note,
        @Nullable String orderId,
        @Nullable String rung,
        String terminal,
        String incidentAfter,
        @Nullable String orderAfter) {

    /// In the order of the record and of the canonical form.
    public static final String COLUMNS =
            "sequence, incident, grid, happened_at, actor, actor_name, action, from_state,"
                    + " to_state, holder, note, order_id, rung, terminal, incident_after,"
                    + " order_after";

    public FlowLine {
        if (happenedAt.getNano() % 1000 != 0) {
            throw new IllegalArgumentException("more than microseconds: " + happenedAt);
        }
    }

    FlowLine withSequence(long other) {
        return new FlowLine(
                other,
                incident,
                grid,
                happenedAt,
                actor,
                actorName,
                action,
                fromState,
                toState,
                holder,
                note,
                orderId,
                rung,
                terminal,
                incidentAfter,
                orderAfter);
    }

    /// The values for [#COLUMNS].
    public Object[] values() {
        return new Object[] {
            sequence,
            incident,
            grid,
            happenedAt,
            actor,
            actorName,
            action,
            fromState,
            toState,
            holder,
            note,
            orderId,
            rung,
            terminal,
            incidentAfter,
            orderAfter
        };
    }

    /// Feeds the canonical form: for each column its length in bytes as four, or −1 alone for null,
    /// then its bytes; all numbers big-endian. A text is its UTF-16 code units, because these tell
    /// apart all that the column can hold; the sequence is eight bytes; a moment is its
    /// microseconds since 1970 as eight and the seconds of its offset from UTC as four.
    void feed(MessageDigest digest) {
        for (@Nullable Object value : values()) {
            switch (value) {
                case null -> digest.update(number(-1));
                case String text -> feed(digest, bytes(text));
                case Long number -> feed(digest, number(number));
                case OffsetDateTime moment -> feed(digest, bytes(moment));
                default -> throw new IllegalStateException(Objects.toString(value));
            }
        }
    }

    private static void feed(MessageDigest digest, byte[] bytes) {
        digest.update(number(bytes.length));
        digest.update(bytes);
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }

    private static byte[] number(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    /// UTF-8 would turn every lone surrogate into the same question mark.
    private static byte[] bytes(String text) {
        ByteBuffer bytes =
                ByteBuffer.allocate(Character.BYTES * text.length()).order(ByteOrder.BIG_ENDIAN);
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    private static byte[] bytes(OffsetDateTime moment) {
        long micros =
                TimeUnit.SECONDS.toMicros(moment.toEpochSecond())
                        + moment.get(ChronoField.MICRO_OF_SECOND);
        return ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(micros)
                .putInt(moment.getOffset().getTotalSeconds())
                .array();
    }
}
