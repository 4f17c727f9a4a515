package org.fengqiao.backend.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import org.fengqiao.backend.problem.Texts;
import org.fengqiao.domain.wire.Messages.ServerTime;
import org.fengqiao.domain.wire.Messages.SignIn;
import org.fengqiao.domain.wire.Messages.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Signing in and out, and the server's clock.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "session")
class SessionController {

    private final Sessions sessions;
    private final Clock clock;

    SessionController(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @PostMapping("/session")
    @SecurityRequirements
    @Operation(summary = "Sign in", description = "Five failures make the name wait a minute.")
    SignedIn signIn(@RequestBody SignIn body, HttpServletRequest request) {
        @Nullable String asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        Locale locale =
                asked == null ? Locale.SIMPLIFIED_CHINESE : Texts.language(request.getLocale());
        return sessions.signIn(body, locale, request.getRemoteAddr());
    }

    @GetMapping("/session")
    @Operation(summary = "Who am I", description = "The token is repeated, its life not prolonged.")
    SignedIn whoAmI(Caller caller, HttpServletRequest request) {
        return new SignedIn(
                Tokens.get(request),
                sessions.findExpiry(caller).orElseGet(clock::instant),
                clock.instant(),
                caller.user());
    }

    @DeleteMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Sign out",
            description = "Also closes the STOMP connections of the token.")
    void signOut(Caller caller) {
        sessions.signOut(caller);
    }

    @GetMapping("/time")
    @SecurityRequirements
    @Operation(summary = "The server's clock, for the offset of the client's")
    ServerTime time() {
        return new ServerTime(clock.instant());
    }
}
