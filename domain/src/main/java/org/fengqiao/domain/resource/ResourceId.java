package org.fengqiao.domain.resource;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names one resource for ever; opaque to everybody but the system that registered it. A camera's
/// is its 20-digit device id.
public record ResourceId(@JsonValue String value) implements Comparable<ResourceId> {

    @JsonCreator
    public ResourceId {
        if (!value.matches("[A-Za-z0-9-]{1,40}")) {
            throw new IllegalArgumentException(
                    "resource id must be 1 to 40 letters, digits or '-': '" + value + "'");
        }
    }

    public static ResourceId of(String value) {
        return new ResourceId(value);
    }

    @Override
    public int compareTo(ResourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
