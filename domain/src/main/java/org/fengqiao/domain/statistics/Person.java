package org.fengqiao.domain.statistics;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Whose work a step is.
///
/// @param key user id, or `@` and the resource id of somebody in the field
/// @param name as the log has it; null where only the resource id is known
public record Person(String key, @Nullable String name) {

    /// Begins the key of somebody who is known by resource id.
    public static final String RESOURCE = "@";

    static Optional<Person> of(@Nullable Done step) {
        return step == null
                ? Optional.empty()
                : Optional.of(new Person(step.actor(), step.actorName()));
    }

    /// Whose work an indicator measures.
    enum Of {
        REPORTER(facts -> of(facts.reported())),
        VERIFIER(facts -> of(facts.verifying().last())),
        FILER(facts -> of(facts.filed())),
        DISPATCHER(facts -> of(facts.dispatched())),
        /// The person the case was assigned to; where none was, who said it was finished.
        HANDLER(facts ->
                facts.handler() == null
                        ? of(facts.finished())
                        : Optional.of(new Person(RESOURCE + facts.handler(), null))),
        CHECKER(facts -> of(facts.checking().last())),
        GRANTER(facts -> of(facts.extending().last())),
        CLOSER(facts -> of(facts.closed()));

        private final Function<CaseFacts, Optional<Person>> find;

        Of(Function<CaseFacts, Optional<Person>> find) {
            this.find = find;
        }

        Optional<Person> find(CaseFacts facts) {
            return find.apply(facts);
        }
    }
}
