package org.fengqiao.console.app;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.console.wire.SessionEnd;
import org.fengqiao.console.wire.WireLoop;
import org.fengqiao.domain.retry.Backoff;
import org.fengqiao.domain.wire.Messages.SignIn;
import org.fengqiao.domain.wire.Messages.SignedIn;
import org.jspecify.annotations.Nullable;

/// Signs in again by itself with the password of the console's own backend. At once the first time;
/// slower and slower where that fails or does not last. FX thread.
final class SignInByItself implements Renewal {

    private static final Logger LOG = Logger.getLogger(SignInByItself.class.getName());

    /// A sign-in that lasted so long was a good one.
    static final Duration LASTED = Duration.ofMinutes(1);

    private final SignIn who;
    private final WireLoop loop;
    private final Backoff backoff;
    private final Supplier<BackendApi> fresh;
    private final BiConsumer<BackendApi, SignedIn> done;
    private final Function<@Nullable Throwable, Subscription> failed;

    private Subscription timer = Subscription.NONE;
    private Subscription notice = Subscription.NONE;
    private Instant signedInAt = Instant.MIN;
    private int attempts;
    private boolean going;
    private boolean closed;

    /// @param done gets the sign-in and the interface it was made at
    /// @param failed told once for each time the session has ended, if the first attempt fails;
    ///   what it returns is closed as soon as that is no longer true
    SignInByItself(
            SignIn who,
            WireLoop loop,
            Backoff backoff,
            Supplier<BackendApi> fresh,
            BiConsumer<BackendApi, SignedIn> done,
            Function<@Nullable Throwable, Subscription> failed) {
        this.who = who;
        this.loop = loop;
        this.backoff = backoff;
        this.fresh = fresh;
        this.done = done;
        this.failed = failed;
    }

    @Override
    public void begin(SessionEnd why) {
        if (going || closed) {
            return;
        }
        going = true;
        if (!loop.now().isBefore(goodAt())) {
            attempts = 0;
        }
        attemptLater(true);
    }

    private Instant goodAt() {
        return signedInAt.equals(Instant.MIN) ? signedInAt : signedInAt.plus(LASTED);
    }

    private void attemptLater(boolean first) {
        Duration wait = attempts == 0 ? Duration.ZERO : backoff.delay(attempts);
        attempts++;
        timer = loop.after(wait, () -> FxThread.run(() -> attempt(first)));
    }

    private void attempt(boolean first) {
        if (closed) {
            return;
        }
        BackendApi api = fresh.get();
        api.signIn(who.user(), who.password())
                .whenCompleteAsync(
                        (signedIn, failure) -> {
                            if (!closed) {
                                answered(first, api, signedIn, failure);
                            }
                        },
                        FxThread.executor());
    }

    private void answered(
            boolean first,
            BackendApi api,
            @Nullable SignedIn signedIn,
            @Nullable Throwable failure) {
        if (signedIn == null) {
            LOG.log(
                    Level.WARNING,
                    "cannot sign in again: {0}",
                    failure == null ? "" : BackendException.of(failure).getMessage());
            if (first) {
                notice = failed.apply(failure);
            }
            attemptLater(false);
            return;
        }
        LOG.log(Level.INFO, "signed in again as {0}", signedIn.user().id());
        going = false;
        signedInAt = loop.now();
        notice.close();
        done.accept(api, signedIn);
    }

    @Override
    public void close() {
        closed = true;
        timer.close();
        notice.close();
    }
}
