package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.fengqiao.console.incident.layer.IncidentLayer;
import org.fengqiao.console.map.LegendPictures;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // fields are set by start, which TestFX calls before each test
class IncidentLegendTest {

    private final List<Image> pictures = new ArrayList<>();
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        Texts.localeProperty().set(Texts.ZH);
        Look.themeProperty().set(Theme.WALL);
        double side = IncidentLegend.SIDE_PX;
        LegendPictures forge = new LegendPictures(MapStyle.load("wall"), 2);
        Node legend =
                IncidentLegend.of(of -> {
                    pictures.add(forge.marker(IncidentLayer.ID, of, side));
                    ImageView view = new ImageView(pictures.getLast());
                    view.setFitWidth(side);
                    view.setFitHeight(side);
                    return view;
                });
        StackPane root = new StackPane(legend);
        root.getStyleClass().add("panel");
        Scene scene = new Scene(root, 440, 260);
        Look.dress(scene, "layers");
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void backToUsual(FxRobot robot) {
        robot.interact(() -> Texts.localeProperty().set(Texts.ZH));
    }

    private static List<String> words(FxRobot robot) {
        return robot.lookup("#incident-legend .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    @Test
    void everyShapeAndRingStandsBesideItsWord(FxRobot robot) throws IOException {
        assertEquals(
                List.of(
                        "形状：状态", "已超时", "即将超时", "处理中", "已挂账", "超时办结", "已办结", "外圈：等级", "红", "橙", "黄",
                        "蓝"),
                words(robot));
        robot.interact(() -> Texts.localeProperty().set(Texts.EN));
        assertEquals("Shape: status", words(robot).getFirst());
        assertEquals("Blue", words(robot).getLast());
        Path file =
                Files.createDirectories(Path.of("target", "pictures"))
                        .resolve("incident-legend.png");
        List<Image> taken = new ArrayList<>();
        robot.interact(() -> taken.add(stage.getScene().snapshot(null)));
        ImageIO.write(SwingFXUtils.fromFXImage(taken.getFirst(), null), "png", file.toFile());
    }

    @Test
    void noTwoPicturesOfShapesOrOfRingsAreTheSame() {
        assertEquals(10, pictures.size());
        assertEquals(6, different(pictures.subList(0, 6)));
        assertEquals(4, different(pictures.subList(6, 10)));
    }

    /// Nothing reaches the edge but the last of a shadow.
    @Test
    void noRingIsCut() {
        for (Image image : pictures) {
            int last = (int) image.getWidth() - 1;
            for (int i = 0; i <= last; i++) {
                var pixels = image.getPixelReader();
                for (int argb :
                        List.of(
                                pixels.getArgb(i, 0),
                                pixels.getArgb(i, last),
                                pixels.getArgb(0, i),
                                pixels.getArgb(last, i))) {
                    assertTrue(argb >>> 24 < 16, () -> "opacity " + (argb >>> 24));
                }
            }
        }
    }

    private static int different(List<Image> images) {
        Set<List<Integer>> seen = new HashSet<>();
        for (Image image : images) {
            List<Integer> pixels = new ArrayList<>();
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    pixels.add(image.getPixelReader().getArgb(x, y));
                }
            }
            seen.add(pixels);
        }
        return seen.size();
    }
}
