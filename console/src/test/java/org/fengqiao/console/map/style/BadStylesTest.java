package org.fengqiao.console.map.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files as people break them.
class BadStylesTest {

    private static StyleException read(String json) {
        return assertThrows(StyleException.class, () -> MapStyle.readStrictly("bad.json", json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'id':'x','type':'glow','source-layer':'road'} | layer x: type: glow is not understood",
                "{'id':'x','type':'line','source-layer':'road','paint':{'line-blur':1}} | layer x: line-blur: no property of line",
                "{'id':'x','type':'line','source-layer':'road','layout':{'line-width':1}} | layer x: line-width: belongs to paint",
                "{'id':'x','type':'line','source-layer':'road','colour':'red'} | layer x: colour: not understood",
                "{'id':'x','type':'line','source-layer':'rode'} | layer x: source-layer: nothing on the map is called rode; there are ",
                "{'id':'x','type':'line'} | layer x: source-layer: expected string, found nothing",
                "{'id':'x','type':'raster'} | layer x: source: expected string, found nothing",
                "{'id':'x','type':'raster','source':'basemap','paint':{'raster-opacity':'half'}} | layer x: raster-opacity: expected number, found \"half\"",
                "{'id':'x','type':'line','source-layer':'road','minzoom':12,'maxzoom':12} | layer x: minzoom: minzoom 12 is not below maxzoom 12",
                "{'id':'x','type':'line','source-layer':'road','maxzoom':25} | layer x: maxzoom: 25 is not between 0 and 24",
                "{'id':'x','type':'line','source-layer':'road','minzoom':'9'} | layer x: minzoom: expected number, found \"9\"",
                "{'id':'x','type':'line','source-layer':'road','filter':['=',1,1]} | layer x: filter: unknown expression [\"=\"]",
                "{'id':'x','type':'line','source-layer':'road','filter':{}} | layer x: filter: expected boolean, found {}",
                "{'id':'x','type':'line','source-layer':'road','paint':{'line-color':'rde'}} | layer x: line-color: expected color, found \"rde\"",
                "{'id':'x','type':'line','source-layer':'road','paint':{'line-color':['interpolate',['linear'],['zoom'],5,'#000',6,'#ggg']}} | layer x: line-color: expected color, found \"#ggg\"",
                "{'id':'x','type':'line','source-layer':'road','paint':{'line-width':['interpolate',['exponential','a'],['zoom'],5,1,6,2]}} | layer x: line-width: expected number, found \"a\"",
                "{'id':'x','type':'line','source-layer':'road','paint':{'line-width':null}} | layer x: line-width: expected number, found null",
                "{'id':'x','type':'line','source-layer':'road','paint':[]} | layer x: paint: expected object, found []",
                "{'id':'x','type':'background'},{'id':'x','type':'background'} | layer x: id is there twice",
                "7 | layer #0: expected object, found 7",
                "{'type':'line'} | layer #0: id: expected string, found nothing",
            })
    void theErrorNamesLayerPropertyAndReason(String layers, String message) {
        String json = "{'version':8,'layers':[%s]}".formatted(layers).replace('\'', '"');
        String found = String.valueOf(read(json).getMessage());
        assertTrue(found.startsWith("bad.json: " + message), found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"version\":7,\"layers\":[]} | bad.json: version: expected 8, found 7",
                "{\"version\":8} | bad.json: layers: expected array, found nothing",
                "[] | bad.json: expected object, found []",
                "{\"version\":8,\"metadata\":{\"least-text\":\"20\"},\"layers\":[]} | bad.json: least-text: expected 6–60, found \"20\"",
                "{\"version\":8,\"metadata\":{\"furniture-text\":0},\"layers\":[]} | bad.json: furniture-text: expected 6–60, found 0",
                "12 | bad.json: expected object, found 12",
                "'' | bad.json: expected object, found nothing",
            })
    void theErrorNamesWhatTheFileLacks(String json, String message) {
        assertEquals(message, read(json).getMessage());
    }

    @Test
    void brokenJsonIsShownByLineAndColumn() {
        StyleException error = read("{\n  \"version\": 8,\n  \"layers\": [,]\n}");
        assertEquals(StyleFault.NOT_JSON, error.fault());
        assertEquals("3", error.args()[0]);
        assertEquals("14", error.args()[1]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{", "{\"version\":8,\"version\":8}", "{\"version\":8} trailing"})
    void whatIsNotOneJsonDocumentIsNoStyle(String json) {
        assertEquals(StyleFault.NOT_JSON, read(json).fault());
    }

    @Test
    void bombsAreRefusedBeforeTheyGoOff() {
        assertEquals(StyleFault.TOO_DEEP, read("[".repeat(100_000)).fault());
        assertEquals(StyleFault.TOO_BIG, read(" ".repeat(StyleJson.LONGEST + 1)).fault());
        String nested = "[\"!\",".repeat(80) + "true" + "]".repeat(80);
        assertEquals(
                StyleFault.TOO_DEEP,
                read("{\"version\":8,\"layers\":[{\"filter\":%s}]}".formatted(nested)).fault());
    }
}
