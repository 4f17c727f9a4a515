package org.fengqiao.backend.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fengqiao.backend.incident.Ledger;
import org.fengqiao.backend.incident.Moment;
import org.fengqiao.backend.incident.Step;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.problem.Texts;
import org.fengqiao.domain.wire.ImportedCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Takes cases over with their history, all of an import or none, as one turn of the ledger.
final class Imports {

    private final Ledger ledger;
    private final Replay replay;
    private final JdbcClient jdbc;

    Imports(Ledger ledger, Replay replay, JdbcClient jdbc) {
        this.ledger = ledger;
        this.replay = replay;
        this.jdbc = jdbc;
    }

    /// @param locale of the reasons
    /// @param bad lines that could not even be read; others are added
    /// @throws Refusal `bad-import` naming every bad line; nothing is taken over then
    ImportedCase.Report apply(List<CaseLines.Line> lines, Locale locale, BadLines bad) {
        ledger.commit(moment -> decide(lines, locale, bad, moment));
        return new ImportedCase.Report(lines.size());
    }

    private List<Step> decide(
            List<CaseLines.Line> lines, Locale locale, BadLines bad, Moment moment) {
        Set<String> taken = loadExternalIds();
        List<Step> steps = new ArrayList<>();
        for (CaseLines.Line line : lines) {
            String id = line.imported().externalId();
            try {
                if (!taken.add(id)) {
                    throw Refusal.rule("imported-before", "externalId", id);
                }
                steps.addAll(replay.run(line.imported(), moment, moment.sequence() + steps.size()));
            } catch (Replay.StepRefused refused) {
                bad.add(
                        line.line(),
                        Texts.text(
                                locale,
                                "import.step",
                                refused.step(),
                                Texts.reason(locale, refused.refusal())));
            } catch (Refusal refusal) {
                bad.add(line.line(), Texts.reason(locale, refusal));
            }
        }
        if (bad.count() > 0) {
            throw Refusal.rule("bad-import", null, bad.count(), bad.text());
        }
        return steps;
    }

    /// Every imported case's flow begins with a line that names it.
    private Set<String> loadExternalIds() {
        return new HashSet<>(
                jdbc.sql(
                                "SELECT SUBSTRING(terminal, "
                                        + (Replay.TERMINAL.length() + 1)
                                        + ") FROM flow_log WHERE from_state IS NULL"
                                        + " AND terminal LIKE '"
                                        + Replay.TERMINAL
                                        + "%'")
                        .query(String.class)
                        .list());
    }
}
