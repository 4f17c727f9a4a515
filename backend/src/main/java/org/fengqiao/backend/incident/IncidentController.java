package org.fengqiao.backend.incident;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.problem.Unreadable;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Messages.ChangePage;
import org.fengqiao.domain.wire.Messages.IncidentFile;
import org.fengqiao.domain.wire.Messages.Snapshot;
import org.fengqiao.domain.workflow.WorkflowView;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Reading of incidents over REST.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "incidents")
class IncidentController {

    private static final int MOST_CHANGES = 5000;

    private final Incidents incidents;
    private final Visibility visibility;
    private final Workflow workflow;
    private final ObjectProvider<AttachmentList> attachments;

    IncidentController(
            Incidents incidents,
            Visibility visibility,
            Workflow workflow,
            ObjectProvider<AttachmentList> attachments) {
        this.incidents = incidents;
        this.visibility = visibility;
        this.workflow = workflow;
        this.attachments = attachments;
    }

    @GetMapping("/incidents/snapshot")
    @Operation(
            summary = "All that the caller may see now",
            description = "Open incidents and those ended within the given hours, at most 168.")
    Snapshot snapshot(Caller caller, @RequestParam(defaultValue = "24") int endedWithinHours) {
        return incidents.snapshot(caller, Duration.ofHours(endedWithinHours));
    }

    @GetMapping("/changes")
    @Operation(
            summary = "What came after a change",
            description =
                    "410 other-epoch or gap-too-old: take a snapshot. `previous` of the first"
                            + " change is `after`.")
    ChangePage changes(
            Caller caller,
            @RequestParam @Nullable String epoch,
            @RequestParam long after,
            @RequestParam(defaultValue = "1000") int limit) {
        if (after < 0 || limit < 1 || limit > MOST_CHANGES) {
            throw Refusal.malformed("malformed", "limit", "0 ≤ after, 1 ≤ limit ≤ " + MOST_CHANGES);
        }
        return incidents.listChanges(caller, epoch, after, limit);
    }

    @GetMapping("/incidents/{id}")
    @Operation(summary = "An incident with its flow log, orders and attachments")
    IncidentFile incident(Caller caller, @PathVariable String id) {
        CaseRecord record = incidents.get(caller, Unreadable.value("id", id, IncidentId::new));
        return new IncidentFile(
                visibility.shown(caller, record.incident()),
                incidents.listFlow(caller, record.id()),
                record.orders().stream().map(order -> visibility.shown(caller, order)).toList(),
                attachments.stream()
                        .findFirst()
                        .map(list -> list.listOf(record.id()))
                        .orElse(List.of()));
    }

    @GetMapping("/workflow")
    @Operation(summary = "The workflow definition in force")
    WorkflowView workflow() {
        return workflow.definition().view();
    }
}
