package org.fengqiao.console.app;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.console.wire.SessionEnd;
import org.fengqiao.domain.wire.Messages.SignedIn;
import org.jspecify.annotations.Nullable;

/// Asks whoever sits at the desk to sign in again, over the desk, which stays as it is. FX thread.
final class SignInAgain implements Renewal {

    private final Desk desk;
    private final Supplier<BackendApi> fresh;
    private final BiConsumer<BackendApi, SignedIn> done;
    private @Nullable SignInView view;

    /// @param fresh makes an interface nobody has signed in at: whose name will be typed is not
    ///   known, and what the desk is waiting for must not be sent in another's
    /// @param done gets the sign-in and the interface it was made at
    SignInAgain(Desk desk, Supplier<BackendApi> fresh, BiConsumer<BackendApi, SignedIn> done) {
        this.desk = desk;
        this.fresh = fresh;
        this.done = done;
    }

    @Override
    public void begin(SessionEnd why) {
        if (view != null) {
            return;
        }
        BackendApi api = fresh.get();
        SignInView asking =
                new SignInView(
                        api.backend().toString(), desk.user().id(), (u, p) -> sign(api, u, p));
        asking.layOver("signIn.again." + why.name());
        view = asking;
        desk.hold(asking, asking::focus);
    }

    private void sign(BackendApi api, String user, String password) {
        api.signIn(user, password)
                .whenCompleteAsync(
                        (signedIn, failure) -> {
                            SignInView asking = view;
                            if (asking == null) {
                                return;
                            }
                            if (signedIn == null) {
                                asking.refused(failure);
                            } else {
                                close();
                                done.accept(api, signedIn);
                            }
                        },
                        FxThread.executor());
    }

    @Override
    public void close() {
        SignInView asking = view;
        if (asking != null) {
            view = null;
            desk.release(asking);
        }
    }
}
