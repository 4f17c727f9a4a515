package org.fengqiao.console.incident.layer;

import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fengqiao.console.map.LegendPictures;
import org.fengqiao.console.map.heat.HeatRamp;
import org.fengqiao.console.map.raster.Argb;
import org.fengqiao.console.map.raster.Surface;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;

/// What the colours of the heat map mean: incidents per square kilometre, which incidents, how far
/// each reaches, and when they were counted. Laid over the map; the mouse goes through it.
public final class HeatLegend extends VBox {

    private static final Texts TEXTS = Texts.of("incident");
    private static final double RAMP_PX = 190;
    private static final double RAMP_HIGH_PX = 12;

    /// The toolkit smooths beyond the edge of a picture that is a single row.
    private static final int ROWS = 12;

    private final Label unit = small("heat-unit");
    private final Label source = small("heat-source");
    private final Label radius = small("heat-radius");
    private final Label time = small("heat-time");
    private final Label top = new Label();
    private final ImageView ramp = new ImageView();

    public HeatLegend() {
        setId("heat-legend");
        getStyleClass().addAll("legend", "heat-legend");
        setMouseTransparent(true);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        Label title = new Label();
        title.textProperty().bind(TEXTS.bind("heat.title"));
        title.getStyleClass().add("figure");
        StackPane framed = new StackPane(ramp);
        framed.getStyleClass().add("heat-ramp");
        framed.setMaxWidth(USE_PREF_SIZE);
        ramp.fitWidthProperty().bind(Look.scaleProperty().multiply(RAMP_PX));
        ramp.fitHeightProperty().bind(Look.scaleProperty().multiply(RAMP_HIGH_PX));
        Label none = new Label();
        none.textProperty().bind(TEXTS.bind("heat.none"));
        top.setId("heat-top");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox ends = new HBox(none, between, top);
        ends.getStyleClass().add("heat-ends");
        getChildren().addAll(title, unit, framed, ends, source, radius, time);
    }

    private static Label small(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().addAll("dim", "small");
        return label;
    }

    /// The colours as they lie on the map.
    ///
    /// @param ground what they lie on, straight ARGB, opaque
    public void show(HeatRamp colours, int ground) {
        int steps = HeatRamp.STEPS;
        int[] pixels = new int[steps * ROWS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = Argb.over(ground, Argb.premultiply(colours.colours()[i % steps]));
        }
        ramp.setImage(LegendPictures.image(new Surface(pixels, steps, ROWS)));
    }

    /// What they stand for.
    public void tell(HeatWords words) {
        unit.setText(words.unit());
        top.setText(words.top());
        source.setText(words.source());
        radius.setText(words.radius());
        time.setText(words.time());
    }
}
