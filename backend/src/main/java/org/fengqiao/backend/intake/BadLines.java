package org.fengqiao.backend.intake;

import java.util.ArrayList;
import java.util.List;

/// The lines of an import that cannot be taken over, each with its reason. All are counted, the
/// first twenty are told.
final class BadLines {

    private static final int MOST_TOLD = 20;

    private final List<String> told = new ArrayList<>();
    private int count;

    void add(int line, String reason) {
        count++;
        if (told.size() < MOST_TOLD) {
            told.add(line + ": " + reason);
        }
    }

    int count() {
        return count;
    }

    String text() {
        return String.join("\n", told);
    }
}
