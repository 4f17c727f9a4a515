package org.fengqiao.console.incident.detail;

import java.util.Locale;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.wire.FlowEntry;

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
        return dictionary
                .workflow()
                .find(entry.from(), entry.action())
                .map(TimelinePane::name)
                .orElseGet(() -> {
                    String key = "flow." + entry.action();
                    return TEXTS.has(key) ? TEXTS.get(key) : entry.action();
                });
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
