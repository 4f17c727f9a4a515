package org.fengqiao.console.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.fengqiao.domain.alarm.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SoundsTest {

    @ParameterizedTest
    @EnumSource
    void everySoundIsAWavThatThePlatformReads(Priority priority) throws Exception {
        try (AudioInputStream in =
                AudioSystem.getAudioInputStream(new ByteArrayInputStream(ToneWave.wav(priority)))) {
            assertEquals(ToneWave.RATE, in.getFormat().getSampleRate());
            assertEquals(1, in.getFormat().getChannels());
            assertTrue(in.getFrameLength() > ToneWave.RATE / 4, "longer than a quarter second");
            assertTrue(in.getFrameLength() < 3L * ToneWave.RATE, "shorter than three seconds");
        }
    }

    @Test
    void prioritiesDifferInPulsesAndInPitch() {
        assertEquals(5, pulses(Priority.HIGH));
        assertEquals(3, pulses(Priority.MEDIUM));
        assertEquals(1, pulses(Priority.LOW));
        Set<Long> pitches = new HashSet<>();
        for (Priority priority : Priority.values()) {
            pitches.add(Math.round(pitch(priority)));
        }
        assertEquals(Set.of(880L, 587L, 392L), pitches);
    }

    private static short[] samples(Priority priority) {
        byte[] wav = ToneWave.wav(priority);
        short[] samples = new short[(wav.length - 44) / 2];
        ByteBuffer.wrap(wav, 44, wav.length - 44)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        return samples;
    }

    /// Counts sounds with at least a fiftieth of a second of silence between them.
    private static int pulses(Priority priority) {
        int pulses = 0;
        int silence = ToneWave.RATE;
        for (short sample : samples(priority)) {
            if (Math.abs(sample) < 20) {
                silence++;
            } else {
                pulses += silence > ToneWave.RATE / 50 ? 1 : 0;
                silence = 0;
            }
        }
        return pulses;
    }

    /// The strongest of the frequencies looked at, in the first tenth of a second.
    private static double pitch(Priority priority) {
        short[] samples = samples(priority);
        int length = ToneWave.RATE / 10;
        double best = 0;
        double strongest = 0;
        for (int hz = 300; hz <= 1300; hz++) {
            double real = 0;
            double imaginary = 0;
            for (int i = 0; i < length; i++) {
                double angle = 2 * Math.PI * hz * i / ToneWave.RATE;
                real += samples[i] * Math.cos(angle);
                imaginary += samples[i] * Math.sin(angle);
            }
            double strength = Math.hypot(real, imaginary);
            if (strength > strongest) {
                strongest = strength;
                best = hz;
            }
        }
        return best;
    }

    @Test
    void eachPlatformHasItsProgramAndLinuxTheFirstThatIsThere() {
        assertEquals(
                Optional.of(SpeechProgram.POWERSHELL), SpeechProgram.find("Windows 11", _ -> true));
        assertEquals(Optional.of(SpeechProgram.SAY), SpeechProgram.find("Mac OS X", _ -> true));
        assertEquals(Optional.of(SpeechProgram.SPD_SAY), SpeechProgram.find("Linux", _ -> true));
        assertEquals(
                Optional.of(SpeechProgram.ESPEAK),
                SpeechProgram.find("Linux", name -> name.equals("espeak-ng")));
        assertEquals(Optional.empty(), SpeechProgram.find("Linux", _ -> false));
    }

    @Test
    void noTitleBecomesAnOptionOrPartOfAScript() {
        String bad = "--file=/etc/passwd\n'; Remove-Item *; \"$(rm -rf /)\"";
        for (SpeechProgram program : SpeechProgram.values()) {
            SpeechProgram.Call call = program.call(bad, true);
            List<String> carrying =
                    call.command().stream().filter(part -> part.contains("Remove-Item")).toList();
            if (program == SpeechProgram.POWERSHELL) {
                assertEquals(List.of(), carrying);
                assertTrue(
                        String.valueOf(call.environment().get(SpeechProgram.LINE))
                                .contains("Remove-Item"));
            } else {
                assertEquals(1, carrying.size());
                assertEquals(call.command().getLast(), carrying.getFirst());
                assertFalse(carrying.getFirst().startsWith("-"), carrying.getFirst());
            }
        }
    }

    @Test
    void programsAreLookedForOnThePath(@TempDir Path folder) throws Exception {
        Files.createFile(folder.resolve("espeak-ng"));
        String path = "/nowhere:" + folder;
        assertTrue(SpeechProgram.onPath("espeak-ng", path, ":"));
        assertFalse(SpeechProgram.onPath("spd-say", path, ":"));
    }

    @Test
    void aMachineThatCannotMakeASoundIsToldOfOnceAndNothingBreaks() throws Exception {
        BlockingQueue<SpeakerSound.Trouble> told = new LinkedBlockingQueue<>();
        BlockingQueue<String> tried = new LinkedBlockingQueue<>();
        try (SpeakerSound sound =
                new SpeakerSound(
                        told::add,
                        Optional.of(SpeechProgram.ESPEAK),
                        _ -> {
                            tried.add("tone");
                            throw new IOException("no mixer");
                        },
                        _ -> {
                            tried.add("words");
                            throw new IOException("no voice");
                        })) {
            sound.play(Priority.HIGH);
            assertEquals(SpeakerSound.Trouble.NO_TONE, told.poll(20, TimeUnit.SECONDS));
            sound.say("火警", true);
            assertEquals(SpeakerSound.Trouble.NO_WORDS, told.poll(20, TimeUnit.SECONDS));
            tried.clear();
            sound.play(Priority.LOW);
            assertEquals("tone", tried.poll(20, TimeUnit.SECONDS));
            sound.say("火警", true);
            assertEquals("words", tried.poll(20, TimeUnit.SECONDS));
        }
        assertTrue(told.isEmpty());
    }

    @Test
    void whatComesWhileASoundPlaysIsOneSoundTheMostUrgent() throws Exception {
        CountDownLatch playing = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        BlockingQueue<Integer> played = new LinkedBlockingQueue<>();
        try (SpeakerSound sound =
                new SpeakerSound(
                        _ -> {},
                        Optional.empty(),
                        wav -> {
                            playing.countDown();
                            over.await();
                            played.add(wav.length);
                        },
                        _ -> {})) {
            sound.play(Priority.LOW);
            assertTrue(playing.await(20, TimeUnit.SECONDS));
            sound.play(Priority.MEDIUM);
            sound.play(Priority.HIGH);
            sound.play(Priority.LOW);
            over.countDown();
            assertEquals(ToneWave.wav(Priority.LOW).length, played.poll(20, TimeUnit.SECONDS));
            assertEquals(ToneWave.wav(Priority.HIGH).length, played.poll(20, TimeUnit.SECONDS));
        }
        assertTrue(played.isEmpty());
    }
}
