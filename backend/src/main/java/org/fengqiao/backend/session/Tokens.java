package org.fengqiao.backend.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fengqiao.backend.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// Reads bearer tokens.
public final class Tokens {

    private static final String BEARER = "Bearer ";

    private Tokens() {}

    /// The token of an `Authorization` header, absent if there is none of the right form.
    public static Optional<String> find(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        return Optional.of(header.substring(BEARER.length()).strip());
    }

    /// @throws Refusal `no-token`
    static String get(HttpServletRequest request) {
        return find(request.getHeader(HttpHeaders.AUTHORIZATION))
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.UNAUTHENTICATED, "no-token", "Authorization"));
    }
}
