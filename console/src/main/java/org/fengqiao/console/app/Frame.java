package org.fengqiao.console.app;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.fengqiao.console.theme.Look;

/// The main window and the stage-filling area inside it.
///
/// With a display the area fills the window. Without one the area is laid out at its full size in a
/// group that is scaled into a small window, because the headless platform's frame buffer ends at
/// 1000 × 1000; pictures are taken of the area itself, at full size.
final class Frame {

    private static final double HEADLESS_LIMIT = 960;
    private static final String[] ROOMS = {
        "app",
        "map",
        "layers",
        "boundary",
        "bookmark",
        "incident",
        "statistics",
        "resource",
        "camera",
        "dispatch",
        "export",
        "audit",
        "gap",
        "alarm",
        "supervise",
        "handover",
        "statistics"
    };

    private final Stage stage;
    private final StackPane area = new StackPane();
    private final List<Region> covers = new ArrayList<>();
    private final double scale;

    private Frame(Stage stage, double scale) {
        this.stage = stage;
        this.scale = scale;
        area.getStyleClass().add("desk");
    }

    static Frame windowed(Stage stage, Options.Size wanted) {
        Frame frame = new Frame(stage, 1);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(wanted.width(), screen.getWidth());
        double height = Math.min(wanted.height(), screen.getHeight());
        frame.show(frame.area, width, height);
        return frame;
    }

    static Frame headless(Stage stage, Options.Size size) {
        double scale =
                Math.min(
                        1, Math.min(HEADLESS_LIMIT / size.width(), HEADLESS_LIMIT / size.height()));
        Frame frame = new Frame(stage, scale);
        frame.area.setMinSize(size.width(), size.height());
        frame.area.setPrefSize(size.width(), size.height());
        frame.area.setMaxSize(size.width(), size.height());
        Group shrunk = new Group(frame.area);
        shrunk.getTransforms().add(new Scale(scale, scale));
        frame.show(new Pane(shrunk), size.width() * scale, size.height() * scale);
        return frame;
    }

    private void show(Parent root, double width, double height) {
        Scene scene = new Scene(root, width, height);
        Look.dress(scene, ROOMS);
        stage.setScene(scene);
        stage.show();
    }

    /// What lies over the area stays there.
    void fill(Region content) {
        area.getChildren().setAll(content);
        area.getChildren().addAll(covers);
    }

    /// Lays a node over whatever fills the area.
    void cover(Region content) {
        covers.add(content);
        area.getChildren().add(content);
    }

    void uncover(Region content) {
        covers.remove(content);
        area.getChildren().remove(content);
    }

    StackPane area() {
        return area;
    }

    Stage stage() {
        return stage;
    }

    /// Pixels on the screen per pixel of the area.
    double scale() {
        return scale;
    }
}
