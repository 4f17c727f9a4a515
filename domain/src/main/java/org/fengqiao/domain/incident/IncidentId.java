package org.fengqiao.domain.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The case number 案件编号 the backend gives an incident: day of report as yyyyMMdd, then a running
/// number.
public record IncidentId(@JsonValue String value) implements Comparable<IncidentId> {

    @JsonCreator
    public IncidentId {
        if (value.isBlank() || value.length() > 32) {
            throw new IllegalArgumentException(
                    "incident id must have 1 to 32 characters: '" + value + "'");
        }
    }

    @Override
    public int compareTo(IncidentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
