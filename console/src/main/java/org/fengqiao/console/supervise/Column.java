package org.fengqiao.console.supervise;

/// Columns of the board.
enum Column {
    OVERDUE,
    /// Near its deadline, and not expected to miss it.
    NEAR,
    /// Expected to be overdue within the horizon, whether it is near already or not.
    GOING_RED,
    /// Some supervision waits for its answer; these stand in their other column as well.
    SUPERVISED,
    /// 吹哨待报到: some department was whistled for and is not there; in the other column as well.
    WHISTLED
}
