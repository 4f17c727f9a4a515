package org.fengqiao.backend.audit;

import java.util.List;
import org.fengqiao.domain.code.AreaCode;

/// A log that is read page by page, the newest line first.
@FunctionalInterface
interface Trail<T> {

    /// @param area of the leader who looks
    /// @param before only lines with a smaller number
    /// @param limit lines at most
    List<T> list(AreaCode area, AuditFilter filter, long before, int limit);
}
