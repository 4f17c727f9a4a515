package org.fengqiao.domain.wire;

import java.time.Instant;

/// An export as it stands in the trail 审计.
///
/// @param number counted up, in the order of writing
/// @param writtenAt when the backend wrote it down
/// @param user id of who made the file
/// @param name of that user in Chinese, as it was then
/// @param terminal the address it was told from
public record ExportEntry(
        long number,
        Instant writtenAt,
        String user,
        String name,
        String terminal,
        ExportReport report) {}
