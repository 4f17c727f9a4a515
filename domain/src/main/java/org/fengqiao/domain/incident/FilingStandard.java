package org.fengqiao.domain.incident;

import org.fengqiao.domain.deadline.TimeLimit;

/// One 立案条件 of a class with its limit and 结案条件.
public record FilingStandard(
        String conditionZh,
        String conditionEn,
        TimeLimit limit,
        String closingZh,
        String closingEn) {}
