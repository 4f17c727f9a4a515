package org.fengqiao.domain.wire;

import java.util.UUID;

/// Names an upload; chosen by the sender and reused on every retry, so that a photo is attached
/// once.
public record UploadId(String value) {

    public UploadId {
        if (!value.matches("[A-Za-z0-9-]{8,64}")) {
            throw new IllegalArgumentException(
                    "upload id must be 8 to 64 letters, digits or hyphens: '" + value + "'");
        }
    }

    public static UploadId random() {
        return new UploadId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
