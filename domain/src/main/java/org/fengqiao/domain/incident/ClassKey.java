package org.fengqiao.domain.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names an incident class. A bare code is not unique: 01001 is a component in one standard and a
/// matter in another, and two standards are in use during the change-over.
///
/// @param standard e.g. `GBT47678.5-2026`, `GBT30428.2`, `ZZ` (综治)
/// @param kind `matter`, `component`, `dispute`, `hazard`, `alarm`
/// @param code the class code within standard and kind
public record ClassKey(String standard, String kind, String code) implements Comparable<ClassKey> {

    public ClassKey {
        if (standard.isBlank()
                || kind.isBlank()
                || code.isBlank()
                || (standard + kind + code).contains("/")) {
            throw new IllegalArgumentException(
                    "class key needs standard, kind and code without '/': "
                            + standard
                            + ", "
                            + kind
                            + ", "
                            + code);
        }
    }

    /// @throws IllegalArgumentException unless `text` is `standard/kind/code`
    @JsonCreator
    public static ClassKey parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException(
                    "class key must read standard/kind/code: '" + text + "'");
        }
        return new ClassKey(parts[0], parts[1], parts[2]);
    }

    @Override
    public int compareTo(ClassKey other) {
        return toString().compareTo(other.toString());
    }

    @JsonValue
    @Override
    public String toString() {
        return standard + "/" + kind + "/" + code;
    }
}
