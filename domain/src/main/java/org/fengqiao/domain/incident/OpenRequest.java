package org.fengqiao.domain.incident;

import java.time.Instant;
import java.util.Map;

/// Something that is asked for and not decided yet: an extension 延期, a suspension 挂账, a void 作废, an
/// appeal 申诉.
///
/// @param subject as the workflow names it, e.g. `EXTEND`
/// @param endorsed whether the department stands behind it, so that the centre can decide
/// @param by user id of who asked
/// @param fields what was asked for, such as `until`; they take effect where it is granted
public record OpenRequest(
        String subject,
        boolean endorsed,
        String by,
        String byName,
        Instant at,
        String reason,
        Map<String, String> fields) {

    public OpenRequest {
        fields = Map.copyOf(fields);
    }

    OpenRequest endorse() {
        return new OpenRequest(subject, true, by, byName, at, reason, fields);
    }
}
