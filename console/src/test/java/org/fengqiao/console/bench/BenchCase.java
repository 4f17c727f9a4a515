package org.fengqiao.console.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/// What one process of the bench measures.
///
/// @param variant name of the row
/// @param clusterBelow zoom below which markers are gathered; 0 draws each by itself
/// @param pulse60 whether JavaFX keeps to its ordinary 60 pulses a second
/// @param tenfold whether the city is ten times as large
record BenchCase(
        String variant,
        int markers,
        double clusterBelow,
        int width,
        int height,
        boolean pulse60,
        boolean tenfold,
        double seconds) {

    static BenchCase parse(String line) {
        String[] parts = line.split(",");
        return new BenchCase(
                parts[0],
                Integer.parseInt(parts[1]),
                Double.parseDouble(parts[2]),
                Integer.parseInt(parts[3]),
                Integer.parseInt(parts[4]),
                Boolean.parseBoolean(parts[5]),
                Boolean.parseBoolean(parts[6]),
                Double.parseDouble(parts[7]));
    }

    String toLine() {
        return String.join(
                ",",
                variant,
                "" + markers,
                "" + clusterBelow,
                "" + width,
                "" + height,
                "" + pulse60,
                "" + tenfold,
                "" + seconds);
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("variant", variant);
        json.put("markers", markers);
        json.put("rep", 0);
        return json;
    }
}
