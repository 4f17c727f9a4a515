package org.fengqiao.console.map.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.fengqiao.console.map.heat.HeatRamp;
import org.fengqiao.console.map.raster.Argb;
import org.fengqiao.console.map.style.StyleLayer.Kind;
import org.fengqiao.console.theme.ColourVision;
import org.fengqiao.console.theme.ResourceLook;
import org.fengqiao.console.theme.StatusLook;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.resource.ResourceKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The colours of every theme, as everybody sees them. What is measured is written into
/// map-styles/README.md.
class PaletteTest {

    /// CIEDE2000: told apart at a glance, not only side by side.
    private static final double STATUSES_APART = 8;

    /// Neighbouring classes lie side by side, and the legend names them.
    private static final double CLASSES_APART = 2;

    private static final double HEAT_APART = 6;
    private static final double LINES_APART = 12;
    private static final double READABLE = 4.5;
    private static final int OUTSIDE = 100;
    private static final double OPENED = 1.15;
    private static final double FOCUS_APART = 10;

    private static int status(MapStyle style, IncidentStatus status) {
        String name = StatusLook.of(status).symbol().substring("status/".length());
        return style.find("incident-symbol")
                .orElseThrow()
                .colour("icon-color", 14, FeatureProperties.of(Map.of("status", name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk-day", "desk-night", "wall"})
    void statusesStayApartForEveryEye(String name) {
        MapStyle style = MapStyle.load(name);
        for (ColourVision vision : ColourVision.values()) {
            double least = 100;
            for (IncidentStatus one : IncidentStatus.values()) {
                for (IncidentStatus other : IncidentStatus.values()) {
                    if (one != other) {
                        double apart = vision.distance(status(style, one), status(style, other));
                        least = Math.min(least, apart);
                    }
                }
            }
            print("%s statuses %s %.1f", name, vision, least);
            assertTrue(least >= STATUSES_APART, name + " " + vision + " " + least);
        }
    }

    @ParameterizedTest
    @CsvSource({"desk-day, day", "desk-night, night", "wall, night"})
    void mapListAndStyleSheetAgree(String name, String sheet) throws IOException {
        MapStyle style = MapStyle.load(name);
        Map<String, Integer> css = css(sheet);
        for (IncidentStatus status : IncidentStatus.values()) {
            StatusLook look = StatusLook.of(status);
            Color colour = sheet.equals("day") ? look.day() : look.night();
            int expected = 0xff000000 | Integer.parseInt(colour.toString().substring(2, 8), 16);
            assertEquals(expected, status(style, status), look.symbol());
            assertEquals(
                    expected,
                    named(css, look.styleClass().substring("status-".length())),
                    look.styleClass());
        }
        StyleLayer symbols = style.find("resource-symbol").orElseThrow();
        for (ResourceKind kind : ResourceKind.values()) {
            FeatureProperties feature = FeatureProperties.of(Map.of("class", kind.name()));
            boolean plain = kind == ResourceKind.EMERGENCY_DEPOT || kind == ResourceKind.SHELTER;
            String colour = plain ? "resource-place" : ResourceLook.styleClass(kind);
            assertEquals(symbols.colour("icon-color", 14, feature), named(css, colour), colour);
            assertEquals(ResourceLook.symbol(kind), symbols.text("icon-image", 14, feature));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk-day", "desk-night", "wall"})
    void classesOfShadeStayApartAndInOrder(String name) {
        MapStyle style = MapStyle.load(name);
        for (ColourVision vision : ColourVision.values()) {
            double least = 100;
            for (int shade = 1; shade < 7; shade++) {
                int below = shade(style, shade - 1);
                int here = shade(style, shade);
                least = Math.min(least, vision.distance(below, here));
                double step = Argb.luminance(vision.see(here)) - Argb.luminance(vision.see(below));
                assertTrue(name.equals("desk-day") ? step < 0 : step > 0, name + " " + shade);
            }
            print("%s classes %s %.1f", name, vision, least);
            assertTrue(least >= CLASSES_APART, name + " " + vision + " " + least);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk-day", "desk-night", "wall"})
    void heatIsALadderOfLightnessForEveryEye(String name) {
        MapStyle style = MapStyle.load(name);
        int land = colour(style, "land", "fill-color");
        HeatRamp ramp = HeatRamp.of(style, "incident-heat", 12, 1).orElseThrow();
        for (ColourVision vision : ColourVision.values()) {
            double least = 100;
            int below = land;
            for (double part : new double[] {0.2, 0.4, 0.6, 0.8, 1}) {
                int here = Argb.over(land, Argb.premultiply(ramp.at(part)));
                least = Math.min(least, vision.distance(below, here));
                double step = Argb.luminance(vision.see(here)) - Argb.luminance(vision.see(below));
                assertTrue(name.equals("desk-day") ? step < 0 : step > 0, name + " " + part);
                below = here;
            }
            print("%s heat %s %.1f", name, vision, least);
            assertTrue(least >= HEAT_APART, name + " " + vision + " " + least);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk-day", "desk-night", "wall"})
    void bordersStandOffTheLand(String name) {
        MapStyle style = MapStyle.load(name);
        int land = colour(style, "land", "fill-color");
        for (String level : List.of("city", "district", "street", "community", "grid")) {
            int line = colour(style, level + "-line", "line-color");
            for (ColourVision vision : ColourVision.values()) {
                double apart = vision.distance(line, land);
                assertTrue(apart >= LINES_APART, name + " " + level + " " + vision + " " + apart);
            }
        }
    }

    /// At 5 m as at 60 cm it must be seen at once which area has been opened.
    @ParameterizedTest
    @ValueSource(strings = {"desk-day", "desk-night", "wall"})
    void theOpenedAreaStandsOffWhatLiesOutside(String name) {
        MapStyle style = MapStyle.load(name);
        int land = colour(style, "land", "fill-color");
        double apart = Argb.contrast(land, shade(style, OUTSIDE));
        print("%s opened area %.2f", name, apart);
        assertTrue(apart >= OPENED, name + " " + apart);
        int line = colour(style, "street-focus-line", "line-color");
        int district = colour(style, "district-line", "line-color");
        double lines = ColourVision.NORMAL.distance(line, district);
        assertTrue(lines >= FOCUS_APART, name + " its border is like a district's: " + lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk-day", "desk-night", "wall"})
    void badgesCanBeRead(String name) {
        MapStyle style = MapStyle.load(name);
        for (String source : List.of("incident-cluster", "resource-cluster")) {
            int disc =
                    style.list(Kind.CIRCLE, source)
                            .getLast()
                            .colour("circle-color", 14, FeatureProperties.NONE);
            int ink =
                    style.list(Kind.SYMBOL, source)
                            .getLast()
                            .colour("text-color", 14, FeatureProperties.NONE);
            assertTrue(Argb.contrast(disc, ink) >= READABLE, name + " " + source);
        }
        int plate = colour(style, "incident-sign", "icon-halo-color");
        int sign = colour(style, "incident-sign", "icon-color");
        assertTrue(Argb.contrast(plate, sign) >= READABLE, name + " signs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "night", "wall"})
    void textOfTheDeskCanBeRead(String sheet) throws IOException {
        Map<String, Integer> css = new HashMap<>(sheet.equals("wall") ? css("night") : Map.of());
        css.putAll(css(sheet));
        List<String> inks = new ArrayList<>(List.of("text", "text-dim", "alert", "warn"));
        inks.addAll(List.of("accent", "text-faint", "ok"));
        inks.addAll(List.of("grade-blue", "grade-yellow", "grade-orange", "grade-red"));
        for (IncidentStatus status : IncidentStatus.values()) {
            inks.add(StatusLook.of(status).styleClass().substring("status-".length()));
        }
        double least = 21;
        for (String ink : inks) {
            for (String ground : List.of("ground", "panel", "raised", "hover", "selected")) {
                least = Math.min(least, contrast(css, ink, ground));
            }
        }
        least = Math.min(least, contrast(css, "alert", "alert-ground"));
        least = Math.min(least, contrast(css, "warn", "warn-ground"));
        print("%s text %.2f", sheet, least);
    }

    private static double contrast(Map<String, Integer> css, String ink, String ground) {
        double found = Argb.contrast(named(css, ink), named(css, ground));
        assertTrue(found >= READABLE, ink + " on " + ground + ": " + found);
        return found;
    }

    private static int named(Map<String, Integer> css, String name) {
        Integer colour = css.get(name);
        assertTrue(colour != null, "no colour named " + name);
        return colour;
    }

    private static void print(String format, Object... args) {
        System.out.println("palette: " + String.format(Locale.ROOT, format, args));
    }

    private static int colour(MapStyle style, String layer, String property) {
        return style.find(layer).orElseThrow().colour(property, 14, FeatureProperties.NONE);
    }

    /// A class of shade over the land.
    private static int shade(MapStyle style, int shade) {
        StyleLayer fill = style.find("grid-fill").orElseThrow();
        FeatureProperties feature =
                new FeatureProperties() {
                    @Override
                    public @Nullable Object find(String property) {
                        return null;
                    }

                    @Override
                    public Object findState(String property) {
                        return (double) shade;
                    }
                };
        double opacity = fill.number("fill-opacity", 14, feature);
        int over = Argb.premultiply(Argb.fade(fill.colour("fill-color", 14, feature), opacity));
        return Argb.over(Argb.premultiply(colour(style, "land", "fill-color")), over);
    }

    /// The named colours of a theme's style sheet.
    private static Map<String, Integer> css(String sheet) throws IOException {
        try (InputStream in = StatusLook.class.getResourceAsStream(sheet + ".css")) {
            assertTrue(in != null, sheet);
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, Integer> colours = new HashMap<>();
            Matcher line = Pattern.compile("-fq-([a-z-]+): #([0-9a-f]{6});").matcher(text);
            while (line.find()) {
                colours.put(line.group(1), 0xff000000 | Integer.parseInt(line.group(2), 16));
            }
            return colours;
        }
    }
}
