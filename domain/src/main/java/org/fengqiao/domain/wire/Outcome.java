package org.fengqiao.domain.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.OrderId;
import org.jspecify.annotations.Nullable;

/// What became of a command; can be asked for again by the command's id.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outcome.Accepted.class, name = "ACCEPTED"),
    @JsonSubTypes.Type(value = Outcome.Refused.class, name = "REFUSED")
})
public sealed interface Outcome {

    CommandId commandId();

    /// @param sequence global sequence number of the change it made
    record Accepted(
            CommandId commandId, long sequence, IncidentId incident, @Nullable OrderId order)
            implements Outcome {}

    /// Nothing was changed.
    ///
    /// @param code stable, for machines, such as `not-allowed`, `changed-meanwhile`,
    ///   `missing-field`, `unknown-incident`
    /// @param reason for people, in the language the user signed in with
    record Refused(CommandId commandId, String code, String reason) implements Outcome {}
}
