package org.fengqiao.backend.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fengqiao.backend.problem.Complete;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.problem.Texts;
import org.fengqiao.backend.problem.Unreadable;
import org.fengqiao.domain.wire.ImportedCase;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads an import: one case on each line, empty lines passed over.
final class CaseLines {

    static final int MOST_CASES = 20_000;

    /// Characters of one line.
    private static final int LONGEST_LINE = 256 * 1024;

    private final JsonMapper json;
    private final Locale locale;
    private final BadLines bad;

    CaseLines(JsonMapper json, Locale locale, BadLines bad) {
        this.json = json;
        this.locale = locale;
        this.bad = bad;
    }

    /// @param line counted from 1
    record Line(int line, ImportedCase imported) {}

    List<Line> read(InputStream body) throws IOException {
        List<Line> lines = new ArrayList<>();
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (c == '\n') {
                take(++number, text, lines);
            } else if (text.length() < LONGEST_LINE) {
                text.append((char) c);
            } else {
                throw new Refusal(Refusal.Kind.TOO_LARGE, "too-large", "line " + (number + 1));
            }
        }
        take(++number, text, lines);
        return lines;
    }

    private void take(int number, StringBuilder text, List<Line> lines) {
        String line = text.toString().strip();
        text.setLength(0);
        if (line.isEmpty()) {
            return;
        }
        if (lines.size() == MOST_CASES) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "too-many-cases", null, MOST_CASES);
        }
        try {
            ImportedCase imported = json.readValue(line, ImportedCase.class);
            Complete.check(imported);
            imported.steps().forEach(Complete::check);
            lines.add(new Line(number, imported));
        } catch (JacksonException | Refusal e) {
            bad.add(number, Texts.reason(locale, Unreadable.refusal(e)));
        }
    }
}
