package org.fengqiao.console.alarm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.UnsupportedAudioFileException;

/// The loudspeakers as javax.sound has them. Opened for each sound, because a device that is
/// plugged in later should be heard.
final class MixerDevice implements SpeakerSound.Device {

    /// Longer than every tone.
    private static final long LONGEST_TONE_S = 5;

    @Override
    public void play(byte[] wav) throws IOException, InterruptedException {
        try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav));
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
                throw new IOException("the sound device hangs");
            }
        } catch (LineUnavailableException
                | UnsupportedAudioFileException
                | IllegalArgumentException e) {
            // The last is how javax.sound says that there is no mixer at all.
            throw new IOException("no sound device plays this", e);
        }
    }
}
