package org.fengqiao.console.alarm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fengqiao.domain.alarm.Priority;

/// The sounds of the priorities as WAV files, made by arithmetic. They differ in pitch and in
/// pattern, after the bursts of IEC 60601-1-8: five pulses for high, three for medium, one for low.
/// Pure.
final class ToneWave {

    /// Samples a second; one channel of 16 bits.
    static final int RATE = 44_100;

    private static final int HEADER = 44;
    private static final double LOUDNESS = 0.6;

    /// Over which a pulse swells and fades, so that it does not click.
    private static final double RAMP_S = 0.015;

    /// @param hz of the ground tone
    /// @param seconds of sound
    /// @param pause seconds of silence after it
    private record Pulse(double hz, double seconds, double pause) {}

    private ToneWave() {}

    private static List<Pulse> pulses(Priority priority) {
        return switch (priority) {
            case HIGH ->
                    List.of(
                            new Pulse(880, 0.14, 0.06),
                            new Pulse(880, 0.14, 0.06),
                            new Pulse(1174.7, 0.14, 0.22),
                            new Pulse(880, 0.14, 0.06),
                            new Pulse(1174.7, 0.2, 0.1));
            case MEDIUM ->
                    List.of(
                            new Pulse(587.3, 0.2, 0.15),
                            new Pulse(587.3, 0.2, 0.15),
                            new Pulse(659.3, 0.24, 0.1));
            case LOW -> List.of(new Pulse(392, 0.35, 0.1));
        };
    }

    /// A whole WAV file.
    static byte[] wav(Priority priority) {
        List<Pulse> pulses = pulses(priority);
        int samples =
                pulses.stream()
                        .mapToInt(pulse -> count(pulse.seconds()) + count(pulse.pause()))
                        .sum();
        ByteBuffer out = ByteBuffer.allocate(HEADER + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        header(out, 2 * samples);
        pulses.forEach(pulse -> write(out, pulse));
        return out.array();
    }

    private static int count(double seconds) {
        return (int) Math.round(seconds * RATE);
    }

    private static void header(ByteBuffer out, int bytes) {
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEADER - 8 + bytes);
        out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        out.putShort((short) 1).putShort((short) 1); // PCM, one channel
        out.putInt(RATE).putInt(2 * RATE).putShort((short) 2).putShort((short) 16);
        out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
    }

    /// The ground tone with two overtones: a pure tone is hard to place in a room, and small
    /// loudspeakers drop the low ones.
    private static void write(ByteBuffer out, Pulse pulse) {
        int length = count(pulse.seconds());
        for (int i = 0; i < length; i++) {
            double at = (double) i / RATE;
            double angle = 2 * Math.PI * pulse.hz() * at;
            double wave =
                    (Math.sin(angle) + 0.4 * Math.sin(2 * angle) + 0.2 * Math.sin(3 * angle)) / 1.6;
            double edge = Math.min(at, pulse.seconds() - at) / RAMP_S;
            double swell = Math.clamp(edge, 0, 1);
            out.putShort((short) Math.round(Short.MAX_VALUE * LOUDNESS * swell * wave));
        }
        for (int i = 0; i < count(pulse.pause()); i++) {
            out.putShort((short) 0);
        }
    }
}
