package org.fengqiao.backend.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Keeps who makes a request beside the request.
public final class Callers {

    private static final String ATTRIBUTE = Caller.class.getName();

    private Callers() {}

    static void put(HttpServletRequest request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }

    /// Absent where nobody is signed in.
    public static Optional<Caller> find(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE));
    }
}
