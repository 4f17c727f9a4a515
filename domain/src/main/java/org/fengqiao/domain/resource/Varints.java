package org.fengqiao.domain.resource;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Whole numbers in as few bytes as they need: seven bits in each, the lowest first, the top bit
/// set in all but the last. Pure.
final class Varints {

    private Varints() {}

    /// Small numbers of either sign as small numbers.
    static long zigzag(long number) {
        return number << 1 ^ number >> 63;
    }

    static long unzigzag(long number) {
        return number >>> 1 ^ -(number & 1);
    }

    /// Collects bytes.
    static final class Writer {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Writer number(long number) {
            long left = number;
            while ((left & ~0x7fL) != 0) {
                out.write((int) (left & 0x7f | 0x80));
                left >>>= 7;
            }
            out.write((int) left);
            return this;
        }

        Writer bytes(byte[] bytes) {
            out.writeBytes(bytes);
            return this;
        }

        /// UTF-8 after its number of bytes.
        Writer text(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return number(bytes.length).bytes(bytes);
        }

        byte[] toBytes() {
            return out.toByteArray();
        }
    }

    /// Reads bytes; throws [IllegalArgumentException] where they end too early or say too much.
    static final class Reader {

        private static final int LONGEST_TEXT = 1000;

        private final ByteBuffer in;

        Reader(ByteBuffer in) {
            this.in = in;
        }

        int position() {
            return in.position();
        }

        long number() {
            long number = 0;
            for (int shift = 0; shift < 64; shift += 7) {
                byte next = next();
                number |= (long) (next & 0x7f) << shift;
                if (next >= 0) {
                    return number;
                }
            }
            throw new IllegalArgumentException("a number has no end at byte " + in.position());
        }

        private byte next() {
            try {
                return in.get();
            } catch (BufferUnderflowException e) {
                throw new IllegalArgumentException("cut at byte " + in.position(), e);
            }
        }

        /// A number of things.
        ///
        /// @param most how many there can be
        int count(int most) {
            long number = number();
            if (number < 0 || number > most) {
                throw new IllegalArgumentException(
                        Long.toUnsignedString(number) + " where at most " + most + " can be");
            }
            return (int) number;
        }

        String text() {
            byte[] bytes = new byte[count(LONGEST_TEXT)];
            if (in.remaining() < bytes.length) {
                throw new IllegalArgumentException("cut at byte " + in.limit());
            }
            in.get(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
