package org.fengqiao.console.map.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.fengqiao.console.map.raster.Argb;
import org.fengqiao.console.map.style.StyleLayer.Kind;
import org.fengqiao.console.map.symbol.SymbolForge;
import org.fengqiao.console.map.symbol.SymbolLook;
import org.fengqiao.console.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StyleTest {

    private static StyleLayer layer(String paint) throws StyleException {
        return MapStyle.read(
                        "test.json",
                        """
                        {"version": 8, "layers": [
                          {"id": "x", "type": "line", "source-layer": "s", "paint": {%s}}]}
                        """
                                .formatted(paint))
                .layers()
                .getFirst();
    }

    private static double width(String expression, double zoom, Map<String, ?> properties)
            throws StyleException {
        return layer("\"line-width\": " + expression)
                .number("line-width", zoom, FeatureProperties.of(properties));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2.5 | 10 | 2.5",
                "[\"interpolate\",[\"linear\"],[\"zoom\"],10,1,12,3] | 11 | 2",
                "[\"interpolate\",[\"linear\"],[\"zoom\"],10,1,12,3] | 5 | 1",
                "[\"interpolate\",[\"linear\"],[\"zoom\"],10,1,12,3] | 20 | 3",
                "[\"interpolate\",[\"exponential\",2],[\"zoom\"],0,0,2,3] | 1 | 1",
                "[\"step\",[\"zoom\"],1,10,2,12,3] | 9.9 | 1",
                "[\"step\",[\"zoom\"],1,10,2,12,3] | 10 | 2",
                "[\"match\",[\"get\",\"class\"],[\"a\",\"main\"],7,1] | 0 | 7",
                "[\"match\",[\"get\",\"lanes\"],2,5,1] | 0 | 5",
                "[\"match\",[\"get\",\"none\"],\"a\",7,1] | 0 | 1",
                "[\"case\",[\"==\",[\"get\",\"class\"],\"main\"],4,1] | 0 | 4",
                "[\"case\",[\"all\",[\"has\",\"class\"],[\">\",[\"get\",\"lanes\"],1]],4,1] | 0 | 4",
                "[\"coalesce\",[\"get\",\"none\"],[\"get\",\"lanes\"]] | 0 | 2",
                "[\"*\",[\"get\",\"lanes\"],[\"zoom\"]] | 3 | 6",
            })
    void expressionsGiveWhatTheFormatSays(String expression, double zoom, double expected)
            throws StyleException {
        assertEquals(
                expected, width(expression, zoom, Map.of("class", "main", "lanes", 2.0)), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "#fff, ffffffff",
        "#12345678, 78123456",
        "'rgb(1,2,3)', ff010203",
        "'rgba(255,0,0,0.5)', 80ff0000",
        "'hsl(120,100%,50%)', ff00ff00",
        "'hsl(210,50%,40%)', ff336699",
        "white, ffffffff"
    })
    void coloursAreRead(String text, String argb) throws StyleException {
        int colour =
                layer("\"line-color\": \"" + text + "\"")
                        .colour("line-color", 0, FeatureProperties.NONE);
        assertEquals(argb, Integer.toHexString(colour));
    }

    @Test
    void whatIsLeftOutHasTheDefaultOfTheFormat() throws StyleException {
        assertEquals(1, layer("").number("line-width", 5, FeatureProperties.NONE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"line-width\": \"fat\" | test.json: layer x: line-width: expected number, found",
                "\"line-color\": \"#12\" | test.json: layer x: line-color: expected color, found",
                "\"line-blur\": 2 | test.json: layer x: line-blur: no property of line",
                "\"line-width\": [\"pick\", 1] | test.json: layer x: line-width: unknown expression [\"pick\"]",
                "\"line-width\": [\"step\",[\"zoom\"],1,5,2,4,3] | test.json: layer x: line-width: stops must be numbers that rise",
                "\"line-width\": [\"match\",[\"get\",\"a\"],\"b\",1] | test.json: layer x: line-width: [\"match\"] needs",
                "\"line-width\": [\"get\"] | test.json: layer x: line-width: [\"get\"] needs more operands",
                "\"line-width\": [\"concat\",\"a\"] | test.json: layer x: line-width: [\"concat\"] cannot give number",
            })
    void anErrorNamesFileLayerPropertyAndReason(String paint, String message) {
        StyleException error = assertThrows(StyleException.class, () -> layer(paint));
        assertTrue(String.valueOf(error.getMessage()).startsWith(message), error.getMessage());
    }

    @Test
    void aFileThatIsNotJsonSaysSo() {
        StyleException error =
                assertThrows(StyleException.class, () -> MapStyle.read("broken.json", "{"));
        assertTrue(String.valueOf(error.getMessage()).startsWith("broken.json: not JSON"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk-day", "desk-night", "wall"})
    void textOnTheMapReadsWell(String name) {
        MapStyle style = MapStyle.load(name);
        int paper = style.background(12);
        for (StyleLayer layer : style.layers()) {
            if (layer.kind() == Kind.SYMBOL && layer.id().endsWith("-label")) {
                int ink = layer.colour("text-color", 14, FeatureProperties.NONE);
                int halo = layer.colour("text-halo-color", 14, FeatureProperties.NONE) | 0xff000000;
                assertTrue(Argb.contrast(ink, halo) >= 4.5, name + " " + layer.id());
                assertTrue(Argb.contrast(ink, paper) >= 4.5, name + " " + layer.id());
                for (int shade = 0; shade < 7; shade++) {
                    int ground = ground(style, shade);
                    assertTrue(
                            Argb.contrast(ink, ground) >= 3,
                            name + " " + layer.id() + " on class " + shade);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyThemeHasItsMap(Theme theme) {
        assertTrue(MapStyle.BUNDLED.contains(theme.mapStyle()));
    }

    /// As `map-styles/README.md` has it: 20 px of 1080 are what can be read at 5 m.
    @Test
    void theWallWritesNothingSmallerThanCanBeReadFromAfar() {
        MapStyle wall = MapStyle.load("wall");
        assertEquals(new StyleSizes(20, 20, 20), wall.sizes());
        int written = 0;
        for (StyleLayer layer : wall.layers()) {
            for (double zoom = 5; layer.kind() == Kind.SYMBOL && zoom < 20; zoom += 0.1) {
                for (double count : new double[] {2, 40, 300, 5000}) {
                    FeatureProperties feature = FeatureProperties.of(Map.of("point_count", count));
                    if (layer.shownAt(zoom) && writes(layer)) {
                        double size = layer.number("text-size", zoom, feature);
                        assertTrue(size >= 20, layer.id() + " at " + zoom + ": " + size);
                        written++;
                    }
                }
            }
        }
        assertTrue(written > 1000, "nothing was looked at");
    }

    private static boolean writes(StyleLayer layer) {
        return layer.id().endsWith("-label") || layer.id().endsWith("-count");
    }

    /// A class of the choropleth over the land.
    private static int ground(MapStyle style, int shade) {
        StyleLayer land = style.find("land").orElseThrow();
        StyleLayer fill = style.find("grid-fill").orElseThrow();
        FeatureProperties feature =
                new FeatureProperties() {
                    @Override
                    public @org.jspecify.annotations.Nullable Object find(String property) {
                        return null;
                    }

                    @Override
                    public Object findState(String property) {
                        return (double) shade;
                    }
                };
        double opacity = fill.number("fill-opacity", 14, feature);
        int over = Argb.premultiply(Argb.fade(fill.colour("fill-color", 14, feature), opacity));
        int below = Argb.premultiply(land.colour("fill-color", 14, FeatureProperties.NONE));
        return Argb.over(below, over);
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk-day", "desk-night", "wall"})
    void everyStatusAndResourceHasItsSymbol(String name) {
        MapStyle style = MapStyle.load(name);
        var incident = style.layers().stream().filter(l -> l.source().equals("incident")).toList();
        for (String status :
                new String[] {"done", "done-late", "suspended", "progress", "near", "overdue"}) {
            SymbolLook look =
                    SymbolLook.of(incident, 12, FeatureProperties.of(Map.of("status", status)));
            assertTrue(SymbolForge.forge(look, 1).width() > 15, status);
        }
        var resource = style.layers().stream().filter(l -> l.source().equals("resource")).toList();
        for (String kind :
                new String[] {
                    "GRID_WORKER", "POLICE", "CITY_MANAGEMENT", "EMERGENCY_TEAM", "EMERGENCY_DEPOT",
                    "SHELTER", "HOSPITAL", "FIRE_STATION", "HYDRANT", "CAMERA"
                }) {
            SymbolLook look =
                    SymbolLook.of(resource, 15, FeatureProperties.of(Map.of("class", kind)));
            assertTrue(SymbolForge.forge(look, 1).width() > 12, kind);
        }
    }
}
