package org.fengqiao.domain.resource;

/// Whether a person is on duty, as their device last said.
public enum DutyState {
    /// 在岗
    ON_DUTY,
    /// 离岗
    OFF_DUTY,
    /// 未知: no device has ever said. Nobody may take it for off duty.
    UNKNOWN
}
