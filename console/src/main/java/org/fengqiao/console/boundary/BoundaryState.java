package org.fengqiao.console.boundary;

/// How far the boundaries are.
public sealed interface BoundaryState {

    /// Nobody has asked for them.
    record Idle() implements BoundaryState {}

    record Loading() implements BoundaryState {}

    record Ready(Boundaries boundaries) implements BoundaryState {}

    /// @param reason for people
    record Failed(String reason) implements BoundaryState {}
}
