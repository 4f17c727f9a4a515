package org.fengqiao.console.audit;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What of the log is asked for; an empty text asks for everything.
///
/// @param incident number of an incident
/// @param actor user id
/// @param terminal address
/// @param from moment, within; null from the beginning
/// @param to moment, not within; null up to now
public record AuditQuery(
        String incident,
        String actor,
        String terminal,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final AuditQuery ALL = new AuditQuery("", "", "", null, null);

    /// The query parameters it makes.
    public Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        put(parameters, "incident", incident);
        put(parameters, "actor", actor);
        put(parameters, "terminal", terminal);
        put(parameters, "from", from == null ? "" : from.toString());
        put(parameters, "to", to == null ? "" : to.toString());
        return parameters;
    }

    private static void put(Map<String, String> parameters, String key, String value) {
        if (!value.isBlank()) {
            parameters.put(key, value.strip());
        }
    }
}
