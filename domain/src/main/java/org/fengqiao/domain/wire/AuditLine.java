package org.fengqiao.domain.wire;

/// A line of the flow log 流转记录 as the audit 审计 shows it.
///
/// @param chain SHA-256, in hexadecimal, over the chain of the line before and all of this line; it
///   holds every earlier line in place
public record AuditLine(FlowEntry entry, String chain) {}
