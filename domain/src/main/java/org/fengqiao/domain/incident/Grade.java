package org.fengqiao.domain.incident;

/// Event grade 事件等级, mildest first. Not the emergency-warning scale, which has the same colours.
public enum Grade {
    BLUE,
    YELLOW,
    ORANGE,
    RED
}
