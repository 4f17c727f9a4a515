package org.fengqiao.console.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Whether frames of a motion show what a full redraw of the same view shows.
final class RedrawCheck {

    /// Rounding when a picture is blended; not seen by anyone.
    private static final int TOLERATED = 2;

    /// A frame as it was shown.
    record Sample(Route.Stop stop, int[] pixels) {}

    private final FrameFolder frames;
    private int equal;
    private int count;
    private double worstShare;
    private double worstMean;

    RedrawCheck(FrameFolder frames) {
        this.frames = frames;
    }

    /// @param drawnAnew the same view drawn from nothing
    private void add(int[] shown, int[] drawnAnew) {
        long different = 0;
        long sum = 0;
        for (int i = 0; i < shown.length; i++) {
            int most = 0;
            for (int shift = 0; shift < 24; shift += 8) {
                int step = Math.abs((shown[i] >>> shift & 255) - (drawnAnew[i] >>> shift & 255));
                most = Math.max(most, step);
                sum += step;
            }
            different += most > TOLERATED ? 1 : 0;
        }
        count++;
        equal += different == 0 ? 1 : 0;
        worstShare = Math.max(worstShare, (double) different / shown.length);
        worstMean = Math.max(worstMean, sum / 3.0 / shown.length);
    }

    void addAll(BenchRun run, String motion, List<Sample> samples) {
        for (int i = 0; i < samples.size(); i++) {
            int[] drawnAnew = run.redrawn(samples.get(i).stop());
            add(samples.get(i).pixels(), drawnAnew);
            frames.keep(motion + "-" + i, samples.get(i).pixels(), drawnAnew);
        }
    }

    void merge(RedrawCheck other) {
        count += other.count;
        equal += other.equal;
        worstShare = Math.max(worstShare, other.worstShare);
        worstMean = Math.max(worstMean, other.worstMean);
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sampled", count);
        json.put("equal", equal);
        json.put("worstShareOfPixels", FrameTimes.round(worstShare));
        json.put("worstMeanDifference", FrameTimes.round(worstMean));
        return json;
    }
}
