package org.fengqiao.domain.workflow;

import java.util.Arrays;

/// Names as they stand in a definition.
final class Names {

    private Names() {}

    /// @throws IllegalArgumentException naming those that are known
    static <E extends Enum<E>> E constant(Class<E> type, String what, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "unknown "
                                        + what
                                        + " '"
                                        + name
                                        + "'; known are "
                                        + Arrays.toString(type.getEnumConstants())));
    }

    /// @throws IllegalArgumentException unless it is of A-Z and `_`
    static String upper(String what, String name) {
        if (!name.matches("[A-Z_]+")) {
            throw new IllegalArgumentException(what + " must be A-Z and '_': '" + name + "'");
        }
        return name;
    }
}
