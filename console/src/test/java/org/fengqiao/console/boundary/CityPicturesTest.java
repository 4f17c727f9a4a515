package org.fengqiao.console.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import org.fengqiao.console.camera.CameraSights;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.map.MapPicture;
import org.fengqiao.console.map.MapStudio;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.ShapeLayer;
import org.fengqiao.console.map.TestCity;
import org.fengqiao.console.resource.AroundModel;
import org.fengqiao.console.resource.Radius;
import org.fengqiao.console.resource.ResourceLayers;
import org.fengqiao.console.resource.ResourceStore;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.resource.Duty;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceFile;
import org.fengqiao.domain.resource.ResourceKind;
import org.fengqiao.domain.wire.Nearby;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/// Drills the sample city from the city to a grid and looks around an incident; leaves pictures in
/// `target/pictures`.
@SuppressWarnings("NullAway.Init") // fields are set before each test
class CityPicturesTest {

    private static final Path CITY = Path.of(System.getProperty("fengqiao.city", "absent"));
    private static final Path PICTURES = Path.of("target", "pictures");

    /// Incidents as if counted, steady for each grid.
    private static final IncidentCounts COUNTS =
            (area, status) -> {
                int share = Math.floorMod(area.digits().hashCode() * 31 + status.ordinal(), 40);
                int size = 1 << 2 * (Level.GRID.ordinal() - area.level().ordinal());
                return status == IncidentStatus.DONE ? 0 : share * size / 60;
            };

    /// Every area with three figures or two before the triangle: what needs most room.
    private static final IncidentCounts WIDE =
            (area, status) ->
                    switch (status) {
                        case IN_PROGRESS -> area.level() == Level.DISTRICT ? 96 : 17;
                        case OVERDUE -> area.level() == Level.DISTRICT ? 14 : 3;
                        default -> 0;
                    };

    private MapStudio studio;
    private MapView map;
    private Navigator navigator;
    private BoundaryLayers layers;
    private ShadeModel shade;
    private Boundaries boundaries;

    @BeforeEach
    void open() throws IOException {
        open("desk-night", 1600, 1000);
    }

    private void open(String style, double width, double height) throws IOException {
        Path file = CITY.resolve("boundaries.fgb");
        assumeTrue(Files.isRegularFile(file), "no sample city at -Dfengqiao.city: " + file);
        Files.createDirectories(PICTURES);
        boundaries = Boundaries.load(file);
        studio = MapStudio.open(style, width, height);
        map = studio.map();
        navigator = new Navigator();
        MapStudio.doFx(() -> {
            Texts.localeProperty().set(Texts.ZH);
            shade = new ShadeModel(navigator);
            layers = new BoundaryLayers(map, navigator);
            shade.shadingProperty().subscribe(shading -> layers.shade(shading));
            layers.show(boundaries);
            layers.recount(COUNTS);
            shade.recount(COUNTS, Instant.EPOCH);
            navigator.open(boundaries.tree(), boundaries.tree().root().code());
        });
    }

    @AfterEach
    void close() {
        if (studio != null) {
            MapStudio.doFx(() -> layers.close());
            studio.close();
        }
    }

    private void picture(String name) {
        studio.settle();
        studio.save(PICTURES.resolve(name + ".png"));
    }

    private Area current() {
        return MapStudio.onFx(() -> Objects.requireNonNull(navigator.place()).current());
    }

    private void enterLargestChild() {
        Area child =
                boundaries.tree().listChildren(current().code()).stream()
                        .max(
                                Comparator.comparing(
                                        area -> area.figures().weight(AreaFigures.POPULATION)))
                        .orElseThrow();
        MapStudio.doFx(() -> navigator.enter(child.code()));
    }

    @Test
    void everyLevelFromTheCityToAGrid() {
        picture("city-1-night");
        MapStudio.doFx(() -> shade.measureProperty().set(Measure.OPEN_INCIDENTS));
        picture("city-2-shaded");
        MapStudio.doFx(() -> {
            shade.measureProperty().set(Measure.NONE);
            navigator.enter(AreaCode.of("320102"));
            navigator.highlightNext(1);
        });
        picture("city-3-district");
        enterLargestChild();
        MapStudio.doFx(() -> shade.measureProperty().set(Measure.POPULATION));
        picture("city-4-street");
        enterLargestChild();
        MapStudio.doFx(() -> shade.measureProperty().set(Measure.NONE));
        picture("city-5-community");
        enterLargestChild();
        picture("city-6-grid");
        assertEquals(Level.GRID, current().level());
    }

    /// The map of the desk at 1920 by 1080, with as many incidents as a day leaves and ten times
    /// that.
    @ParameterizedTest
    @CsvSource({"desk-night, 1000", "desk-night, 10000", "desk-day, 1000", "desk-day, 10000"})
    void everyDistrictIsNamedBetweenTheBadges(String style, int incidents) throws IOException {
        close();
        open(style, 890, 1000);
        String name = "names-" + style + "-" + incidents + "-";
        MapStudio.doFx(() -> {
            layers.recount(WIDE);
            map.addLayer(MapPicture.incidents(TestCity.load(), incidents, 16));
        });
        picture(name + "1-city");
        for (Area district : boundaries.tree().listChildren(current().code())) {
            String label =
                    MapStudio.onFx(() -> map.findLabel("district", district.code().digits()))
                            .orElse("");
            assertTrue(
                    label.startsWith(ShortNames.of(district.name(), Level.DISTRICT)),
                    district.name() + " is written " + label);
        }
        MapStudio.doFx(() -> navigator.enter(AreaCode.of("320106")));
        picture(name + "2-district");
        enterLargestChild();
        picture(name + "3-street");
        enterLargestChild();
        picture(name + "4-community");
    }

    @Test
    void whoIsAroundAnIncident() throws IOException {
        Path file = CITY.resolve("resources.ndjson.gz");
        assumeTrue(Files.isRegularFile(file), "no resources at -Dfengqiao.city: " + file);
        List<Resource> resources = ResourceFile.load(file);
        LonLat centre = new LonLat(118.7915, 32.0465);
        Instant now = Instant.parse("2026-11-22T06:00:00Z");
        ResourceStore store = new ResourceStore();
        AroundModel model =
                MapStudio.onFx(() ->
                        new AroundModel(
                                (place, radius, limit) ->
                                        CompletableFuture.completedFuture(
                                                nearby(resources, place, radius, limit, now)),
                                FxThread.executor()));
        MapStudio.doFx(() -> {
            store.replaceAll(resources);
            ShapeLayer shapes = new ShapeLayer("around");
            map.addLayer(shapes);
            ResourceLayers around =
                    new ResourceLayers(map, store, model, shapes, new SimpleObjectProperty<>(now));
            for (ResourceKind kind : ResourceKind.values()) {
                around.setShown(kind, true);
            }
            CameraSights sights =
                    new CameraSights(map, shapes, () -> around.listShown(ResourceKind.CAMERA));
            around.setOnShown(sights::refresh);
            map.jumpTo(centre.lon(), centre.lat(), 16.2);
        });
        picture("around-1-layers");
        MapStudio.doFx(() -> {
            model.radiusProperty().set(new Radius(500));
            model.centreProperty().set(centre);
        });
        WaitForAsyncUtils.waitForFxEvents();
        waitUntilFound(model);
        MapStudio.doFx(() -> {
            map.jumpTo(centre.lon(), centre.lat(), 15.6);
            Nearby found = Objects.requireNonNull(model.stateProperty().get().shown());
            model.highlightedProperty().set(found.found().get(4).resource().id());
        });
        picture("around-2-found");
        assertTrue(MapStudio.onFx(() -> model.stateProperty().get().shown()) != null);
    }

    private static void waitUntilFound(AroundModel model) {
        try {
            WaitForAsyncUtils.waitFor(
                    5,
                    TimeUnit.SECONDS,
                    () -> MapStudio.onFx(() -> model.stateProperty().get().shown() != null));
        } catch (TimeoutException e) {
            throw new IllegalStateException("nothing was found in 5 s", e);
        }
    }

    private static Nearby nearby(
            List<Resource> all, LonLat centre, double radius, int limit, Instant now) {
        List<Nearby.Found> found =
                all.stream()
                        .map(r ->
                                new Nearby.Found(
                                        r,
                                        r.position().distanceTo(centre),
                                        r.position(),
                                        reportedAt(r, now),
                                        r.kind().isForce() ? Duty.UNKNOWN : null,
                                        false))
                        .filter(f -> f.distanceM() <= radius)
                        .sorted(Comparator.comparingDouble(Nearby.Found::distanceM))
                        .limit(limit)
                        .toList();
        return new Nearby(centre, radius, now, found, false);
    }

    private static @Nullable Instant reportedAt(Resource resource, Instant now) {
        return resource.id().hashCode() % 3 == 0 ? null : now;
    }
}
