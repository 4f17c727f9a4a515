package org.fengqiao.backend.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.domain.city.Sha256;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.Messages.SignIn;
import org.fengqiao.domain.wire.Messages.SignedIn;
import org.springframework.context.ApplicationEventPublisher;

/// Signs users in and out and knows whose a token is. Safe for any thread.
///
/// Tokens outlive a restart, so that a wall does not show a sign-in page at night; stored is their
/// SHA-256 digest only.
public final class Sessions {

    private static final int TOKEN_BYTES = 32;
    private static final Duration SHIFT = Duration.ofHours(12);
    private static final Duration UNATTENDED = Duration.ofDays(30);

    private final Accounts accounts;
    private final SessionStore store;
    private final FailedSignIns failures;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, StoredSession> byDigest = new ConcurrentHashMap<>();

    Sessions(
            Accounts accounts,
            SessionStore store,
            FailedSignIns failures,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.failures = failures;
        this.events = events;
        this.clock = clock;
        for (StoredSession session : store.loadValid(clock.instant())) {
            byDigest.put(session.digest(), session);
        }
    }

    /// Gives a token for a name and its password.
    ///
    /// @throws Refusal `bad-credentials`, or `too-many-failures` naming the seconds to wait
    public SignedIn signIn(SignIn request, Locale locale, String terminal) {
        Instant now = clock.instant();
        failures.check(request.user(), terminal, now);
        Optional<UserInfo> user = accounts.findByPassword(request.user(), request.password());
        if (user.isEmpty()) {
            failures.count(request.user(), terminal, now);
            throw new Refusal(Refusal.Kind.UNAUTHENTICATED, "bad-credentials", null);
        }
        failures.forget(request.user(), terminal);
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant expires = now.plus(life(user.get().role()));
        StoredSession session =
                new StoredSession(digest(token), user.get().id(), locale.toLanguageTag(), expires);
        store.save(session);
        byDigest.put(session.digest(), session);
        return new SignedIn(token, expires, now, user.get());
    }

    /// Whose token it is; empty if it was never given, has ended or its account is gone.
    public Optional<Caller> find(String token, String terminal) {
        StoredSession session = byDigest.get(digest(token));
        if (session == null || !clock.instant().isBefore(session.expires())) {
            return Optional.empty();
        }
        return accounts.find(session.user())
                .map(user ->
                        new Caller(
                                user,
                                Locale.forLanguageTag(session.language()),
                                terminal,
                                session.digest()));
    }

    /// When the session ends of itself; empty if it has ended.
    public Optional<Instant> findExpiry(Caller caller) {
        return Optional.ofNullable(byDigest.get(caller.session())).map(StoredSession::expires);
    }

    /// Ends the caller's session and the connections opened with it.
    public void signOut(Caller caller) {
        end(caller.session());
    }

    /// Ends what has expired by now. Called now and then.
    void endExpired() {
        Instant now = clock.instant();
        List<String> expired =
                byDigest.values().stream()
                        .filter(session -> !now.isBefore(session.expires()))
                        .map(StoredSession::digest)
                        .toList();
        expired.forEach(this::end);
    }

    private void end(String digest) {
        byDigest.remove(digest);
        store.delete(digest);
        events.publishEvent(new SessionEnded(digest));
    }

    /// Desks sign in for every shift; walls and machines are unattended.
    private static Duration life(Role role) {
        return switch (role) {
            case OPERATOR, DUTY_LEADER, DEPARTMENT -> SHIFT;
            case HANDLER, REPORTER, WALL, GATEWAY, IMPORTER, SYSTEM -> UNATTENDED;
        };
    }

    private static String digest(String token) {
        return HexFormat.of().formatHex(Sha256.of(token));
    }
}
