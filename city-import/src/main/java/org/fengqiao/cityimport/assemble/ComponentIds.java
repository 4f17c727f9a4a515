package org.fengqiao.cityimport.assemble;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.fengqiao.domain.resource.Components;

/// Codes of components, each given once. Those that are made up are short, so nobody takes them for
/// 标识码.
final class ComponentIds {

    /// Millions, so not boxed.
    private final long[] old;

    private final Set<Long> given = new HashSet<>();
    private long next;

    /// @param before components that a city has already
    ComponentIds(Components before) {
        old = IntStream.range(0, before.size()).mapToLong(before::id).sorted().toArray();
    }

    /// The code as a number of up to 18 digits; 0 where it cannot be one.
    static long parse(String own) {
        String plain = own.strip();
        return plain.matches("\\d{1,18}") ? Long.parseLong(plain) : 0;
    }

    boolean isTaken(long id) {
        return Arrays.binarySearch(old, id) >= 0 || given.contains(id);
    }

    /// Gives a code; the one that was asked for only if it is one and nobody has it.
    long give(long own) {
        long id = own;
        while (id <= 0 || isTaken(id)) {
            id = ++next;
        }
        given.add(id);
        return id;
    }
}
