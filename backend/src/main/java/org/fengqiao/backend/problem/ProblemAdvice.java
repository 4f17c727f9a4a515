package org.fengqiao.backend.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fengqiao.domain.wire.Messages.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.NoHandlerFoundException;

/// Turns every failure of a REST request into an HTTP status and a [Problem].
@RestControllerAdvice
public class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final List<RefusalWatch> watches;

    ProblemAdvice(List<RefusalWatch> watches) {
        this.watches = List.copyOf(watches);
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal, HttpServletRequest request) {
        return answer(refusal, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(
            HttpMessageNotReadableException e, HttpServletRequest request) {
        return answer(Unreadable.refusal(e), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(
            MissingServletRequestParameterException e, HttpServletRequest request) {
        String name = e.getParameterName();
        return answer(Refusal.malformed("missing-field", name, name), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> mismatch(
            MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        String name = e.getName();
        return answer(Refusal.malformed("malformed", name, name + "=" + e.getValue()), request);
    }

    /// The same where parameters are taken together, as an object.
    @ExceptionHandler
    ResponseEntity<Problem> unbound(BindException e, HttpServletRequest request) {
        List<FieldError> wrong = e.getFieldErrors();
        if (wrong.isEmpty()) {
            return failed(e, request);
        }
        String name = wrong.getFirst().getField();
        return answer(
                Refusal.malformed(
                        "malformed", name, name + "=" + wrong.getFirst().getRejectedValue()),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> noSuchPath(NoHandlerFoundException e, HttpServletRequest request) {
        return answer(Refusal.unknown("unknown-path", request.getRequestURI()), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongMethod(
            HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        Problem problem =
                new Problem(
                        "wrong-method",
                        Texts.text(locale(request), "problem.wrong-method", e.getMethod()),
                        null);
        return ResponseEntity.status(405).headers(e.getHeaders()).body(problem);
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongType(
            HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
        return answer(
                new Refusal(
                        Refusal.Kind.WRONG_TYPE,
                        "wrong-type",
                        "Content-Type",
                        String.valueOf(e.getContentType())),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return answer(new Refusal(Refusal.Kind.TOO_LARGE, "too-large", null), request);
    }

    /// The client has gone; there is nobody to answer.
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        LOG.debug("client went away: {}", e.toString());
    }

    /// The same where it went in the middle of an answer; anything else that cannot be written is a
    /// fault.
    @ExceptionHandler
    @Nullable ResponseEntity<Problem> unwritable(
            HttpMessageNotWritableException e, HttpServletRequest request) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                LOG.debug("client went away: {}", cause.toString());
                return null;
            }
        }
        return failed(e, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> failed(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
            String detail = String.valueOf(response.getBody().getDetail());
            Problem problem =
                    new Problem(
                            "malformed",
                            Texts.text(locale(request), "problem.malformed", detail),
                            null);
            return ResponseEntity.status(response.getStatusCode()).body(problem);
        }
        return ResponseEntity.internalServerError().body(internal(locale(request), e));
    }

    /// A fault of the backend: the log has all of it under the number that the caller is told.
    public static Problem internal(Locale locale, Throwable fault) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("fault {}", number, fault);
        return new Problem("internal", Texts.text(locale, "problem.internal", number), null);
    }

    /// A refusal that cannot be written down is no refusal but a fault, as with a command.
    private ResponseEntity<Problem> answer(Refusal refusal, HttpServletRequest request) {
        try {
            watches.forEach(watch -> watch.refused(refusal, request));
        } catch (RuntimeException e) {
            return ResponseEntity.internalServerError().body(internal(locale(request), e));
        }
        return ResponseEntity.status(refusal.kind().status())
                .body(Texts.problem(locale(request), refusal));
    }

    private static Locale locale(HttpServletRequest request) {
        @Nullable String asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return asked == null ? Locale.SIMPLIFIED_CHINESE : Texts.language(request.getLocale());
    }
}
