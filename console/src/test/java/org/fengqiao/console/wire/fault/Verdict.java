package org.fengqiao.console.wire.fault;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Messages.Snapshot;
import org.fengqiao.domain.wire.Outcome;
import org.jspecify.annotations.Nullable;

/// Compares what the consoles showed with what the backend has done, command by command. Pure.
///
/// @param accepted shown as done
/// @param refused shown as not done
/// @param unsettled without an outcome at the console
/// @param lost shown as done and without an effect
/// @param twice with more than one effect
/// @param against shown as not done, or never given, and with an effect all the same
/// @param different the backend tells another outcome than the console showed
/// @param examples of what is wrong, in words
record Verdict(
        int accepted,
        int refused,
        int unsettled,
        int lost,
        int twice,
        int against,
        int different,
        List<String> examples) {

    /// @param journaled asks the backend what became of a command; null if it has not seen it
    static Verdict of(
            CommandBook book, Snapshot snapshot, Function<CommandId, @Nullable Outcome> journaled) {
        Map<CommandId, Integer> effects = effects(book.listCommands(), snapshot);
        int[] counts = new int[7];
        TreeSet<String> examples = new TreeSet<>(Comparator.naturalOrder());
        for (Command command : book.listCommands()) {
            CommandId id = command.commandId();
            int effect = effects.getOrDefault(id, 0);
            effects.remove(id);
            @Nullable Outcome shown = book.findShown(id);
            @Nullable Outcome told = journaled.apply(id);
            boolean accepted = shown instanceof Outcome.Accepted;
            boolean[] is = {
                accepted,
                shown instanceof Outcome.Refused,
                shown == null,
                accepted && effect == 0,
                effect > 1,
                shown instanceof Outcome.Refused && effect > 0,
                shown != null && !shown.equals(told)
            };
            for (int i = 0; i < is.length; i++) {
                counts[i] += is[i] ? 1 : 0;
                if (is[i] && i > 1) {
                    examples.add(command + ": shown " + shown + ", told " + told + ", " + effect);
                }
            }
        }
        effects.forEach((id, count) -> examples.add(id + " was never given: " + count));
        return new Verdict(
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                counts[5] + effects.size(),
                counts[6],
                List.copyOf(examples));
    }

    boolean good() {
        return unsettled + lost + twice + against + different == 0;
    }

    /// How often each command has had its effect, counted in what the backend has now: each order
    /// names its command, a registered incident has it in its title, and a recall in its reason.
    private static Map<CommandId, Integer> effects(List<Command> commands, Snapshot snapshot) {
        Map<String, Long> titles =
                snapshot.incidents().stream()
                        .collect(Collectors.groupingBy(Incident::title, Collectors.counting()));
        Map<String, Long> recalls =
                snapshot.orders().stream()
                        .flatMap(order -> order.rungs().stream())
                        .filter(rung -> rung.rung() == Rung.RECALLED)
                        .collect(
                                Collectors.groupingBy(
                                        rung -> String.valueOf(rung.note()),
                                        Collectors.counting()));
        Map<CommandId, Integer> effects = new HashMap<>();
        for (Order order : snapshot.orders()) {
            effects.merge(order.commandId(), 1, Integer::sum);
        }
        for (Command command : commands) {
            long count =
                    switch (command) {
                        case Command.Register register -> titles.getOrDefault(register.title(), 0L);
                        case Command.RecallOrder recall ->
                                recalls.getOrDefault(recall.reason(), 0L);
                        case Command.IssueOrder _, Command.Act _ -> 0;
                    };
            effects.merge(command.commandId(), Math.toIntExact(count), Integer::sum);
        }
        return effects;
    }
}
