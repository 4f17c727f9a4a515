package org.fengqiao.domain.table;

import java.util.Arrays;

/// Constants by the names that people write.
public final class Constants {

    private Constants() {}

    /// @param what a name of that kind is called, for the message
    /// @throws IllegalArgumentException naming those that are known
    public static <E extends Enum<E>> E named(Class<E> type, String what, String name) {
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
}
