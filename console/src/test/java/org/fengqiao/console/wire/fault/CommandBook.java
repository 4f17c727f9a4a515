package org.fengqiao.console.wire.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Outcome;
import org.jspecify.annotations.Nullable;

/// What the consoles of a run have said about each command, and where that breaks a promise. Pure.
final class CommandBook {

    private static final class Entry {
        private final Command command;
        private boolean taken;
        private boolean wasUnknown;
        private @Nullable Outcome shown;

        Entry(Command command) {
            this.command = command;
        }
    }

    private final Map<CommandId, Entry> entries = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();
    private int settled;
    private int listed;
    private List<CommandId> lastListed = List.of();

    void given(Command command) {
        entries.put(command.commandId(), new Entry(command));
    }

    int size() {
        return entries.size();
    }

    int open() {
        return entries.size() - settled;
    }

    /// How many commands were once unknown.
    long unknown() {
        return entries.values().stream().filter(entry -> entry.wasUnknown).count();
    }

    /// How many unsettled commands were listed after restarts, all together.
    int listed() {
        return listed;
    }

    /// What the console that started last listed.
    List<CommandId> lastListed() {
        return lastListed;
    }

    List<Command> listCommands() {
        return entries.values().stream().map(entry -> entry.command).toList();
    }

    @Nullable Command findCommand(CommandId id) {
        Entry entry = entries.get(id);
        return entry == null ? null : entry.command;
    }

    @Nullable Outcome findShown(CommandId id) {
        Entry entry = entries.get(id);
        return entry == null ? null : entry.shown;
    }

    /// Promises that were broken, in words.
    List<String> broken() {
        return broken;
    }

    void violation(String words) {
        broken.add(words);
    }

    /// A console has started and listed what is unsettled.
    ///
    /// @return commands without an outcome that it does not list
    List<Unlisted> opened(List<CommandId> ids) {
        listed += ids.size();
        lastListed = List.copyOf(ids);
        Set<CommandId> there = new LinkedHashSet<>(ids);
        for (CommandId id : there) {
            Entry entry = entries.get(id);
            if (entry == null) {
                violation(id + " is listed and was never given");
            } else if (entry.shown != null) {
                violation(id + " is listed though it was settled: " + entry.shown);
            } else {
                entry.taken = true;
            }
        }
        return entries.values().stream()
                .filter(entry -> entry.shown == null && !there.contains(entry.command.commandId()))
                .map(entry -> new Unlisted(entry.command, entry.taken))
                .toList();
    }

    /// @param taken it had been in the outbox, so it has to be settled; else the console was killed
    ///   before it could write it down
    record Unlisted(Command command, boolean taken) {}

    /// @return whether it is settled by this
    boolean heard(CommandId id, String state, @Nullable Outcome outcome) {
        Entry entry = entries.get(id);
        if (entry == null) {
            violation(id + " is " + state + " and was never given");
            return false;
        }
        entry.taken = true;
        if (outcome == null) {
            entry.wasUnknown |= state.equals("Unknown");
            return false;
        }
        if (entry.shown == null) {
            entry.shown = outcome;
            settled++;
            return true;
        }
        if (!entry.shown.equals(outcome)) {
            violation(id + " was " + entry.shown + " and became " + outcome);
        }
        return false;
    }
}
