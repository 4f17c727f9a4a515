package org.fengqiao.console.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.camera.CameraSights;
import org.fengqiao.console.dispatch.Recipient;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.ShapeLayer;
import org.fengqiao.console.resource.AroundModel;
import org.fengqiao.console.resource.AroundPanel;
import org.fengqiao.console.resource.KeyPlaceLayer;
import org.fengqiao.console.resource.NewestPosition;
import org.fengqiao.console.resource.ResourceFeed;
import org.fengqiao.console.resource.ResourceGroup;
import org.fengqiao.console.resource.ResourceLayers;
import org.fengqiao.console.resource.ResourceStore;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.console.wire.Failures;
import org.fengqiao.console.wire.WireSession;
import org.fengqiao.domain.resource.Duty;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceId;
import org.fengqiao.domain.resource.ResourceKind;
import org.fengqiao.domain.wire.Nearby;

/// Who and what is there: the register, positions, what lies around the incident, cameras' views.
/// FX thread.
final class ResourceDesk implements AutoCloseable {

    private final ResourceStore store = new ResourceStore();
    private final ResourceFeed feed;
    private final AroundModel around;
    private final AroundPanel panel;
    private final ShapeLayer shapes = new ShapeLayer("around");
    private final ResourceLayers layers;
    private final NewestPosition newest;
    private final CameraSights sights;
    private final KeyPlaceLayer keyPlaces;
    private final BackendApi api;
    private final Consumer<ObservableValue<String>> trouble;
    private final ObservableValue<Instant> now;
    private final Subscription subscriptions;

    ResourceDesk(
            BackendApi api,
            WireSession session,
            List<Resource> registered,
            MapView map,
            ObservableValue<Instant> now,
            Consumer<ObservableValue<String>> trouble) {
        this.now = now;
        this.api = api;
        this.trouble = trouble;
        store.replaceAll(registered);
        feed =
                new ResourceFeed(
                        store,
                        session.feed(),
                        () -> api.loadResources(List.of()),
                        api::loadPositions,
                        pause ->
                                CompletableFuture.delayedExecutor(
                                        pause.toMillis(), TimeUnit.MILLISECONDS),
                        FxThread.executor());
        around =
                new AroundModel(
                        (centre, radius, limit) -> api.loadNearby(centre, radius, List.of(), limit),
                        FxThread.executor());
        keyPlaces = new KeyPlaceLayer(map, this::loadKeyPlaces);
        map.addLayer(shapes);
        layers = new ResourceLayers(map, store, around, shapes, now);
        newest = new NewestPosition(store, now);
        panel = new AroundPanel(around, now);
        sights = new CameraSights(map, shapes, this::listCamerasShown);
        subscriptions = Subscription.listen(now, (_, _, time) -> around.tick(time));
    }

    private void loadKeyPlaces() {
        api.loadKeyPlaces()
                .whenCompleteAsync(
                        (places, failure) -> {
                            if (places == null) {
                                keyPlaces.fail();
                                trouble.accept(
                                        Texts.of("resource")
                                                .bind(
                                                        "keyPlaces.failed",
                                                        Failures.reason(failure)));
                            } else {
                                keyPlaces.put(places);
                            }
                        },
                        FxThread.executor());
    }

    /// Cones of cameras nobody asked to see would only be noise.
    private List<Resource> listCamerasShown() {
        if (around.centreProperty().get() != null) {
            return panel.group() == ResourceGroup.CAMERAS
                    ? around.list(ResourceGroup.CAMERAS).stream()
                            .map(Nearby.Found::resource)
                            .toList()
                    : List.of();
        }
        return layers.isShown(ResourceKind.CAMERA)
                ? store.listKind(ResourceKind.CAMERA)
                : List.of();
    }

    /// The people around as the order form offers them.
    List<Recipient> listRecipients() {
        List<Recipient> people = new ArrayList<>();
        for (Nearby.Found found : around.listAll(ResourceGroup.PEOPLE)) {
            people.add(recipient(found));
        }
        return people;
    }

    Recipient recipient(Nearby.Found found) {
        Instant reported = found.positionAt();
        Duty duty = found.duty();
        Resource resource = found.resource();
        return new Recipient(
                resource.id().value(),
                resource.name(),
                resource.kind(),
                Texts.of("resource").get("kind." + resource.kind()),
                found.distanceM(),
                reported == null ? null : age(reported),
                duty == null ? Duty.UNKNOWN : duty,
                found.busy());
    }

    private Duration age(Instant reported) {
        Duration age = Duration.between(reported, now.getValue());
        return age.isNegative() ? Duration.ZERO : age;
    }

    void highlight(ResourceId id) {
        around.highlightedProperty().set(id);
    }

    ResourceStore store() {
        return store;
    }

    AroundModel around() {
        return around;
    }

    AroundPanel panel() {
        return panel;
    }

    ResourceLayers layers() {
        return layers;
    }

    NewestPosition newest() {
        return newest;
    }

    KeyPlaceLayer keyPlaces() {
        return keyPlaces;
    }

    CameraSights sights() {
        return sights;
    }

    @Override
    public void close() {
        subscriptions.close();
        sights.close();
        newest.close();
        panel.close();
        keyPlaces.close();
        layers.close();
        feed.close();
    }
}
