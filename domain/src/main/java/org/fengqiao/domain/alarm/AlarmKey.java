package org.fengqiao.domain.alarm;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.OrderId;

/// The matter an alarm is about. One matter has one alarm however often it is raised: an incident
/// that goes from near timeout to overdue makes its alarm worse and raises no second one.
public record AlarmKey(@JsonValue String value) {

    private static final int LONGEST = 96;
    private static final String SOS = "SOS:";

    /// The console's own.
    public static final AlarmKey LINK = new AlarmKey("LINK");

    @JsonCreator
    public AlarmKey {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "alarm key must have 1 to " + LONGEST + " characters: '" + value + "'");
        }
    }

    public static AlarmKey ofNew(IncidentId incident) {
        return new AlarmKey("NEW:" + incident);
    }

    public static AlarmKey ofClock(IncidentId incident) {
        return new AlarmKey("CLOCK:" + incident);
    }

    public static AlarmKey ofOrder(OrderId order) {
        return new AlarmKey("ORDER:" + order);
    }

    /// @param person resource id of the worker
    public static AlarmKey ofSos(String person) {
        return new AlarmKey(SOS + person);
    }

    /// Resource id of the worker who calls for help; empty where it is about something else.
    public Optional<String> findWorker() {
        return value.startsWith(SOS)
                ? Optional.of(value.substring(SOS.length()))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
