package org.fengqiao.backend.incident;

import java.util.List;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Messages.Attachment;

/// Lists what is attached to an incident; offered as a bean by whoever keeps attachments.
public interface AttachmentList {

    List<Attachment> listOf(IncidentId incident);
}
