package org.fengqiao.console.wire;

import org.fengqiao.domain.wire.Messages.Problem;

/// The one exception the futures of [BackendApi] end with.
public final class BackendException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Code of the problem if no answer came at all.
    public static final String UNREACHABLE = "unreachable";

    /// Code of the problem if the answer could not be understood.
    public static final String GARBLED = "garbled-answer";

    /// Begins the code of the problem if an error answer had no problem in it.
    static final String HTTP_ONLY = "http-";

    private final int status;
    private final transient Problem problem;

    /// @param status HTTP status; 0 if no answer came
    public BackendException(int status, Problem problem) {
        super(problem.code() + " (" + status + "): " + problem.message());
        this.status = status;
        this.problem = problem;
    }

    /// The exception a stage of a future was given, taken out of its wrapping.
    ///
    /// @throws IllegalArgumentException if something else is in it, which is a bug
    public static BackendException of(Throwable failure) {
        Throwable inner = Failures.inner(failure);
        if (inner instanceof BackendException backend) {
            return backend;
        }
        throw new IllegalArgumentException("not a failure of the backend", inner);
    }

    public int status() {
        return status;
    }

    public Problem problem() {
        return problem;
    }

    /// Whether the backend itself said so, and not a proxy on the way or a guess of ours.
    boolean inItsOwnWords() {
        return status != 0
                && !problem.code().equals(GARBLED)
                && !problem.code().startsWith(HTTP_ONLY);
    }

    public boolean unreachable() {
        return status == 0;
    }
}
