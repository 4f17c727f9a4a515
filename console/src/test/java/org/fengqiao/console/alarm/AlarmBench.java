package org.fengqiao.console.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import org.fengqiao.console.wire.LinkState;
import org.fengqiao.console.wire.LossReason;
import org.fengqiao.domain.alarm.AlarmCondition;
import org.fengqiao.domain.alarm.AlarmEntry;

/// The whole room on a clock and a backend that the test moves.
final class AlarmBench implements AutoCloseable {

    final AlarmLines backend = new AlarmLines();
    final SimpleObjectProperty<Instant> now = new SimpleObjectProperty<>(AlarmLines.NOW);
    final SimpleObjectProperty<LinkState> link =
            new SimpleObjectProperty<>(new LinkState.Connected(AlarmLines.NOW));
    final RecordedSound sound = new RecordedSound(now::get);
    final List<AlarmCondition> opened = new ArrayList<>();
    final List<String> troubles = new ArrayList<>();
    private Consumer<SpeakerSound.Trouble> soundTrouble = _ -> {};
    int listOpened;
    final AlarmPages pages;

    /// @param fx runs what comes from the backend
    AlarmBench(Executor fx) {
        pages =
                new AlarmPages(
                        AlarmLines.ME,
                        "10.0.0.1:8443",
                        link,
                        now,
                        backend,
                        fx,
                        onTrouble -> {
                            soundTrouble = onTrouble;
                            return sound;
                        },
                        new AlarmPages.Doors(opened::add, () -> listOpened++, troubles::add));
        pages.store().begin(backend.snapshot(now.get()));
    }

    void troubleSound(SpeakerSound.Trouble trouble) {
        soundTrouble.accept(trouble);
    }

    AlarmStore store() {
        return pages.store();
    }

    void hear(AlarmEntry... lines) {
        store().apply(List.of(lines));
    }

    /// The clock ticks second by second.
    void pass(Duration duration) {
        for (long i = 0; i < duration.toSeconds(); i++) {
            now.set(now.get().plusSeconds(1));
        }
    }

    void lose() {
        link.set(new LinkState.Lost(now.get(), LossReason.CLOSED, "cut", 1, now.get()));
    }

    void reconnect() {
        link.set(new LinkState.Connected(now.get()));
    }

    /// The backend does what it was last asked, and its lines come.
    void perform() {
        store().apply(backend.perform(backend.acts.getLast(), now.get()));
    }

    @Override
    public void close() {
        pages.close();
    }
}
