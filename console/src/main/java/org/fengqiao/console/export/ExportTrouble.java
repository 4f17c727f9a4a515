package org.fengqiao.console.export;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.fengqiao.console.theme.Texts;

/// Why a file could not be written, in words for whoever wanted it.
final class ExportTrouble {

    /// What platforms say where the class of the failure does not tell, and what it means.
    private enum Known {
        FULL("no space left", "not enough space", "disk full", "disk is full", "sqlite_full"),
        QUOTA("quota exceeded"),
        LOCKED("used by another process", "text file busy", "sqlite_busy", "resource busy"),
        READ_ONLY("read-only file system", "write-protected", "sqlite_readonly"),
        FOLDER("is a directory"),
        NAME("file name too long", "syntax is incorrect");

        private final String[] said;

        Known(String... said) {
            this.said = said;
        }

        static Optional<Known> of(String message) {
            String small = message.toLowerCase(Locale.ROOT);
            for (Known known : values()) {
                for (String said : known.said) {
                    if (small.contains(said)) {
                        return Optional.of(known);
                    }
                }
            }
            return Optional.empty();
        }
    }

    private static final Texts TEXTS = Texts.of("export");

    private ExportTrouble() {}

    /// What failed, without what threads wrapped around it.
    static Throwable cause(Throwable failure) {
        Throwable inner = failure;
        for (Throwable next = failure;
                next instanceof CompletionException && next.getCause() != null;
                next = inner) {
            inner = next.getCause();
        }
        return inner;
    }

    static String words(Throwable failure) {
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        return switch (failure) {
            case NoSuchFileException _ -> TEXTS.get("reason.NO_FOLDER");
            case ReadOnlyFileSystemException _ -> TEXTS.get("reason.READ_ONLY");
            case OutOfMemoryError _ -> TEXTS.get("reason.MEMORY");
            case AccessDeniedException denied -> denied(denied);
            default ->
                    Known.of(message)
                            .map(known -> TEXTS.get("reason." + known))
                            .orElseGet(() -> plain(failure, message));
        };
    }

    /// Windows denies access to what another program has open, and says so only in its reason.
    private static String denied(FileSystemException failure) {
        String reason = failure.getReason() == null ? "" : failure.getReason();
        return TEXTS.get("reason." + Known.of(reason).map(Enum::name).orElse("DENIED"));
    }

    private static String plain(Throwable failure, String message) {
        String kind = failure.getClass().getSimpleName();
        return message.isEmpty() ? kind : kind + ": " + message;
    }
}
