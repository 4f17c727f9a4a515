package org.fengqiao.console.boundary;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javax.imageio.ImageIO;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.map.MapPicture;
import org.fengqiao.console.map.MapStudio;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.ShapeLayer;
import org.fengqiao.console.map.TestCity;
import org.fengqiao.console.resource.AroundModel;
import org.fengqiao.console.resource.ResourceLayers;
import org.fengqiao.console.resource.ResourceStore;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceFile;
import org.fengqiao.domain.resource.ResourceKind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/// Draws the map of the desk for somebody to look at: the sample city drilled down as far as the
/// zoom goes, with live incidents, names and figures, and resources from the communities on, at
/// every whole zoom, in every theme, in 1920 by 1080 and in 3840 by 2160 with the interface at 200
/// %, and half-way through flights, where tiles are stretched.
///
/// Arguments: folder, then optionally themes, sizes and zooms, each list joined by commas, as in
/// `desk-day,wall 1920x1080,3840x2160 9,14`. Without zooms the flights are drawn too.
public final class ContactSheet implements AutoCloseable {

    private static final Path CITY = Path.of(System.getProperty("fengqiao.city", "absent"));
    private static final String THEMES = "desk-day,desk-night,wall";
    private static final String SIZES = "1920x1080,3840x2160";
    private static final String ZOOMS = "9,10,11,12,13,14,15,16,17,18,19";

    /// As many incidents as several days of the sample city leave.
    private static final int INCIDENTS = 3000;

    private static final double LON = 118.785;
    private static final double LAT = 32.05;

    /// Resources that are shown earlier than the many.
    private static final Set<ResourceKind> FEW =
            Set.of(
                    ResourceKind.POLICE,
                    ResourceKind.EMERGENCY_TEAM,
                    ResourceKind.HOSPITAL,
                    ResourceKind.FIRE_STATION);

    private static final Point MIDDLE = new GeometryFactory().createPoint(new Coordinate(LON, LAT));

    /// From and to which zoom flights go.
    private static final double[][] FLIGHTS = {{9, 11}, {11, 13}, {14, 16}, {16, 14}, {12, 10}};

    private static final IncidentCounts COUNTS =
            (area, status) -> {
                int share = Math.floorMod(area.digits().hashCode() * 31 + status.ordinal(), 40);
                int size = 1 << 2 * (Level.GRID.ordinal() - area.level().ordinal());
                return status == IncidentStatus.DONE ? 0 : share * size / 60;
            };

    private final MapStudio studio;
    private final MapView map;
    private final Navigator navigator = new Navigator();
    private final Boundaries boundaries;
    private final BoundaryLayers layers;
    private final List<AreaCode> way = new ArrayList<>();
    private @Nullable ResourceLayers resources;

    private ContactSheet(String theme, int width, int height, Boundaries boundaries, TestCity city)
            throws IOException {
        this.boundaries = boundaries;
        studio = MapStudio.open(theme, width, height);
        map = studio.map();
        List<Resource> people = ResourceFile.load(CITY.resolve("resources.ndjson.gz"));
        layers =
                MapStudio.onFx(() -> {
                    map.symbolScaleProperty().set(height / 1080.0);
                    TestCity.context().forEach(map::addLayer);
                    BoundaryLayers made = new BoundaryLayers(map, navigator);
                    made.show(boundaries);
                    made.recount(COUNTS);
                    navigator.open(boundaries.tree(), boundaries.tree().root().code());
                    put(people);
                    map.addLayer(MapPicture.incidents(city, INCIDENTS, 15));
                    map.setNote("街道、社区、网格为示意边界  ·  示意底图");
                    map.setAttribution("底图：示例  审图号：示例");
                    return made;
                });
        findWay();
    }

    private void put(List<Resource> people) {
        ResourceStore store = new ResourceStore();
        store.replaceAll(people);
        AroundModel nobody =
                new AroundModel((_, _, _) -> new CompletableFuture<>(), FxThread.executor());
        ShapeLayer shapes = new ShapeLayer("around");
        map.addLayer(shapes);
        resources =
                new ResourceLayers(
                        map, store, nobody, shapes, new SimpleObjectProperty<>(Instant.EPOCH));
    }

    /// From the city down to the grid about the middle of the pictures.
    private void findWay() {
        Area here = boundaries.tree().root();
        way.add(here.code());
        while (!boundaries.tree().listChildren(here.code()).isEmpty()) {
            here =
                    boundaries.tree().listChildren(here.code()).stream()
                            .min(Comparator.comparingDouble(ContactSheet::away))
                            .orElseThrow();
            way.add(here.code());
        }
    }

    private static double away(Area area) {
        return area.shape().distance(MIDDLE);
    }

    /// Opens the area that fills the picture at a zoom, as somebody who drills down would.
    private void look(double zoom) {
        // A picture twice as large shows as much a zoom further in.
        double fine = zoom - Math.log(map.getHeight() / 1080) / Math.log(2);
        int depth = fine < 10.5 ? 0 : fine < 12.5 ? 1 : fine < 14.5 ? 2 : fine < 16.5 ? 3 : 4;
        MapStudio.doFx(() -> {
            navigator.enter(way.get(depth));
            for (ResourceKind kind : ResourceKind.values()) {
                Objects.requireNonNull(resources)
                        .setShown(kind, fine > (FEW.contains(kind) ? 13.5 : 15.5));
            }
            map.jumpTo(LON, LAT, zoom);
        });
        studio.settle();
    }

    /// Half-way through a flight that begins at a settled picture; what is made meanwhile has no
    /// time to arrive, as on a slow machine.
    private BufferedImage midway(double from, double to) {
        look(from);
        return MapStudio.onFx(() -> {
            map.flyTo(LON, LAT, to);
            double half = Math.abs(to - from) / 2;
            while (Math.abs(map.viewport().zoom() - from) < half) {
                map.drawFrame();
            }
            return SwingFXUtils.fromFXImage(map.snapshot(null, null), null);
        });
    }

    @Override
    public void close() {
        MapStudio.doFx(layers::close);
        studio.close();
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        String[] themes = (arguments.length > 1 ? arguments[1] : THEMES).split(",");
        String[] sizes = (arguments.length > 2 ? arguments[2] : SIZES).split(",");
        double[] zooms =
                Arrays.stream((arguments.length > 3 ? arguments[3] : ZOOMS).split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        Boundaries boundaries = Boundaries.load(CITY.resolve("boundaries.fgb"));
        TestCity city = TestCity.load();
        for (String size : sizes) {
            int width = Integer.parseInt(size.substring(0, size.indexOf('x')));
            int height = Integer.parseInt(size.substring(size.indexOf('x') + 1));
            for (String theme : themes) {
                String name = theme + "-" + height;
                try (var sheet = new ContactSheet(theme, width, height, boundaries, city)) {
                    for (double zoom : zooms) {
                        sheet.look(zoom);
                        write(sheet.studio.picture(), folder, name, "%.1f".formatted(zoom));
                    }
                    for (double[] flight : arguments.length > 3 ? new double[0][] : FLIGHTS) {
                        String flown = "fly-%.0f-%.0f".formatted(flight[0], flight[1]);
                        write(sheet.midway(flight[0], flight[1]), folder, name, flown);
                    }
                }
            }
        }
        System.exit(0);
    }

    private static void write(BufferedImage picture, Path folder, String name, String what)
            throws IOException {
        Path file = folder.resolve(String.format(Locale.ROOT, "%s-%s.png", name, what));
        ImageIO.write(picture, "png", file.toFile());
        System.out.println(file);
    }
}
