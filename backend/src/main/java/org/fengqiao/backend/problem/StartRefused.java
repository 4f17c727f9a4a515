package org.fengqiao.backend.problem;

/// The backend must not start as it has been told to.
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// Says in one sentence why, and what to do.
    public StartRefused(String sentence) {
        super(sentence);
    }
}
