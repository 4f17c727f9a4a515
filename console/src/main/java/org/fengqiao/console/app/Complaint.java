package org.fengqiao.console.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what is wrong with the command line in one sentence, in the language it asks for; picocli
/// says it in English only.
final class Complaint {

    private Complaint() {}

    /// The language that is asked for, also where something else on the line is wrong; without it
    /// the machine's, and Chinese where that is neither. Java calls a machine on which nothing was
    /// chosen (C, POSIX) English too, but without a country.
    static Locale locale(String[] args, Locale machine) {
        for (int i = 0; i < args.length; i++) {
            boolean apart = args[i].equals("--locale") && i + 1 < args.length;
            if (apart || args[i].startsWith("--locale=")) {
                String value = apart ? args[i + 1] : args[i].substring("--locale=".length());
                return value.equals("en") ? Texts.EN : Texts.ZH;
            }
        }
        boolean english = machine.getLanguage().equals("en") && !machine.getCountry().isEmpty();
        return english ? Texts.EN : Texts.ZH;
    }

    static String about(ParameterException e, Texts texts) {
        return switch (e) {
            case UnmatchedArgumentException unknown ->
                    texts.get("option.unknown", unknown.getUnmatched().getFirst());
            case MissingParameterException missing ->
                    texts.get("option.noValue", name(missing.getMissing().getFirst()));
            case OverwrittenOptionException twice ->
                    texts.get("option.twice", name(twice.getOverwritten()));
            case ParameterException bad
                    when bad.getCause() instanceof TypeConversionException reason ->
                    texts.get(
                            "option.bad",
                            name(bad.getArgSpec()),
                            String.valueOf(reason.getMessage()));
            default -> String.valueOf(e.getMessage());
        };
    }

    private static String name(@Nullable ArgSpec spec) {
        return spec instanceof OptionSpec option
                ? option.longestName()
                : spec == null ? "" : spec.paramLabel();
    }

    /// Why a folder cannot be used, where the JDK's own message is only its path.
    static String about(IOException e, Texts texts) {
        return switch (e) {
            case FileAlreadyExistsException file -> texts.get("folder.isFile", file.getFile());
            case AccessDeniedException file -> texts.get("folder.denied", file.getFile());
            case NoSuchFileException file -> texts.get("folder.cannotMake", file.getFile());
            case FileSystemException file when file.getReason() == null ->
                    texts.get("folder.cannotMake", file.getFile());
            default -> String.valueOf(e.getMessage());
        };
    }
}
