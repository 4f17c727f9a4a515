package org.fengqiao.backend.incident;

import org.jspecify.annotations.Nullable;

/// Masks telephone numbers.
public final class Phones {

    private Phones() {}

    /// `138****1234` of a mobile number; of shorter ones only the last two digits stay.
    public static @Nullable String mask(@Nullable String phone) {
        if (phone == null || phone.isBlank()) {
            return null;
        }
        String digits = phone.replaceAll("[^0-9]", "");
        if (digits.length() >= 11) {
            return digits.substring(0, 3) + "****" + digits.substring(digits.length() - 4);
        }
        return "****" + digits.substring(Math.max(0, digits.length() - 2));
    }
}
