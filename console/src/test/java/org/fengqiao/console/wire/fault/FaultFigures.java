package org.fengqiao.console.wire.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.wire.CommandId;

/// What came of a run.
///
/// @param faults how often each kind came
/// @param deeds what the proxy did to what passed
/// @param listed unsettled commands listed by consoles after their restarts, all together
/// @param unknown commands that were once unknown
/// @param left ids still listed by a console started after everything
/// @param broken promises broken on the way, in words
record FaultFigures(
        long seed,
        int commands,
        Duration lasted,
        Map<Fault.Kind, Integer> faults,
        Map<FaultProxy.Deed, Integer> deeds,
        int listed,
        long unknown,
        List<CommandId> left,
        List<String> broken,
        Verdict verdict) {

    boolean good() {
        return verdict.good() && broken.isEmpty() && left.isEmpty();
    }

    /// As a table: figure, value, target.
    String table() {
        StringBuilder table = new StringBuilder();
        row(table, "seed", seed, "");
        row(table, "commands", commands, "");
        row(table, "seconds", lasted.toSeconds(), "");
        faults.forEach((kind, count) -> row(table, "fault " + kind, count, ""));
        deeds.forEach((deed, count) -> row(table, "proxy " + deed, count, ""));
        row(table, "once unknown", unknown, "");
        row(table, "listed as unsettled after restarts", listed, "");
        row(table, "accepted", verdict.accepted(), "");
        row(table, "refused", verdict.refused(), "");
        row(table, "unsettled", verdict.unsettled(), "0");
        row(table, "lost", verdict.lost(), "0");
        row(table, "executed twice", verdict.twice(), "0");
        row(table, "executed though refused", verdict.against(), "0");
        row(table, "outcome shown is not the backend's", verdict.different(), "0");
        row(table, "unsettled and not listed after a restart", broken.size(), "0");
        row(table, "still listed at the end", left.size(), "0");
        broken.forEach(words -> table.append(words).append('\n'));
        verdict.examples().forEach(words -> table.append(words).append('\n'));
        return table.toString();
    }

    private static void row(StringBuilder table, String what, Object value, String target) {
        table.append(String.format("%-42s %10s %s%n", what, value, target));
    }
}
