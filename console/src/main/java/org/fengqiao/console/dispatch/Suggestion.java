package org.fengqiao.console.dispatch;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Whom to send, as a proposal the operator can overrule: the nearest who is on duty and free; if
/// nobody is both, being on duty is given up first, then being free. Whose duty is unknown comes
/// before who is off duty.
final class Suggestion {

    private static final Comparator<Recipient> NEAREST =
            Comparator.comparing(Recipient::metres, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Recipient::id);

    private Suggestion() {}

    /// @param busy whether this console knows of an unfinished order to a person
    static Optional<Recipient> find(List<Recipient> candidates, Predicate<String> busy) {
        Predicate<Recipient> free = r -> !r.busy() && !busy.test(r.id());
        Predicate<Recipient> notOff = Predicate.not(Recipient::offDuty);
        return first(candidates, free.and(Recipient::onDuty))
                .or(() -> first(candidates, free.and(notOff)))
                .or(() -> first(candidates, free))
                .or(() -> first(candidates, Recipient::onDuty))
                .or(() -> first(candidates, notOff))
                .or(() -> first(candidates, _ -> true));
    }

    private static Optional<Recipient> first(
            List<Recipient> candidates, Predicate<Recipient> wanted) {
        return candidates.stream().filter(wanted).min(NEAREST);
    }
}
