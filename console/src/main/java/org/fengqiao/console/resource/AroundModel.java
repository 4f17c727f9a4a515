package org.fengqiao.console.resource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.fengqiao.console.wire.Failures;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.resource.Duty;
import org.fengqiao.domain.resource.DutyState;
import org.fengqiao.domain.resource.ResourceId;
import org.fengqiao.domain.wire.Nearby;
import org.jspecify.annotations.Nullable;

/// Who and what is around the selected incident: asks the backend a moment after place or radius
/// changed, lets go of a question that nobody waits for any more, asks again while people move. FX
/// thread.
public final class AroundModel {

    /// Asks the backend; cancelling the future cancels the request.
    @FunctionalInterface
    public interface Source {
        CompletableFuture<Nearby> load(LonLat centre, double radiusM, int limit);
    }

    /// So that running down a list of incidents does not ask for each.
    public static final Duration SETTLE = Duration.ofMillis(180);

    /// Positions are asked for again after so long.
    public static final Duration RENEW = Duration.ofSeconds(15);

    /// Enough for the densest kilometre; what lies beyond is said to be left out.
    static final int LIMIT = 400;

    private final Source source;
    private final Executor fxThread;
    private final PauseTransition settle =
            new PauseTransition(javafx.util.Duration.millis(SETTLE.toMillis()));
    private final ObjectProperty<@Nullable LonLat> centre =
            new SimpleObjectProperty<>(this, "centre", null);
    private final ObjectProperty<Radius> radius =
            new SimpleObjectProperty<>(this, "radius", Radius.DEFAULT);
    private final ObjectProperty<@Nullable ResourceId> highlighted =
            new SimpleObjectProperty<>(this, "highlighted", null);
    private final BooleanProperty onDutyOnly = new SimpleBooleanProperty(this, "onDutyOnly", false);
    private final ReadOnlyObjectWrapper<AroundState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new AroundState.Off());
    private @Nullable CompletableFuture<Nearby> asked;
    private @Nullable Instant askedAt;

    /// @param fxThread runs what it is given on the FX thread, later
    public AroundModel(Source source, Executor fxThread) {
        this.source = source;
        this.fxThread = fxThread;
        settle.setOnFinished(_ -> ask());
        centre.addListener((_, _, _) -> changed(false));
        radius.addListener((_, _, _) -> changed(true));
    }

    /// The place searched around, usually where the selected incident is; null for none.
    public ObjectProperty<@Nullable LonLat> centreProperty() {
        return centre;
    }

    public ObjectProperty<Radius> radiusProperty() {
        return radius;
    }

    /// Whether only people on duty are listed; what is no person always is. Off from the start: who
    /// is off duty may still be the one to call.
    public BooleanProperty onDutyOnlyProperty() {
        return onDutyOnly;
    }

    /// The one the operator points at in the list or on the map; null for none.
    public ObjectProperty<@Nullable ResourceId> highlightedProperty() {
        return highlighted;
    }

    public ReadOnlyObjectProperty<AroundState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What can be shown of one group, nearest first.
    public List<Nearby.Found> list(ResourceGroup group) {
        return list().stream()
                .filter(found -> ResourceGroup.of(found.resource().kind()) == group)
                .toList();
    }

    /// Everybody and everything found of one group, nearest first, whatever the filter hides.
    public List<Nearby.Found> listAll(ResourceGroup group) {
        Nearby shown = state.get().shown();
        return shown == null
                ? List.of()
                : shown.found().stream()
                        .filter(found -> ResourceGroup.of(found.resource().kind()) == group)
                        .toList();
    }

    /// What can be shown, nearest first.
    public List<Nearby.Found> list() {
        Nearby shown = state.get().shown();
        return shown == null ? List.of() : shown.found().stream().filter(this::wanted).toList();
    }

    private boolean wanted(Nearby.Found found) {
        Duty duty = found.duty();
        return !onDutyOnly.get() || duty == null || duty.state() == DutyState.ON_DUTY;
    }

    public Optional<Nearby.Found> find(ResourceId id) {
        Nearby shown = state.get().shown();
        return shown == null
                ? Optional.empty()
                : shown.found().stream()
                        .filter(found -> found.resource().id().equals(id))
                        .findAny();
    }

    /// Asks again if what is shown has grown old; call it each second.
    ///
    /// @param now on any one clock
    public void tick(Instant now) {
        if (centre.get() == null || settle.getStatus() == PauseTransition.Status.RUNNING) {
            return;
        }
        if (askedAt == null) {
            askedAt = now;
        } else if (asked == null && !now.isBefore(askedAt.plus(RENEW))) {
            ask();
            askedAt = now;
        }
    }

    private void changed(boolean samePlace) {
        letGo();
        askedAt = null;
        highlighted.set(null);
        if (centre.get() == null) {
            settle.stop();
            state.set(new AroundState.Off());
            return;
        }
        state.set(new AroundState.Searching(samePlace ? state.get().shown() : null));
        settle.playFromStart();
    }

    private void letGo() {
        if (asked != null) {
            asked.cancel(true);
            asked = null;
        }
    }

    private void ask() {
        LonLat place = centre.get();
        if (place == null) {
            return;
        }
        letGo();
        CompletableFuture<Nearby> question = source.load(place, radius.get().metres(), LIMIT);
        asked = question;
        question.whenComplete(
                (nearby, failure) -> fxThread.execute(() -> settle(question, nearby, failure)));
    }

    private void settle(
            CompletableFuture<Nearby> question,
            @Nullable Nearby nearby,
            @Nullable Throwable failure) {
        if (question != asked) {
            return;
        }
        asked = null;
        if (nearby != null) {
            state.set(new AroundState.Found(nearby));
            return;
        }
        state.set(new AroundState.Failed(Failures.reason(failure), state.get().shown()));
    }
}
