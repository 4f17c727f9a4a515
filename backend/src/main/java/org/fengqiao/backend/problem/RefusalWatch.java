package org.fengqiao.backend.problem;

import jakarta.servlet.http.HttpServletRequest;

/// Hears of every refused REST request, before it is answered.
public interface RefusalWatch {

    /// @param request whose body must not be read
    void refused(Refusal refusal, HttpServletRequest request);
}
