package org.fengqiao.console.intake;

import static org.fengqiao.console.intake.GeoFiles.feature;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.fengqiao.cityimport.assemble.Finding;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.VectorSource;
import org.fengqiao.console.map.label.MapFonts;
import org.fengqiao.console.theme.Fonts;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Theme;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.incident.IncidentClassFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// The window in which a city is brought in, at work on files in a folder of its own.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // fields are set by show, which TestFX calls before each test
abstract class IntakeStudio {

    Path folder;
    ImportDesk desk;
    IntakeView view;
    @Nullable Path opened;
    List<Path> chosen = List.of();

    @BeforeEach
    void names() {
        Texts.localeProperty().set(Texts.ZH);
    }

    /// To be called by each test class: TestFX looks for a start only there.
    void show(Stage stage) throws IOException {
        Texts.localeProperty().set(Texts.ZH);
        Look.themeProperty().set(Theme.DAY);
        folder = Files.createTempDirectory("fengqiao-intake");
        Path classes = folder.resolve("standard.json");
        IncidentClassFile.save(classes, ComponentFiles.dictionary());
        desk =
                new ImportDesk(
                        classes,
                        folder.resolve("known"),
                        (layer, features) ->
                                new VectorSource(
                                        layer.id(),
                                        features.stream()
                                                .map(f ->
                                                        new VectorSource.Feature(
                                                                Map.of("name", f.name()),
                                                                f.shape()))
                                                .toList()),
                        ForkJoinPool.commonPool(),
                        FxThread.executor());
        MapFonts fonts;
        try (InputStream regular = Fonts.open(false);
                InputStream bold = Fonts.open(true)) {
            fonts = MapFonts.load(regular, bold);
        }
        view = new IntakeView(desk, fonts, new Places(), city -> opened = city);
        view.setMinSize(1600, 950);
        view.setMaxSize(1600, 950);
        Group shrunk = new Group(view);
        shrunk.getTransforms().add(new Scale(0.6, 0.6));
        Scene scene = new Scene(new Pane(shrunk), 960, 570);
        Look.dress(scene, "map", "intake");
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(view::close);
    }

    /// What a person would choose in the dialogs.
    private final class Places implements Choosers {
        @Override
        public List<Path> files() {
            return chosen;
        }

        @Override
        public Optional<Path> target() {
            return Optional.of(folder.resolve("city"));
        }

        @Override
        public Optional<Path> city() {
            return Optional.of(folder.resolve("city"));
        }

        @Override
        public Optional<Path> known() {
            return Optional.of(folder.resolve("known"));
        }

        @Override
        public Optional<Path> classes() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> report() {
            return Optional.of(folder.resolve("report.json"));
        }
    }

    /// A city of two districts and four streets, one of them sticking out and over, one twice.
    Path town() throws IOException {
        List<String> features = new ArrayList<>();
        features.add(feature("110000", "北京市", 116.0, 116.8, 39.6, 40.2));
        features.add(feature("110101", "东城区", 116.4, 116.8, 39.6, 40.2));
        features.add(feature("110102", "西城区", 116.0, 116.4, 39.6, 40.2));
        features.add(feature("110101001", "东华门街道", 116.4, 116.8, 39.6, 39.9));
        features.add(feature("110101002", "景山街道", 116.3, 116.8, 39.9, 40.2));
        features.add(feature("110102001", "西长安街街道", 116.0, 116.4, 39.6, 39.85));
        features.add(feature("110102002", "新街口街道", 116.0, 116.4, 39.9, 40.2));
        features.add(feature("110102002", "冒名街道", 116.1, 116.2, 39.9, 40.0));
        return GeoFiles.write(folder.resolve("北京.geojson"), features);
    }

    static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    ListView<Finding> findings(FxRobot robot) {
        return robot.lookup("#intake-findings").queryListView();
    }

    String message(FxRobot robot) {
        return robot.lookup("#intake-message").queryAs(Label.class).getText();
    }

    void picture(FxRobot robot, String name) throws Exception {
        await(() -> map(robot).isResting());
        robot.interact(() -> {
            BufferedImage image = SwingFXUtils.fromFXImage(view.snapshot(null, null), null);
            Path file = Path.of("target", "pictures", name + ".png");
            try {
                Files.createDirectories(file.getParent());
                ImageIO.write(image, "png", file.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static MapView map(FxRobot robot) {
        return robot.lookup("#intake-map").queryAs(MapView.class);
    }

    static String row(String code, String name, String above, double w, double e) {
        return "%s,%s,%s,\"POLYGON((%s 50,%s 50,%s 51,%s 51,%s 50))\"\n"
                .formatted(code, name, above, w, e, e, w, w);
    }

    AreaTree tree() {
        return Objects.requireNonNull(
                Objects.requireNonNull(desk.previewProperty().get()).draft().tree());
    }
}
