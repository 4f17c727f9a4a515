package org.fengqiao.console.alarm;

import org.fengqiao.domain.alarm.Priority;

/// How alarms are heard; the one port, which tests record. Calls return at once; what goes wrong is
/// told to whoever made it. FX thread.
public interface AlarmSound extends AutoCloseable {

    /// Plays the sound of a priority. One that is still playing is not interrupted by a lesser one.
    void play(Priority priority);

    /// Reads a line aloud, in Chinese or else in English; nothing where [#speaks] is false.
    void say(String line, boolean chinese);

    /// Whether the platform can read aloud.
    boolean speaks();

    @Override
    void close();
}
