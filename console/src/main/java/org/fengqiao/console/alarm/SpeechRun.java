package org.fengqiao.console.alarm;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/// Runs the program that reads aloud, and ends one that hangs.
final class SpeechRun implements SpeakerSound.Reader {

    /// A program that reads aloud for longer has hung.
    private static final long LONGEST_LINE_S = 20;

    @Override
    public void read(SpeechProgram.Call call) throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(call.command());
        program.environment().putAll(call.environment());
        program.redirectErrorStream(true);
        program.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Process running = program.start();
        try {
            if (!running.waitFor(LONGEST_LINE_S, TimeUnit.SECONDS)) {
                throw new IOException(call.command().getFirst() + " hangs");
            }
            if (running.exitValue() != 0) {
                throw new IOException(
                        call.command().getFirst() + " ended with " + running.exitValue());
            }
        } finally {
            running.destroyForcibly();
        }
    }
}
