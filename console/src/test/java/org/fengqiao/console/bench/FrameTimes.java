package org.fengqiao.console.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Times between frames of a motion, and what they cost.
///
/// @param gapsMs milliseconds from each frame to the next
/// @param seconds of the whole motion
/// @param fxCpuMs CPU time of the FX thread a frame
/// @param machineCores cores that all other programs of the machine kept busy meanwhile
record FrameTimes(double[] gapsMs, double seconds, double fxCpuMs, double machineCores) {

    FrameTimes {
        Arrays.sort(gapsMs);
    }

    double fps() {
        return (gapsMs.length + 1) / seconds;
    }

    double quantile(double part) {
        return gapsMs.length == 0
                ? Double.NaN
                : gapsMs[Math.min(gapsMs.length - 1, (int) (part * gapsMs.length))];
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("frames", gapsMs.length + 1);
        json.put("fps", round(fps()));
        json.put("median", round(quantile(0.5)));
        json.put("p95", round(quantile(0.95)));
        json.put("max", round(quantile(1)));
        json.put("fxCpu", round(fxCpuMs));
        json.put("foreignCores", round(machineCores));
        return json;
    }

    static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
