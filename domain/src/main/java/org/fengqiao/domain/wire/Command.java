package org.fengqiao.domain.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Map;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.order.OrderId;
import org.jspecify.annotations.Nullable;

/// Something a user wants done. Sent over STOMP or REST; journaled by its id in the transaction of
/// its effect.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Command.Register.class, name = "REGISTER"),
    @JsonSubTypes.Type(value = Command.Act.class, name = "ACT"),
    @JsonSubTypes.Type(value = Command.IssueOrder.class, name = "ISSUE"),
    @JsonSubTypes.Type(value = Command.RecallOrder.class, name = "RECALL")
})
public sealed interface Command {

    CommandId commandId();

    /// 登记: creates an incident in the first state of the workflow.
    ///
    /// @param grade null takes the grade of the class
    /// @param occurredAt null takes the time of report
    record Register(
            CommandId commandId,
            ClassKey classKey,
            int standard,
            @Nullable Grade grade,
            Source source,
            String title,
            String description,
            LonLat position,
            String address,
            @Nullable String reporter,
            @Nullable String reporterPhone,
            @Nullable Instant occurredAt)
            implements Command {}

    /// Takes an action of the workflow on an incident.
    ///
    /// @param expectedRevision the incident's revision the user decided on; refused as
    ///   `changed-meanwhile` if it has moved to another state since
    /// @param fields what the transition requires, e.g. `reason`, `department`, `result`
    record Act(
            CommandId commandId,
            IncidentId incident,
            String action,
            long expectedRevision,
            Map<String, String> fields)
            implements Command {}

    /// `ISSUE` 下达: sends an order to one person.
    ///
    /// @param confirmed true sends it also to a person who is on another incident, which is refused
    ///   as `person-busy` otherwise
    record IssueOrder(
            CommandId commandId,
            IncidentId incident,
            String recipient,
            String text,
            @Nullable Boolean confirmed)
            implements Command {}

    /// `RECALL` 撤回: until arrival, with a reason.
    record RecallOrder(CommandId commandId, OrderId order, String reason) implements Command {}
}
