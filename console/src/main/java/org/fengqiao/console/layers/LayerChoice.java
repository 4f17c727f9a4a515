package org.fengqiao.console.layers;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Something about the layers of which one value holds. Immutable.
///
/// @param name unique and for ever: it is what is remembered
/// @param first for who has not chosen
/// @param allowed every value there is, for a file may hold others, of another version of the
///   console; empty where only the desk can tell
public record LayerChoice(String name, String first, Set<String> allowed) {

    public LayerChoice {
        allowed = Set.copyOf(allowed);
        if (!allowed.isEmpty() && !allowed.contains(first)) {
            throw new IllegalArgumentException(name + " cannot be " + first);
        }
    }

    boolean allows(String value) {
        return allowed.isEmpty() || allowed.contains(value);
    }

    /// A choice of which any value is remembered.
    public static LayerChoice free(String name, String first) {
        return new LayerChoice(name, first, Set.of());
    }

    /// A choice among the constants of an enum, by their names.
    public static <E extends Enum<E>> LayerChoice of(String name, E first) {
        return new LayerChoice(
                name,
                first.name(),
                Arrays.stream(first.getDeclaringClass().getEnumConstants())
                        .map(Enum::name)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /// A choice between yes and no, written `true` and `false`.
    public static LayerChoice of(String name, boolean first) {
        return new LayerChoice(name, String.valueOf(first), Set.of("true", "false"));
    }
}
