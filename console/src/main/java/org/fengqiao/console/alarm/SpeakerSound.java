package org.fengqiao.console.alarm;

import java.io.File;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fengqiao.domain.alarm.Priority;
import org.jspecify.annotations.Nullable;

/// Alarms through this machine's loudspeakers, on two threads of its own: one for tones, one for
/// words. What came while one was busy is replaced by what is more urgent or newer, so nothing
/// piles up. A machine that cannot make a sound is told of once.
public final class SpeakerSound implements AlarmSound {

    private static final Logger LOG = Logger.getLogger(SpeakerSound.class.getName());

    /// Why something is not heard.
    public enum Trouble {
        /// There is no sound device, or it does not take what it should.
        NO_TONE,
        /// The platform's speech program does not run.
        NO_WORDS
    }

    /// What plays a WAV file to its end.
    @FunctionalInterface
    interface Device {
        void play(byte[] wav) throws IOException, InterruptedException;
    }

    /// What reads a line to its end.
    @FunctionalInterface
    interface Reader {
        void read(SpeechProgram.Call call) throws IOException, InterruptedException;
    }

    private record Line(String words, boolean chinese) {}

    private final Consumer<Trouble> onTrouble;
    private final Optional<SpeechProgram> speech;
    private final Device device;
    private final Reader reader;
    private final Map<Priority, byte[]> waves = new EnumMap<>(Priority.class);
    private final ThreadPoolExecutor tones = thread("alarm-tone");
    private final ThreadPoolExecutor words = thread("alarm-words");
    private final AtomicReference<@Nullable Priority> nextTone = new AtomicReference<>();
    private final AtomicReference<@Nullable Line> nextLine = new AtomicReference<>();
    private final AtomicBoolean toneTold = new AtomicBoolean();
    private final AtomicBoolean wordsTold = new AtomicBoolean();

    /// @param onTrouble hears each trouble once, on another thread
    public SpeakerSound(Consumer<Trouble> onTrouble) {
        this(
                onTrouble,
                SpeechProgram.find(
                        System.getProperty("os.name", ""),
                        name ->
                                SpeechProgram.onPath(
                                        name,
                                        Optional.ofNullable(System.getenv("PATH")).orElse(""),
                                        File.pathSeparator)),
                new MixerDevice(),
                new SpeechRun());
    }

    /// @param speech empty where the platform cannot read aloud
    SpeakerSound(
            Consumer<Trouble> onTrouble,
            Optional<SpeechProgram> speech,
            Device device,
            Reader reader) {
        this.onTrouble = onTrouble;
        this.speech = speech;
        this.device = device;
        this.reader = reader;
        for (Priority priority : Priority.values()) {
            waves.put(priority, ToneWave.wav(priority));
        }
    }

    private static ThreadPoolExecutor thread(String name) {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> {
                    Thread made = new Thread(task, name);
                    made.setDaemon(true);
                    return made;
                });
    }

    @Override
    public void play(Priority priority) {
        Priority before =
                nextTone.getAndAccumulate(
                        priority,
                        (waiting, more) ->
                                waiting != null && more != null && waiting.above(more)
                                        ? waiting
                                        : more);
        if (before == null) {
            tones.execute(this::playNext);
        }
    }

    @Override
    public boolean speaks() {
        return speech.isPresent();
    }

    @Override
    public void say(String line, boolean chinese) {
        if (speech.isPresent() && nextLine.getAndSet(new Line(line, chinese)) == null) {
            words.execute(this::sayNext);
        }
    }

    private void playNext() {
        byte[] wave = waves.get(nextTone.getAndSet(null));
        if (wave == null) {
            return;
        }
        try {
            device.play(wave);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            trouble(Trouble.NO_TONE, toneTold, e);
        }
    }

    private void sayNext() {
        Line line = nextLine.getAndSet(null);
        if (line == null || speech.isEmpty()) {
            return;
        }
        try {
            reader.read(speech.get().call(line.words(), line.chinese()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            trouble(Trouble.NO_WORDS, wordsTold, e);
        }
    }

    private void trouble(Trouble trouble, AtomicBoolean told, Exception cause) {
        if (told.compareAndSet(false, true)) {
            LOG.log(Level.WARNING, "alarms are not heard: " + trouble, cause);
            onTrouble.accept(trouble);
        }
    }

    @Override
    public void close() {
        tones.shutdownNow();
        words.shutdownNow();
    }
}
