package org.fengqiao.console.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.fengqiao.domain.alarm.Priority;

/// Writes down what would be heard.
final class RecordedSound implements AlarmSound {

    record Tone(Instant at, Priority priority) {}

    final List<Tone> tones = new ArrayList<>();
    final List<String> lines = new ArrayList<>();
    private final Supplier<Instant> now;

    RecordedSound(Supplier<Instant> now) {
        this.now = now;
    }

    @Override
    public void play(Priority priority) {
        tones.add(new Tone(now.get(), priority));
    }

    @Override
    public void say(String line, boolean chinese) {
        lines.add(line);
    }

    @Override
    public boolean speaks() {
        return true;
    }

    @Override
    public void close() {}
}
