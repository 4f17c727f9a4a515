package org.fengqiao.console.app;

import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ObservableValue;
import okhttp3.HttpUrl;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.domain.retry.Backoff;
import org.fengqiao.domain.wire.Messages.SignIn;
import org.fengqiao.domain.wire.Messages.SignedIn;
import org.jspecify.annotations.Nullable;

/// Leads a desk back to signing in whenever the backend has ended its session. FX thread.
final class DeskRenewal {

    private final Desk desk;
    private final BooleanSupplier inUse;
    private final Renewal renewal;

    private DeskRenewal(Desk desk, BooleanSupplier inUse, Renewal renewal) {
        this.desk = desk;
        this.inUse = inUse;
        this.renewal = renewal;
    }

    /// @param ownPassword of the console's own backend, to sign in by itself; null elsewhere
    /// @param inUse whether the desk is still the one that is worked at
    /// @param done gets the sign-in and the interface it was made at
    static Subscription of(
            Desk desk,
            Connections connections,
            @Nullable String ownPassword,
            BooleanSupplier inUse,
            BiConsumer<BackendApi, SignedIn> done) {
        HttpUrl url = desk.api().backend();
        Renewal renewal =
                ownPassword == null
                        ? new SignInAgain(desk, () -> connections.api(url), done)
                        : new SignInByItself(
                                new SignIn(desk.user().id(), ownPassword),
                                connections.loop(),
                                Backoff.usual(),
                                () -> connections.api(url),
                                done,
                                failure -> desk.trouble(notSignedIn(failure)));
        DeskRenewal made = new DeskRenewal(desk, inUse, renewal);
        Subscription hearing = desk.api().onSessionEnd(_ -> FxThread.run(made::renew));
        made.renew();
        return Subscription.all(renewal::close, hearing);
    }

    private static ObservableValue<String> notSignedIn(@Nullable Throwable failure) {
        return Texts.of("app")
                .bind("desk.notSignedIn", Texts.bindWords(() -> FirstSignIn.told(failure)));
    }

    private void renew() {
        // Asked again here, because it may have been settled before the FX thread heard of it.
        if (inUse.getAsBoolean()) {
            desk.api().findSessionEnd().ifPresent(renewal::begin);
        }
    }
}
