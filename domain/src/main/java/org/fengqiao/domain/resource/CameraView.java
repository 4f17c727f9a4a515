package org.fengqiao.domain.resource;

/// What a camera sees from where it stands.
///
/// @param type fixed or turnable
/// @param bearingDeg middle of the view, degrees clockwise from north, 0 up to but not 360; the
///   resting direction of a PTZ camera
/// @param fieldOfViewDeg whole horizontal opening in degrees
/// @param rangeM how far a person can still be made out, in metres
public record CameraView(CameraType type, double bearingDeg, double fieldOfViewDeg, double rangeM) {

    public CameraView {
        if (!(bearingDeg >= 0 && bearingDeg < 360)) {
            throw new IllegalArgumentException("bearing must lie in 0..360: " + bearingDeg);
        }
        if (!(fieldOfViewDeg > 0 && fieldOfViewDeg <= 360)) {
            throw new IllegalArgumentException(
                    "field of view must lie above 0 and up to 360: " + fieldOfViewDeg);
        }
        if (!(rangeM > 0 && rangeM <= 10_000)) {
            throw new IllegalArgumentException(
                    "range must lie above 0 and up to 10000 m: " + rangeM);
        }
    }
}
