package org.fengqiao.console.wire;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.domain.wire.Messages.Problem;
import org.fengqiao.domain.wire.Messages.SignedIn;
import org.jspecify.annotations.Nullable;

/// The token of whoever is signed in, and the one place that decides that it is dead. Look-ups,
/// uploads and the link all report here which token was refused; a refusal of a token that has been
/// replaced meanwhile means nothing. Safe for any thread; listeners are called on any.
final class SessionToken {

    private static final Logger LOG = Logger.getLogger(SessionToken.class.getName());

    /// Codes of problems that are about the token itself.
    private static final List<String> ABOUT_TOKEN = List.of("bad-token", "no-token");

    private sealed interface State {

        record Nobody() implements State {}

        record Live(String token, Instant expiresAt) implements State {}

        /// @param usable ends with the next token, or with the refusal if there will be none
        record Dead(SessionEnd end, Problem why, CompletableFuture<@Nullable String> usable)
                implements State {}
    }

    private final InstantSource serverTime;
    private final AtomicReference<State> state = new AtomicReference<>(new State.Nobody());
    private final List<Consumer<SessionEnd>> endListeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> renewalListeners = new CopyOnWriteArrayList<>();

    /// @param serverTime tells an expired token from a revoked one
    SessionToken(InstantSource serverTime) {
        this.serverTime = serverTime;
    }

    static boolean concerns(Problem problem) {
        return ABOUT_TOKEN.contains(problem.code());
    }

    /// The token, null if nobody is signed in or it is dead.
    @Nullable String find() {
        return state.get() instanceof State.Live(String token, _) ? token : null;
    }

    /// Why the sign-in is over; empty while it is not, and before the first.
    Optional<SessionEnd> findEnd() {
        return state.get() instanceof State.Dead(SessionEnd end, _, _)
                ? Optional.of(end)
                : Optional.empty();
    }

    /// The token as soon as there is a good one: at once unless it is dead. Null where nobody has
    /// ever signed in. Ends with a [BackendException] if nobody will sign in again.
    CompletableFuture<@Nullable String> whenUsable() {
        return switch (state.get()) {
            case State.Nobody _ -> CompletableFuture.completedFuture(null);
            case State.Live(String token, _) -> CompletableFuture.completedFuture(token);
            case State.Dead dead -> dead.usable().copy();
        };
    }

    /// Somebody has signed in; what waited for it goes on.
    void accept(SignedIn signedIn) {
        State before = state.getAndSet(new State.Live(signedIn.token(), signedIn.expiresAt()));
        if (before instanceof State.Dead dead) {
            dead.usable().complete(signedIn.token());
        }
        renewalListeners.forEach(Runnable::run);
    }

    /// The backend refused a token or ended its session.
    ///
    /// @param used the token it was about
    /// @return the next token, as [#whenUsable] has it; ends with the refusal if nobody is signed
    ///   in any more
    CompletableFuture<@Nullable String> refuse(String used, Problem why) {
        State before = state.get();
        if (before instanceof State.Nobody) {
            return CompletableFuture.failedFuture(new BackendException(401, why));
        }
        if (!(before instanceof State.Live live) || !live.token().equals(used)) {
            return whenUsable();
        }
        SessionEnd end =
                serverTime.instant().isBefore(live.expiresAt())
                        ? SessionEnd.REVOKED
                        : SessionEnd.EXPIRED;
        State.Dead dead = new State.Dead(end, why, new CompletableFuture<>());
        if (!state.compareAndSet(before, dead)) {
            return refuse(used, why);
        }
        // Taken before anybody hears of the end, because who hears may sign in or forget at once.
        CompletableFuture<@Nullable String> next = dead.usable().copy();
        LOG.log(Level.INFO, "the session is over, {0}: {1}", new Object[] {end, why.code()});
        endListeners.forEach(listener -> listener.accept(end));
        return next;
    }

    /// Nobody is signed in any more; what waited for another sign-in ends with the refusal.
    void forget() {
        if (state.getAndSet(new State.Nobody()) instanceof State.Dead dead) {
            dead.usable().completeExceptionally(new BackendException(401, dead.why()));
        }
    }

    Subscription onEnd(Consumer<SessionEnd> listener) {
        endListeners.add(listener);
        return () -> endListeners.remove(listener);
    }

    Subscription onRenewal(Runnable listener) {
        renewalListeners.add(listener);
        return () -> renewalListeners.remove(listener);
    }
}
