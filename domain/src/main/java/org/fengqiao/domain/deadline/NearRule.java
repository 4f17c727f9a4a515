package org.fengqiao.domain.deadline;

import java.time.Duration;

/// From when on a clock counts as near timeout 即将超时. As text `20%` or `30min`.
public sealed interface NearRule {

    /// Two independent systems use a fifth; no national value was found.
    NearRule DEFAULT = new Share(0.20);

    /// How much is counted before near timeout begins.
    ///
    /// @param whole the limit with its extensions, in counted time
    Duration calm(Duration whole);

    /// Once no more than this share of the limit with its extensions remains.
    ///
    /// @param remaining above 0 and below 1
    record Share(double remaining) implements NearRule {

        public Share {
            if (!(remaining > 0 && remaining < 1)) {
                throw new IllegalArgumentException(
                        "the near-timeout share must lie between 0 and 1: " + remaining);
            }
        }

        @Override
        public Duration calm(Duration whole) {
            return Duration.ofSeconds(Math.round(whole.toSeconds() * (1 - remaining)));
        }

        @Override
        public String toString() {
            return Percent.write(remaining);
        }
    }

    /// Once no more than these minutes of counted time remain; a shorter limit is near from its
    /// start.
    ///
    /// @param remaining above 0
    record Minutes(int remaining) implements NearRule {

        public Minutes {
            if (remaining <= 0) {
                throw new IllegalArgumentException(
                        "the minutes of near timeout must be above 0: " + remaining);
            }
        }

        @Override
        public Duration calm(Duration whole) {
            Duration calm = whole.minusMinutes(remaining);
            return calm.isNegative() ? Duration.ZERO : calm;
        }

        @Override
        public String toString() {
            return remaining + "min";
        }
    }

    /// @param text as [#toString] gives it
    /// @throws IllegalArgumentException saying what is expected
    static NearRule of(String text) {
        try {
            if (text.endsWith("%")) {
                return new Share(Percent.read(text));
            }
            if (text.endsWith("min")) {
                return new Minutes(Integer.parseInt(text.substring(0, text.length() - 3)));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(unreadable(text), e);
        }
        throw new IllegalArgumentException(unreadable(text));
    }

    private static String unreadable(String text) {
        return "near timeout must be a share or minutes such as 20% or 30min: '" + text + "'";
    }
}
