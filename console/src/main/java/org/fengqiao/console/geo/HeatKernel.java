package org.fengqiao.console.geo;

/// A Gaussian hill cut off at its radius, three standard deviations out, of volume 1.
///
/// It is separable: a grid is convolved by rows and then by columns, so that the cost grows with
/// the radius and not with its square.
final class HeatKernel {

    private static final double SIGMAS = 3;

    private HeatKernel() {}

    /// Height at a distance, for one unit of weight.
    ///
    /// @param distance in units of the radius
    /// @return weight per square radius
    static double at(double distance) {
        if (distance >= 1) {
            return 0;
        }
        double t = SIGMAS * distance;
        return SIGMAS * SIGMAS / (2 * Math.PI) * Math.exp(-t * t / 2);
    }

    /// One dimension of the hill, one sample a cell; the samples sum to 1. It is a little narrower
    /// than the hill, because sharing points out among corners and reading between them widen it by
    /// a sixth of a square cell each.
    ///
    /// @param radiusCells cells in a radius
    static float[] samples(double radiusCells) {
        int reach = (int) Math.ceil(radiusCells);
        float[] samples = new float[2 * reach + 1];
        double sigma = Math.sqrt(Math.pow(radiusCells / SIGMAS, 2) - 1 / 3.0);
        double sum = 0;
        for (int i = -reach; i <= reach; i++) {
            double t = i / sigma;
            double height = Math.exp(-t * t / 2);
            samples[i + reach] = (float) height;
            sum += height;
        }
        for (int i = 0; i < samples.length; i++) {
            samples[i] /= (float) sum;
        }
        return samples;
    }
}
