package org.fengqiao.console.handover;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.console.wire.ShiftSource;
import org.fengqiao.domain.handover.Handover;
import org.fengqiao.domain.handover.OpenItem;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Handovers.Begin;
import org.fengqiao.domain.wire.Handovers.Current;
import org.fengqiao.domain.wire.Handovers.Line;
import org.jspecify.annotations.Nullable;

/// The newest handover as the backend has it, and who ticks and signs at this desk: whoever is
/// signed in, or a second person beside. FX thread.
final class HandoverModel {

    private static final int PAST = 100;

    private final ShiftSource desk;
    private final Executor fxThread;
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper(0);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final Set<String> underway = new HashSet<>();
    private ShiftSource acting;
    private @Nullable Handover handover;
    private List<OpenItem> arisen = List.of();
    private List<Line> past = List.of();
    private @Nullable String beginning;
    private boolean busy;
    private Consumer<Handover> onSigned = _ -> {};

    HandoverModel(ShiftSource desk, Executor fxThread) {
        this.desk = desk;
        this.fxThread = fxThread;
        acting = desk;
    }

    /// Hears of a handover that was signed at this desk.
    void setOnSigned(Consumer<Handover> listener) {
        onSigned = listener;
    }

    /// Counts up with every change.
    ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// Why the last attempt failed; empty while nothing did.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    @Nullable Handover handover() {
        return handover;
    }

    /// The newest first.
    List<Line> past() {
        return past;
    }

    /// Who ticks and signs here.
    ShiftSource acting() {
        return acting;
    }

    boolean secondPerson() {
        return acting != desk;
    }

    boolean mayBegin() {
        return desk.user().role() == Role.DUTY_LEADER;
    }

    Standing standing() {
        Handover newest = handover;
        if (newest == null) {
            return Standing.NONE;
        }
        if (newest.signed()) {
            return Standing.SIGNED;
        }
        if (newest.outgoing().user().equals(acting.user().id())) {
            return Standing.WAITING;
        }
        return acting.user().role() == Role.DUTY_LEADER
                ? Standing.TAKING_OVER
                : Standing.LOOKING_ON;
    }

    /// What the incoming person has ticked, or had when the handover was signed.
    Set<String> ticked() {
        Handover newest = handover;
        if (newest == null) {
            return Set.of();
        }
        Handover.Signature incoming = newest.incoming();
        if (incoming != null) {
            return newest.tickedBy(incoming.user());
        }
        if (standing() == Standing.TAKING_OVER) {
            Set<String> all = new HashSet<>(newest.tickedBy(acting.user().id()));
            all.addAll(underway);
            return all;
        }
        Set<String> others = new HashSet<>();
        newest.ticks().forEach(tick -> others.add(tick.item()));
        return others;
    }

    List<SheetRow> rows() {
        Handover newest = handover;
        if (newest == null) {
            return List.of();
        }
        List<OpenItem> since = newest.signed() ? newest.addendum() : arisen;
        return SheetRow.list(newest.sheet().items(), since, ticked());
    }

    int tickedOfSheet() {
        Handover newest = handover;
        Set<String> ticked = ticked();
        return newest == null
                ? 0
                : (int)
                        newest.sheet().items().stream()
                                .filter(item -> ticked.contains(item.key()))
                                .count();
    }

    void refresh() {
        take(desk.loadCurrent(), this::show);
        take(
                desk.loadHandovers(PAST),
                lines -> {
                    past = lines;
                    changed();
                });
    }

    private void show(Current current) {
        Handover fresh = current.handover();
        Handover known = handover;
        boolean older =
                known != null
                        && fresh != null
                        && known.number() == fresh.number()
                        && (known.ticks().size() > fresh.ticks().size()
                                || (known.signed() && !fresh.signed()));
        if (!older) {
            handover = fresh;
        }
        arisen = current.arisen();
        changed();
    }

    /// Builds a sheet and signs it for whoever is signed in. After a failure the same attempt is
    /// made again, so that one sheet comes of it.
    void begin(String note) {
        if (busy || !mayBegin()) {
            return;
        }
        String id = beginning == null ? UUID.randomUUID().toString() : beginning;
        beginning = id;
        await(
                desk.begin(new Begin(id, note)),
                built -> {
                    beginning = null;
                    accept(built);
                    refresh();
                });
    }

    /// Ticks what is not ticked yet of these keys.
    void tick(List<String> keys) {
        Handover newest = handover;
        if (newest == null || standing() != Standing.TAKING_OVER) {
            return;
        }
        Set<String> ticked = ticked();
        List<String> fresh = keys.stream().filter(key -> !ticked.contains(key)).toList();
        if (fresh.isEmpty()) {
            return;
        }
        underway.addAll(fresh);
        changed();
        acting.tick(newest.number(), fresh)
                .whenCompleteAsync(
                        (after, failure) -> {
                            underway.removeAll(fresh);
                            if (failure != null) {
                                fail(failure);
                            } else {
                                accept(after);
                            }
                        },
                        fxThread);
    }

    /// The second signature.
    void sign(String note) {
        Handover newest = handover;
        if (busy || newest == null || standing() != Standing.TAKING_OVER) {
            return;
        }
        await(
                acting.sign(newest.number(), note),
                signed -> {
                    accept(signed);
                    letGo();
                    onSigned.accept(signed);
                    refresh();
                });
    }

    /// Lets a second person tick and sign at this desk.
    ///
    /// @param done run once the person is signed in
    void bring(String user, String password, Runnable done) {
        if (busy || secondPerson()) {
            return;
        }
        await(
                desk.signInBeside(user, password),
                second -> {
                    acting = second;
                    changed();
                    done.run();
                });
    }

    /// The second person leaves the desk.
    void letGo() {
        if (secondPerson()) {
            acting.leave();
            acting = desk;
            underway.clear();
            changed();
        }
    }

    /// A handover in full, for printing.
    void load(long number, Consumer<Handover> then) {
        take(desk.loadHandover(number), then);
    }

    private void accept(Handover fresh) {
        Handover known = handover;
        boolean older =
                known != null
                        && known.number() == fresh.number()
                        && known.ticks().size() > fresh.ticks().size();
        if (!older) {
            handover = fresh;
        }
        changed();
    }

    /// Nothing else is begun until it is answered.
    private <T> void await(CompletableFuture<T> answer, Consumer<T> taker) {
        busy = true;
        take(answer.whenCompleteAsync((_, _) -> busy = false, fxThread), taker);
    }

    private <T> void take(CompletableFuture<T> answer, Consumer<T> taker) {
        answer.whenCompleteAsync(
                (value, failure) -> {
                    if (failure != null) {
                        fail(failure);
                    } else {
                        trouble.set("");
                        taker.accept(value);
                    }
                },
                fxThread);
    }

    private void fail(Throwable failure) {
        trouble.set(BackendException.of(failure).problem().message());
        changed();
    }

    private void changed() {
        version.set(version.get() + 1);
    }
}
