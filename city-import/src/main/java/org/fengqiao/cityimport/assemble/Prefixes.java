package org.fengqiao.cityimport.assemble;

/// Codes that begin with their parents' codes.
final class Prefixes {

    /// Lengths at which a part of a Chinese division code ends.
    private static final int[] ENDS = {2, 4, 6, 9, 12, 15};

    private Prefixes() {}

    /// The part of a code that tells something: `3201` of 320100, `320102` of 320102000000. Other
    /// than national codes stay as they are.
    static String significant(String code) {
        int n = code.length();
        if (!code.matches("\\d+") || (n != 6 && n != 9 && n != 12 && n != 15)) {
            return code;
        }
        int end = n;
        for (int i = ENDS.length - 1; i > 0; i--) {
            if (ENDS[i] == end
                    && code.substring(ENDS[i - 1], end).chars().allMatch(c -> c == '0')) {
                end = ENDS[i - 1];
            }
        }
        return code.substring(0, end);
    }
}
