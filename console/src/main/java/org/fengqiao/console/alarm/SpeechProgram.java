package org.fengqiao.console.alarm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The program of the platform that reads a line aloud. The line is never part of a command that
/// something interprets: a title could be made to do harm. Pure but for looking for files.
enum SpeechProgram {
    /// Windows. What follows `-Command` is interpreted, so the line goes by the environment.
    POWERSHELL("powershell.exe"),
    /// macOS.
    SAY("say"),
    /// Linux with a speech dispatcher.
    SPD_SAY("spd-say"),
    /// Linux without.
    ESPEAK("espeak-ng");

    /// Variable with the line, for [#POWERSHELL].
    static final String LINE = "FENGQIAO_LINE";

    /// Variable with the language, for [#POWERSHELL].
    static final String LANGUAGE = "FENGQIAO_LANGUAGE";

    /// Longest line read, in characters.
    private static final int LONGEST = 200;

    private static final String SCRIPT =
            "Add-Type -AssemblyName System.Speech;"
                    + " $voice = New-Object System.Speech.Synthesis.SpeechSynthesizer;"
                    + " $culture = [Globalization.CultureInfo]::GetCultureInfo($env:"
                    + LANGUAGE
                    + ");"
                    + " $voice.SelectVoiceByHints('NotSet', 'NotSet', 0, $culture);"
                    + " $voice.Speak($env:"
                    + LINE
                    + ")";

    private final String file;

    SpeechProgram(String file) {
        this.file = file;
    }

    /// What runs it.
    ///
    /// @param environment added to the console's own
    record Call(List<String> command, Map<String, String> environment) {}

    /// The first that is there.
    ///
    /// @param os as in the system property `os.name`
    /// @param present whether a program of that name is on the path
    static Optional<SpeechProgram> find(String os, Predicate<String> present) {
        String system = os.toLowerCase(Locale.ROOT);
        List<SpeechProgram> candidates =
                system.startsWith("windows")
                        ? List.of(POWERSHELL)
                        : system.startsWith("mac") ? List.of(SAY) : List.of(SPD_SAY, ESPEAK);
        return candidates.stream().filter(program -> present.test(program.file)).findFirst();
    }

    /// Whether a file of that name lies in one of the folders of a search path.
    ///
    /// @param path as in the variable `PATH`
    /// @param separator between its folders
    static boolean onPath(String name, String path, String separator) {
        return Stream.of(path.split(java.util.regex.Pattern.quote(separator), -1))
                .filter(folder -> !folder.isBlank())
                .anyMatch(folder -> Files.isRegularFile(Path.of(folder, name)));
    }

    Call call(String line, boolean chinese) {
        String words = harmless(line);
        return switch (this) {
            case POWERSHELL ->
                    new Call(
                            List.of(file, "-NoProfile", "-NonInteractive", "-Command", SCRIPT),
                            Map.of(LINE, words, LANGUAGE, chinese ? "zh-CN" : "en-US"));
            case SAY ->
                    new Call(
                            List.of(file, "-v", chinese ? "Tingting" : "Samantha", words),
                            Map.of());
            case SPD_SAY ->
                    new Call(List.of(file, "-w", "-l", chinese ? "zh" : "en", words), Map.of());
            case ESPEAK -> new Call(List.of(file, "-v", chinese ? "cmn" : "en", words), Map.of());
        };
    }

    /// No control characters, not endless, and no leading hyphen that would be taken for an option.
    private static String harmless(String line) {
        String plain = line.replaceAll("\\p{Cntrl}+", " ").strip().replaceFirst("^-+", "");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
