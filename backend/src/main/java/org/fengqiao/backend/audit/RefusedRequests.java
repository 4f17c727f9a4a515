package org.fengqiao.backend.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.backend.audit.RefusalTrail.Attempt;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.problem.RefusalWatch;
import org.fengqiao.backend.session.Callers;
import org.fengqiao.domain.incident.IncidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/// Writes down every refused request of a signed-in user that was to change something, whichever
/// feature refused it. Commands are not among them: they are answered with an outcome, and the
/// ledger writes down those it refuses. Of the request only its path's pattern and the incident in
/// it are kept, never what was typed.
final class RefusedRequests implements RefusalWatch {

    /// By their nature these change nothing.
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final String ROOT = "/api/v1";
    private static final String INCIDENT = ROOT + "/incidents/{id}";

    private final RefusalTrail trail;
    private final Clock clock;

    RefusedRequests(RefusalTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public void refused(Refusal refusal, HttpServletRequest request) {
        if (decides(request)) {
            Callers.find(request)
                    .ifPresent(caller ->
                            trail.append(
                                    List.of(
                                            new Attempt(
                                                    caller,
                                                    null,
                                                    incident(request),
                                                    action(request),
                                                    refusal.code())),
                                    clock.instant()));
        }
    }

    private static boolean decides(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                && request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                        instanceof HandlerMethod method
                && !method.hasMethodAnnotation(DecidesNothing.class);
    }

    /// Such as `POST /handovers/{number}/sign`.
    private static String action(HttpServletRequest request) {
        String pattern = pattern(request);
        return request.getMethod()
                + " "
                + (pattern.startsWith(ROOT) ? pattern.substring(ROOT.length()) : pattern);
    }

    private static String pattern(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    private static @Nullable IncidentId incident(HttpServletRequest request) {
        if (!pattern(request).startsWith(INCIDENT)
                || !(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables)) {
            return null;
        }
        try {
            return new IncidentId(String.valueOf(variables.get("id")));
        } catch (IllegalArgumentException _) {
            return null; // no number of an incident
        }
    }
}
