package org.fengqiao.console.alarm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.fengqiao.domain.alarm.Priority;
import org.jspecify.annotations.Nullable;

/// Alarms through this machine's loudspeakers, on two threads of its own: one for tones, one for
/// words. What came while one was busy is replaced by what is more urgent or newer, so nothing
/// piles up. A machine that cannot make a sound is told of once.
public final class SpeakerSound implements AlarmSound {

    private static final Logger LOG = Logger.getLogger(SpeakerSound.class.getName());

    /// A program that reads aloud for longer has hung.
    private static final long LONGEST_LINE_S = 20;

    /// Longer than every tone.
    private static final long LONGEST_TONE_S = 5;

    /// Why something is not heard.
    public enum Trouble {
        /// There is no sound device, or it does not take what it should.
        NO_TONE,
        /// The platform's speech program does not run.
        NO_WORDS
    }

    private record Line(String words, boolean chinese) {}

    private final Consumer<Trouble> onTrouble;
    private final Optional<SpeechProgram> speech;
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
                                        java.io.File.pathSeparator)));
    }

    SpeakerSound(Consumer<Trouble> onTrouble, Optional<SpeechProgram> speech) {
        this.onTrouble = onTrouble;
        this.speech = speech;
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
        try (AudioInputStream in =
                        AudioSystem.getAudioInputStream(new ByteArrayInputStream(wave));
                Clip clip = AudioSystem.getClip()) {
            CountDownLatch over = new CountDownLatch(1);
            clip.addLineListener(event -> {
                if (event.getType() == LineEvent.Type.STOP) {
                    over.countDown();
                }
            });
            clip.open(in);
            clip.start();
            if (!over.await(LONGEST_TONE_S, TimeUnit.SECONDS)) {
                trouble(Trouble.NO_TONE, toneTold, new IOException("the sound device hangs"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (LineUnavailableException
                | UnsupportedAudioFileException
                | IOException
                | IllegalArgumentException e) {
            // The last is how javax.sound says that there is no mixer at all.
            trouble(Trouble.NO_TONE, toneTold, e);
        }
    }

    private void sayNext() {
        Line line = nextLine.getAndSet(null);
        if (line == null || speech.isEmpty()) {
            return;
        }
        SpeechProgram.Call call = speech.get().call(line.words(), line.chinese());
        ProcessBuilder program = new ProcessBuilder(call.command());
        program.environment().putAll(call.environment());
        program.redirectErrorStream(true);
        program.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            Process running = program.start();
            if (!running.waitFor(LONGEST_LINE_S, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            } else if (running.exitValue() != 0) {
                throw new IOException(
                        call.command().getFirst() + " ended with " + running.exitValue());
            }
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
