package org.fengqiao.cityimport.assemble;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.domain.resource.KeyPlaceKind;
import org.fengqiao.domain.resource.ResourceKind;

/// What a point is: something that helps, or a place that is looked after.
public sealed interface PointKind {

    record OfResource(ResourceKind kind) implements PointKind {
        @Override
        public String name() {
            return kind.name();
        }
    }

    record OfKeyPlace(KeyPlaceKind kind) implements PointKind {
        @Override
        public String name() {
            return kind.name();
        }
    }

    /// The name of the constant; no two kinds have the same.
    String name();

    static PointKind of(ResourceKind kind) {
        return new OfResource(kind);
    }

    static PointKind of(KeyPlaceKind kind) {
        return new OfKeyPlace(kind);
    }

    /// All there are, resources first.
    static List<PointKind> listAll() {
        return Stream.concat(
                        Arrays.stream(ResourceKind.values()).map(PointKind::of),
                        Arrays.stream(KeyPlaceKind.values()).map(PointKind::of))
                .toList();
    }
}
