package org.fengqiao.domain.resource;

/// How a camera is built.
public enum CameraType {
    /// 枪机: looks one way.
    BULLET,
    /// 球机: turns, tilts and zooms.
    PTZ_DOME
}
