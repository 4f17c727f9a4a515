package org.fengqiao.domain.session;

/// What a signed-in user may do; workflow transitions name the roles that may take them.
public enum Role {
    /// 受理员/派遣员 at a desk.
    OPERATOR,
    /// 值班领导/值班长.
    DUTY_LEADER,
    /// 职能部门 that cases are dispatched to.
    DEPARTMENT,
    /// 网格员 or other person whom orders are sent to (处置人员).
    HANDLER,
    /// A channel that reports incidents: hotline, public app, video AI, sensors.
    REPORTER,
    /// 大屏, reads only.
    WALL,
    /// The push service that carries orders to devices and says when a device has them.
    GATEWAY,
    /// Takes over cases of an earlier system with their history.
    IMPORTER,
    /// The backend itself, where a moment that was fixed before has come.
    SYSTEM
}
