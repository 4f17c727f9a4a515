package org.fengqiao.domain.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names an order; given by the backend.
public record OrderId(@JsonValue String value) {

    @JsonCreator
    public OrderId {
        if (value.isBlank() || value.length() > 48) {
            throw new IllegalArgumentException(
                    "order id must have 1 to 48 characters: '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
