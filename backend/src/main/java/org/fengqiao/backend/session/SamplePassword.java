package org.fengqiao.backend.session;

import java.io.PrintStream;
import java.security.SecureRandom;

/// The common password of the sample accounts. A bean of the sample mode only.
public record SamplePassword(String value) {

    /// Without letters and digits that are mistaken for one another.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 16;

    /// @param given from the environment; blank makes one at random and prints it once
    static SamplePassword choose(String given, PrintStream out) {
        if (!given.isBlank()) {
            return new SamplePassword(given);
        }
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        out.println("FENGQIAO-SAMPLE-PASSWORD " + password);
        return new SamplePassword(password.toString());
    }

    /// Never shows the password: a record would.
    @Override
    public String toString() {
        return "SamplePassword";
    }
}
