package org.fengqiao.console.map.style;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files whose words and types are right and whose values are not: one would draw nothing, or not
/// in a hundred years.
class BadValuesTest {

    static String bundled(String name) throws IOException {
        String file = "map-styles/" + name + ".json";
        try (InputStream in = BadValuesTest.class.getClassLoader().getResourceAsStream(file)) {
            assertTrue(in != null, file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String layers(String layers) {
        return "{'version':8,'layers':[%s]}".formatted(layers).replace('\'', '"');
    }

    private static String refused(String json) {
        return String.valueOf(
                assertThrows(StyleException.class, () -> MapStyle.readStrictly("bad.json", json))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk-day", "desk-night", "wall"})
    void theBundledStylesPass(String name) {
        assertDoesNotThrow(() -> MapStyle.readStrictly(name, bundled(name)));
    }

    /// One slip of the hand in a copy of the bundled style.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"get\", \"status\"] | [\"get\", \"stauts\"] | layer incident-symbol: icon-image: incident has no stauts; there is class, grade, kind, status",
                "\"hatch\" | \"hatsch\" | layer district-fill: fill-pattern: hatsch is not known; there are hatch",
                "\"source\": \"basemap\" | \"source\": \"sattelite\" | layer basemap: source: nothing on the map is called sattelite; there are basemap",
                "\"Noto Sans SC Regular\" | \"Comic Sans\" | layer building-label: text-font: Comic Sans is not known; there are Noto Sans SC Regular, Noto Sans SC Bold",
                "\"raster-opacity\": 1 | \"raster-opacity\": 70 | layer basemap: raster-opacity: 70 is not between 0 and 1",
                "\"icon-size\": [\"interpolate\", [\"linear\"], [\"zoom\"], 9, 0.78 | \"icon-size\": [\"interpolate\", [\"linear\"], [\"zoom\"], 9, 30000 | layer incident-symbol: icon-size: 30000 is not between 0 and 8",
                "\"furniture-ink\": \"#33424f\" | \"furniture-ink\": \"inky\" | furniture-ink: expected color, found \"inky\"",
                "\"furniture-ink\": \"#33424f\" | \"furniture-ink\": 7 | furniture-ink: expected color, found 7",
                "\"status/\" | \"statuses/\" | layer incident-symbol: icon-image: there is no symbol statuses/done",
                "\"resource/police\" | \"resource/polize\" | layer resource-symbol: icon-image: there is no symbol resource/polize",
                "\"resource/hospital\" | \"hidden/broken\" | layer resource-symbol: icon-image: symbol hidden/broken cannot be drawn: ",
                "\"stale\", 0.5 | \"stale\", 5 | layer resource-symbol: icon-opacity: 5 is not between 0 and 1",
                "\"stale\", 0.5 | \"stail\", 0.5 | layer resource-symbol: icon-opacity: state is never \"stail\"; it is one of fresh, stale",
            })
    void aSlipInTheBundledStyleIsNamed(String right, String wrong, String message)
            throws IOException {
        String json = bundled("desk-day");
        assertTrue(json.contains(right), right);
        String found = refused(json.replace(right, wrong));
        assertTrue(found.startsWith("bad.json: " + message), found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'line','source-layer':'road','paint':{'line-width':-5} | line-width: -5 is not between 0 and 100",
                "{'type':'line','source-layer':'road','paint':{'line-width':1e999} | line-width: expected number, found ",
                "{'type':'line','source-layer':'road','paint':{'line-width':['/',0,0]} | line-width: NaN is not between 0 and 100",
                "{'type':'line','source-layer':'road','paint':{'line-width':['/',1,['-',['zoom'],12]]} | line-width: ",
                "{'type':'line','source-layer':'road','paint':{'line-width':['get','name']} | line-width: never gives a number",
                "{'type':'line','source-layer':'road','paint':{'line-width':['+',['get','name'],1]} | line-width: NaN is not between 0 and 100",
                "{'type':'line','source-layer':'road','paint':{'line-width':['match',['get','class'],'motorway',500,2]} | line-width: 500 is not between 0 and 100",
                "{'type':'line','source-layer':'road','paint':{'line-width':['case',['==',['get','class'],'rail'],-1,2]} | line-width: -1 is not between 0 and 100",
                "{'type':'line','source-layer':'road','paint':{'line-width':['interpolate',['exponential',0],['zoom'],5,1,6,2]} | line-width: the base of [\"exponential\"] must be a number over 0, found 0",
                "{'type':'line','source-layer':'road','paint':{'line-width':['interpolate',['linear'],['zoom'],12,1,9,2]} | line-width: stops must be numbers that rise, found 9",
                "{'type':'line','source-layer':'road','paint':{'line-width':['interpolate',['linear'],['zoom'],12,1,14,200]} | line-width: 200 is not between 0 and 100",
                "{'type':'line','source-layer':'road','paint':{'line-dasharray':[4,-3]} | line-dasharray: strokes and gaps lie between 0 and 1000, and not all are 0",
                "{'type':'line','source-layer':'road','paint':{'line-dasharray':[0,0]} | line-dasharray: strokes and gaps lie between 0 and 1000, and not all are 0",
                "{'type':'line','source-layer':'road','paint':{'line-dasharray':[1e999]} | line-dasharray: expected array of numbers",
                "{'type':'line','source-layer':'road','filter':['==',['get','klass'],'rail'] | filter: road has no klass; there is class, name, name:en, underground",
                "{'type':'line','source-layer':'road','filter':['has','nmae'] | filter: road has no nmae",
                "{'type':'line','source-layer':'street','paint':{'line-color':['match',['feature-state','class'],0,'#fff','#000']} | line-color: a border belongs to two areas",
                "{'type':'line','source-layer':'street-hover','paint':{'line-width':['case',['get','surveyed'],1,2]} | line-width: street-hover has no surveyed; there is –",
                "{'type':'line','source-layer':'road','paint':{'line-width':['heatmap-density']} | line-width: road has no heatmap-density; there is –",
                "{'type':'line','source-layer':'road','paint':{'line-color':'rgb(300,0,0)'} | line-color: expected color, found \"rgb(300,0,0)\"",
                "{'type':'line','source-layer':'road','paint':{'line-color':'rgba(3,0,0,1.5)'} | line-color: expected color, found ",
                "{'type':'line','source-layer':'road','paint':{'line-color':'hsl(0,150%,50%)'} | line-color: expected color, found ",
                "{'type':'line','source-layer':'road','paint':{'line-color':'#+12345'} | line-color: expected color, found ",
                "{'type':'fill','source-layer':'street','paint':{'fill-color':['match',['feature-state','class'],7,'#fff','#000']} | fill-color: class is never 7; it is one of 0, 1, 2, 3, 4, 5, 6, 100, 101",
                "{'type':'fill','source-layer':'street','paint':{'fill-color':['match',['feature-state','klass'],6,'#fff','#000']} | fill-color: street has no klass; there is class",
                "{'type':'fill','source-layer':'street','paint':{'fill-pattern':['get','name']} | fill-pattern: 某 is not known",
                "{'type':'circle','source-layer':'incident-cluster','paint':{'circle-radius':-9} | circle-radius: -9 is not between 0 and 100",
                "{'type':'circle','source-layer':'incident-cluster','paint':{'circle-radius':['get','point_count']} | circle-radius: 100000 is not between 0 and 100",
                "{'type':'circle','source-layer':'incident-cluster','paint':{'circle-radius':['get','count']} | circle-radius: incident-cluster has no count; there is point_count",
                "{'type':'symbol','source-layer':'incident','layout':{'icon-image':['concat','status/',['get','grade']]} | icon-image: there is no symbol status/blue",
                "{'type':'symbol','source-layer':'incident','layout':{'icon-image':'status/near.svg'} | icon-image: there is no symbol status/near.svg",
                "{'type':'symbol','source-layer':'street','layout':{'text-size':-1} | text-size: -1 is not between 0 and 200",
                "{'type':'symbol','source-layer':'street','layout':{'text-letter-spacing':-3} | text-letter-spacing: -3 is not between -0.2 and 5",
                "{'type':'symbol','source-layer':'street','layout':{'text-font':['Comic Sans']} | text-font: Comic Sans is not known",
                "{'type':'heatmap','source-layer':'incident-heat','paint':{'heatmap-radius':0} | heatmap-radius: 0 is not between 1 and 500",
                "{'type':'background','paint':{'background-color':['get','name']} | background-color: background has no name",
            })
    void theErrorNamesLayerPropertyAndReason(String layer, String message) {
        String found = refused(layers("{'id':'x'," + layer.substring(1) + "}"));
        assertTrue(found.startsWith("bad.json: layer x: " + message), found);
    }

    /// What is allowed although it looks odd.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'symbol','source-layer':'street','layout':{'text-size':0,'text-field':['get','name']}",
                "{'type':'line','source-layer':'road','paint':{'line-width':['case',['>',['zoom'],12],['-',['zoom'],12],0]}",
                "{'type':'line','source-layer':'road','minzoom':13,'paint':{'line-width':['-',['zoom'],12]}",
                "{'type':'line','source-layer':'road','filter':['match',['get','class'],['get','rail'],true,false]",
                "{'type':'circle','source-layer':'incident-cluster','paint':{'circle-radius':['min',60,['/',['get','point_count'],2]]}",
                "{'type':'symbol','source-layer':'key-place','layout':{'icon-image':['match',['get','class'],'SCHOOL','KEY-PLACE/school','']}",
                "{'type':'line','source-layer':'road','paint':{'line-color':'hsla(-30,40%,50%,0.5)'}",
            })
    void whatCanBeDrawnIsTaken(String layer) {
        String json = layers("{'id':'x'," + layer.substring(1) + "}");
        assertDoesNotThrow(() -> MapStyle.readStrictly("good.json", json));
    }

    /// A feature may hold what nobody thought of when the file was checked.
    @Test
    void numbersStayInTheirRangeWhateverAFeatureHolds() throws StyleException {
        String json =
                layers(
                        "{'id':'x','type':'circle','source-layer':'incident-cluster',"
                                + "'paint':{'circle-radius':['/',['get','point_count'],100000]}}");
        StyleLayer layer = MapStyle.readStrictly("x", json).layers().getFirst();
        assertEquals(100, radius(layer, 1e12));
        assertEquals(0, radius(layer, -3.0));
        assertEquals(0, radius(layer, Double.NaN));
        assertEquals(0, radius(layer, "many"));
        assertEquals(0, radius(layer, true));
        assertEquals(2, radius(layer, 200_000.0));
    }

    private static double radius(StyleLayer layer, Object count) {
        return layer.number(
                "circle-radius", 12, FeatureProperties.of(Map.of("point_count", count)));
    }
}
