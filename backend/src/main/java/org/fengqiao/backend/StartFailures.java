package org.fengqiao.backend;

import java.io.IOException;
import java.net.BindException;
import org.fengqiao.backend.problem.StartRefused;
import org.fengqiao.domain.alarm.BadAlarmsException;
import org.fengqiao.domain.workflow.BadWorkflowException;
import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcSQLNonTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Tells in a sentence why the backend does not start, where the reason is one of ours, instead of
/// a stack trace.
@Order(Ordered.LOWEST_PRECEDENCE)
final class StartFailures implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            @Nullable String sentence = sentence(cause);
            if (sentence != null) {
                return new FailureAnalysis(sentence, null, failure);
            }
        }
        return null;
    }

    private static @Nullable String sentence(Throwable cause) {
        return switch (cause) {
            case JdbcSQLNonTransientConnectionException database
                    when database.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                    "Another backend uses the data folder; name another one with --fengqiao.data.";
            case StartRefused reason -> reason.getMessage();
            case BadAlarmsException alarms -> alarms.getMessage();
            case BadWorkflowException workflow -> workflow.getMessage();
            case BindException _ -> null; // told by Spring Boot, with the port
            case IOException file -> file.getMessage();
            default -> null;
        };
    }
}
