package org.fengqiao.domain.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names a command; chosen by the sender and reused on every retry, so that the effect happens
/// once.
public record CommandId(@JsonValue String value) {

    @JsonCreator
    public CommandId {
        if (!value.matches("[A-Za-z0-9-]{8,64}")) {
            throw new IllegalArgumentException(
                    "command id must be 8 to 64 letters, digits or hyphens: '" + value + "'");
        }
    }

    public static CommandId random() {
        return new CommandId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
