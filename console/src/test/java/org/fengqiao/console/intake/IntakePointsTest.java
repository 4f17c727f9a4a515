package org.fengqiao.console.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.fengqiao.cityimport.assemble.CityDraft;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceFile;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Points in the window in which a city is brought in: their columns, and where the map shows them.
class IntakePointsTest extends IntakeStudio {

    private static final String TOWN =
            """
            code;name;wkt
            110000;北京市;POLYGON((116 39.6,116.8 39.6,116.8 40.2,116 40.2,116 39.6))
            110101;东城区;POLYGON((116.4 39.6,116.8 39.6,116.8 40.2,116.4 40.2,116.4 39.6))
            110102;西城区;POLYGON((116 39.6,116.4 39.6,116.4 40.2,116 40.2,116 39.6))
            """;

    @Start
    void start(Stage stage) throws IOException {
        show(stage);
    }

    private void bringIn(FxRobot robot, String points) throws Exception {
        Path town = Files.writeString(folder.resolve("town.csv"), TOWN);
        Path table = Files.writeString(folder.resolve("医院.csv"), points);
        robot.interact(() -> desk.add(List.of(town, table)));
        await(() -> desk.rows().size() == 2 && isSettled());
    }

    private boolean isSettled() {
        return !desk.busyProperty().get() && desk.previewProperty().get() != null;
    }

    private int placed() {
        return Objects.requireNonNull(desk.previewProperty().get()).draft().resources().size();
    }

    private static void choose(FxRobot robot, String id, String value) {
        ComboBox<String> box = robot.lookup(id).queryComboBox();
        robot.interact(() -> {
            box.setValue(value);
            box.fireEvent(new ActionEvent());
        });
    }

    @Test
    void columnsOfCoordinatesAreChosenInTheCard(FxRobot robot) throws Exception {
        bringIn(robot, "名称,东,北\n一院,116.5,39.8\n二院,116.2,39.8\n");
        assertEquals(0, placed());
        choose(robot, "#intake-card-x", "东");
        assertEquals(0, placed());
        choose(robot, "#intake-card-y", "北");
        await(() -> isSettled() && placed() == 2);
        assertEquals("东", desk.rows().get(1).pointColumns().xProperty().get());
    }

    @Test
    void columnsThatNameTheirDatumSetIt(FxRobot robot) throws Exception {
        bringIn(robot, "名称,lng_bd09,lat_bd09\n一院,116.5,39.8\n");
        assertEquals(Optional.of(Datum.BD09), desk.rows().get(1).datum());
    }

    @Test
    void anAddressColumnIsChosenInTheCard(FxRobot robot) throws Exception {
        bringIn(robot, "名称,在哪\n一院,东城区 8 号\n");
        assertEquals(0, placed());
        choose(robot, "#intake-card-address", "在哪");
        await(() -> isSettled() && placed() == 1);
    }

    @Test
    void pointsWithoutBoundariesAreAddedToACityThatIsThere(FxRobot robot) throws Exception {
        bringIn(robot, "名称,x,y\n一院,116.5,39.8\n");
        Path city = folder.resolve("city");
        robot.interact(() -> desk.write(city));
        await(() -> desk.writtenProperty().get() != null);
        robot.interact(() -> {
            desk.remove(desk.rows().getFirst());
            desk.remove(desk.rows().getFirst());
        });
        await(() -> !desk.busyProperty().get());
        Path more = folder.resolve("更多医院.csv");
        Files.writeString(more, "名称,x,y\n二院,116.2,39.8\n");
        robot.interact(() -> desk.add(List.of(more)));
        await(() -> desk.rows().size() == 1 && !desk.busyProperty().get());
        assertEquals(Texts.of("intake").get("desk.sayCity"), desk.messageProperty().get());
        assertTrue(robot.lookup("#intake-city-choose").query().isVisible());
        robot.interact(() -> desk.existingProperty().set(city));
        await(() -> isSettled() && placed() == 2);
        Button write = robot.lookup("#intake-write").queryButton();
        assertEquals("加入 1 个点", write.getText());
        refuseToWriteIntoWhatCannotBeRead(robot, city, write);
        robot.interact(write::fire);
        await(() -> city.equals(desk.writtenProperty().get()));
        assertEquals(
                List.of("一院", "二院"),
                ResourceFile.load(city.resolve(ResourceFile.NAME)).stream()
                        .map(Resource::name)
                        .toList());
    }

    /// The draft that is still in sight was made of another city.
    private void refuseToWriteIntoWhatCannotBeRead(FxRobot robot, Path city, Button write)
            throws Exception {
        Path broken = Files.createDirectory(folder.resolve("broken"));
        try (Stream<Path> files = Files.list(city)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, broken.resolve(file.getFileName()));
            }
        }
        Files.writeString(broken.resolve(ResourceFile.NAME), "no resources");
        robot.interact(() -> desk.existingProperty().set(broken));
        await(() -> !desk.busyProperty().get() && !desk.messageProperty().get().isEmpty());
        assertTrue(write.isDisabled());
        assertFalse(desk.isReady());
        robot.interact(() -> desk.existingProperty().set(city));
        await(() -> !desk.busyProperty().get() && desk.isReady());
    }

    @Test
    void theMapShowsPointsByTheirKind(FxRobot robot) throws Exception {
        bringIn(robot, "名称,类别,x,y\n一院,医院,116.5,39.8\n一小,小学,116.2,39.8\n远院,医院,117.5,39.8\n");
        MapView map = map(robot);
        BufferedImage with = settled(robot, map);
        ImageIO.write(with, "png", picture("intake-points.png").toFile());
        robot.interact(() -> desk.remove(desk.rows().get(1)));
        await(() -> isSettled() && placed() == 0);
        BufferedImage without = settled(robot, map);
        assertTrue(differ(map, with, without, 116.5, 39.8), "the hospital is drawn");
        assertTrue(differ(map, with, without, 116.2, 39.8), "the school is drawn");
        assertFalse(differ(map, with, without, 116.3, 40.1), "nothing else is");
    }

    private static Path picture(String name) throws IOException {
        return Files.createDirectories(Path.of("target/pictures")).resolve(name);
    }

    private static BufferedImage settled(FxRobot robot, MapView map) throws Exception {
        await(() -> map.settledProperty().get());
        return WaitForAsyncUtils.asyncFx(
                        () -> SwingFXUtils.fromFXImage(map.snapshot(null, null), null))
                .get(60, TimeUnit.SECONDS);
    }

    /// Whether two pictures are of different colours within a symbol's size of a place. A picture
    /// is as large as the map is on screen.
    private static boolean differ(
            MapView map, BufferedImage one, BufferedImage two, double lon, double lat) {
        double shrunk = one.getWidth() / map.getWidth();
        int x = (int) (map.viewport().toScreenX(Mercator.x(lon)) * shrunk);
        int y = (int) (map.viewport().toScreenY(Mercator.y(lat)) * shrunk);
        int different = 0;
        for (int dx = -8; dx <= 8; dx++) {
            for (int dy = -8; dy <= 8; dy++) {
                different += one.getRGB(x + dx, y + dy) == two.getRGB(x + dx, y + dy) ? 0 : 1;
            }
        }
        return different > 40;
    }

    @Test
    void componentsAreOfferedAsSuchAndTheirClassChosen(FxRobot robot) throws Exception {
        Path town = town();
        Path lamps =
                Files.writeString(
                        folder.resolve("部件.csv"),
                        "类别,状态,lon,lat\n路灯,完好,116.5,39.7\n井盖,破损,116.5,39.71\n路灯,,116.2,39.7\n");
        robot.interact(() -> desk.add(List.of(town, lamps)));
        await(() -> desk.previewProperty().get() != null && !desk.busyProperty().get());
        LayerRow row = desk.rows().getLast();
        assertEquals(LayerRow.Use.COMPONENTS, row.use());
        assertEquals("类别", row.componentColumns().nameProperty().get());
        assertEquals("状态", row.componentColumns().stateProperty().get());
        assertEquals(2, draft().components().size());
        assertTrue(
                findings(robot).getItems().stream()
                        .map(ImportWords::what)
                        .anyMatch("1 个部件的类别“井盖”不在城市的分类字典里，未收入"::equals));
        robot.interact(() -> {
            robot.lookup("#intake-card-class")
                    .<ClassKey>queryComboBox()
                    .setValue(row.proposal().classes().listKeys().getFirst());
            row.componentColumns().nameProperty().set("");
        });
        await(() -> !desk.busyProperty().get() && draft().components().size() == 3);
        assertEquals("01001", draft().components().classes().getFirst().code());
        picture(robot, "intake-components");
    }

    private CityDraft draft() {
        return Objects.requireNonNull(desk.previewProperty().get()).draft();
    }
}
