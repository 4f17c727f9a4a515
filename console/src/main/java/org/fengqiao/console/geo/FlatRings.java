package org.fengqiao.console.geo;

/// The closed rings of one area in flat arrays, world units; the last vertex of each repeats its
/// first.
///
/// @param starts where each ring begins, and after the last one where it ends
record FlatRings(double[] x, double[] y, int[] starts) {

    /// @param pixel vertices that do not matter at this size are left out; 0 takes every vertex
    static FlatRings of(SimplifiedCoverage coverage, int area, double pixel) {
        DoubleList xs = new DoubleList();
        DoubleList ys = new DoubleList();
        IntList starts = new IntList();
        coverage.sendRings(
                area,
                pixel,
                (vx, vy, first) -> {
                    if (first) {
                        starts.add(xs.size());
                    }
                    xs.add(vx);
                    ys.add(vy);
                });
        starts.add(xs.size());
        return new FlatRings(xs.toArray(), ys.toArray(), starts.toArray());
    }
}
