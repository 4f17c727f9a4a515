package org.fengqiao.console.theme;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;

/// Theme and size of everything on screen; FX thread only.
///
/// Style sheets give sizes in `em`, so that the scale reaches them; code multiplies by [#px].
public final class Look {

    public static final double LEAST_SCALE = 1.0;
    public static final double GREATEST_SCALE = 2.0;

    /// Font size of the text at 100 %, in pixels.
    private static final double TEXT_PX = 13;

    private static final ObjectProperty<Theme> THEME = new SimpleObjectProperty<>(Theme.NIGHT);
    private static final DoubleProperty CHOSEN = new SimpleDoubleProperty(1);
    private static final ReadOnlyDoubleWrapper SCALE = new ReadOnlyDoubleWrapper(1);

    static {
        SCALE.bind(CHOSEN.multiply(Bindings.createDoubleBinding(() -> theme().size(), THEME)));
    }

    private Look() {}

    public static ObjectProperty<Theme> themeProperty() {
        return THEME;
    }

    public static Theme theme() {
        return THEME.get();
    }

    /// How many times larger than at 100 % at a desk the interface is: what was chosen, and on the
    /// wall more.
    public static ReadOnlyDoubleProperty scaleProperty() {
        return SCALE.getReadOnlyProperty();
    }

    /// 1.0 to 2.0; set by [#scaleTo]. What a map is enlarged by, whose style knows of the wall.
    public static ReadOnlyDoubleProperty chosenScaleProperty() {
        return CHOSEN;
    }

    /// @param scale is brought into 1.0 to 2.0
    public static void scaleTo(double scale) {
        CHOSEN.set(Math.clamp(scale, LEAST_SCALE, GREATEST_SCALE));
    }

    /// A length in pixels at 100 % as pixels at the present scale.
    public static double px(double at100) {
        return at100 * SCALE.get();
    }

    /// Dresses a scene and keeps it in step with theme and scale. Adds each room's own
    /// `org/fengqiao/console/<room>/style.css` where there is one.
    ///
    /// @param rooms whose style sheets the scene needs
    public static void dress(Scene scene, String... rooms) {
        Fonts.load();
        ChangeListener<Object> redress = (_, _, _) -> applyTo(scene, rooms);
        THEME.addListener(redress);
        SCALE.addListener(redress);
        applyTo(scene, rooms);
    }

    private static void applyTo(Scene scene, String... rooms) {
        if (!THEME.get().base().equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(THEME.get().base());
        }
        List<String> sheets = new ArrayList<>();
        THEME.get().sheets().forEach(sheet -> sheets.add(url("theme", sheet)));
        sheets.add(url("theme", "common.css"));
        for (String room : rooms) {
            URL own = Look.class.getResource("/org/fengqiao/console/" + room + "/style.css");
            if (own != null) {
                sheets.add(own.toExternalForm());
            }
        }
        sheets.add(fontSize(TEXT_PX * SCALE.get()));
        scene.getStylesheets().setAll(sheets);
    }

    private static String fontSize(double px) {
        String css = String.format(Locale.ROOT, ".root { -fx-font-size: %.2fpx; }", px);
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String url(String room, String name) {
        URL url = Look.class.getResource("/org/fengqiao/console/" + room + "/" + name);
        if (url == null) {
            throw new IllegalStateException("style sheet " + room + "/" + name + " is missing");
        }
        return url.toExternalForm();
    }
}
