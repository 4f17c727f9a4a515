package org.fengqiao.console.incident.detail;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.workflow.Consequence;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.FlowNote;

/// What a line of the flow log says, in the reader's language.
public final class FlowWords {

    private static final Texts TEXTS = Texts.of("incident");

    private final Dictionary dictionary;

    public FlowWords(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /// What was done.
    public String action(FlowEntry entry) {
        if (entry.rung() != null) {
            return TEXTS.get("flow.rung." + entry.rung().name());
        }
        String key = "flow." + entry.action();
        // What the backend did by itself to a master has the name of a row for something else.
        if (entry.actor().equals(UserInfo.SYSTEM) && TEXTS.has(key)) {
            return TEXTS.get(key);
        }
        return dictionary
                .workflow()
                .find(entry.from(), entry.action())
                .map(TimelinePane::name)
                .orElseGet(() -> TEXTS.has(key) ? TEXTS.get(key) : entry.action());
    }

    /// What was noted: what people wrote as it is, what the backend says itself in the reader's
    /// language; empty where nothing was.
    public String note(FlowEntry entry) {
        String written = entry.note() == null ? "" : entry.note();
        return FlowNote.find(dictionary.workflow(), entry)
                .map(note ->
                        switch (note) {
                            case FlowNote.Lapsed(String subject, var cause, String byName) ->
                                    TEXTS.get(
                                            "note.lapsed",
                                            subject(subject),
                                            byName,
                                            TEXTS.get("note.cause." + cause));
                            case FlowNote.Climbed climbed ->
                                    climbed.steps().stream()
                                            .map(step ->
                                                    TEXTS.get(
                                                            "note.climbed",
                                                            step.number(),
                                                            TEXTS.get("note.rung." + step.rung())))
                                            .collect(Collectors.joining("\n"));
                            case FlowNote.LateGrant(Instant former, String words) ->
                                    TEXTS.get("note.late", Times.dayAndMinute(former))
                                            + (words.isEmpty() ? "" : "\n" + words);
                        })
                .orElse(written);
    }

    /// As the row is called that asks for it.
    private String subject(String subject) {
        Consequence asks = new Consequence(Effect.ASK, subject);
        return dictionary.workflow().listTransitions().stream()
                .filter(row -> row.effects().contains(asks))
                .findFirst()
                .map(TimelinePane::name)
                .orElse(subject);
    }

    /// From which state to which, and with whom it then lay.
    public String moved(FlowEntry entry) {
        Locale locale = Texts.locale();
        String holder = dictionary.departmentName(entry.holder(), locale);
        String to = dictionary.stateName(entry.to(), locale);
        String states =
                entry.to().equals(entry.from())
                        ? ""
                        : entry.from() == null
                                ? to
                                : dictionary.stateName(entry.from(), locale) + " → " + to;
        return states.isEmpty() || holder.isEmpty() ? states + holder : states + " · " + holder;
    }
}
