package org.fengqiao.console.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.fengqiao.cityimport.assemble.Finding;
import org.fengqiao.cityimport.datum.DatumHint;
import org.fengqiao.cityimport.datum.Shift;
import org.fengqiao.cityimport.read.ReadException;
import org.fengqiao.console.theme.Texts;

/// Says in the reader's language what importing found.
final class ImportWords {

    private static final Texts TEXTS = Texts.of("intake");

    private ImportWords() {}

    /// What it is, without where.
    static String what(Finding finding) {
        return TEXTS.get(
                        "finding." + finding.kind(),
                        finding.kind() == Finding.Kind.FIGURE_COUNT
                                        || finding.kind() == Finding.Kind.FIGURE_STANDS
                                ? FigureNames.word(finding.detail())
                                : finding.detail(),
                        amount(finding),
                        finding.subject())
                .strip();
    }

    /// File and feature; empty for what concerns the whole city.
    static String where(Finding finding) {
        return finding.file().isEmpty()
                ? ""
                : finding.feature() == 0
                        ? finding.file()
                        : TEXTS.get("where", finding.file(), Integer.toString(finding.feature()));
    }

    /// One sentence for a log or a terminal.
    static String line(Finding finding) {
        String where = where(finding);
        String subject = finding.subject().isEmpty() ? "" : finding.subject() + " — ";
        return TEXTS.get("severity." + finding.kind().severity())
                + "  "
                + (where.isEmpty() ? "" : where + "  ")
                + subject
                + what(finding);
    }

    private static String amount(Finding finding) {
        return switch (finding.kind()) {
            case OUTSIDE_PARENT -> String.format(Locale.ROOT, "%.2f %%", 100 * finding.amount());
            case OVERLAP, GAP, REPAIRED -> squareMetres(finding.amount());
            default -> String.format(Locale.ROOT, "%,.0f", finding.amount());
        };
    }

    private static String squareMetres(double m2) {
        return m2 < 1e6
                ? String.format(Locale.ROOT, "%,.0f m²", m2)
                : String.format(Locale.ROOT, "%,.2f km²", m2 / 1e6);
    }

    /// What the platform throws often has no word but the path.
    static String failure(IOException e) {
        return switch (e) {
            case ReadException read ->
                    TEXTS.get(
                            "unread",
                            read.file() + (read.place().isEmpty() ? "" : ", " + read.place()),
                            TEXTS.get("reason." + read.reason(), read.detail()));
            case NoSuchFileException none -> TEXTS.get("failure.noFile", none.getFile());
            case AccessDeniedException denied -> TEXTS.get("failure.denied", denied.getFile());
            case DirectoryNotEmptyException full -> TEXTS.get("failure.notEmpty", full.getFile());
            case FileAlreadyExistsException there -> TEXTS.get("failure.exists", there.getFile());
            default -> String.valueOf(e.getMessage());
        };
    }

    static String failure(Shift.UnknownDatum e) {
        return TEXTS.get("datum.unknown", String.valueOf(e.getMessage()));
    }

    static String hint(DatumHint hint) {
        return TEXTS.get("hint." + hint.reason(), hint.datum().name());
    }
}
