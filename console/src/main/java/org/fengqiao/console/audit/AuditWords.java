package org.fengqiao.console.audit;

import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.wire.RefusalEntry;

/// What lines of the audit say, in the reader's language; the room itself knows no workflow.
public interface AuditWords {

    /// What was done.
    String action(FlowEntry entry);

    /// From which state to which, and with whom it then lay; empty where neither changed.
    String moved(FlowEntry entry);

    /// What was noted; empty where nothing was.
    String note(FlowEntry entry);

    /// What was tried.
    String action(RefusalEntry entry);
}
