package org.fengqiao.sample;

/// Numbers that look random and depend on nothing but what they are asked for, so that both sides
/// of a border and two runs of the generator get the same.
final class Noise {

    private Noise() {}

    static long hash(long a, long b) {
        long h = a * 0x9E3779B97F4A7C15L + b;
        h = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
        h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
        return h ^ (h >>> 31);
    }

    /// A seed for the named thing.
    static long seed(long seed, String name) {
        long h = seed;
        for (int i = 0; i < name.length(); i++) {
            h = hash(h, name.charAt(i));
        }
        return h;
    }

    /// Between -1 and 1.
    static double signed(long hash) {
        return (hash >> 11) * 0x1.0p-52;
    }
}
