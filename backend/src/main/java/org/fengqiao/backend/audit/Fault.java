package org.fengqiao.backend.audit;

/// Why the flow log is not what was written.
sealed interface Fault {

    /// The line that is not as it was.
    long sequence();

    /// There is no line of this number any more, though there are later ones, or one was expected.
    record Missing(long sequence) implements Fault {}

    /// The line or its chain value is not what was written, or it was never written by the backend.
    record Altered(long sequence) implements Fault {}

    /// The line that belongs here stands elsewhere.
    ///
    /// @param found where
    record Reordered(long sequence, long found) implements Fault {}

    /// The chain is whole, but it is another one than it was: this line, or one before it, was
    /// altered and everything after it chained anew.
    record Rewritten(long sequence) implements Fault {}

    /// An incident stands at a change whose line is not its newest one, so that line is missing.
    record LeftBehind(long sequence, String incident, long newest) implements Fault {}
}
