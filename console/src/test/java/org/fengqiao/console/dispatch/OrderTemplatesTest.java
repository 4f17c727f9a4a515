package org.fengqiao.console.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTemplatesTest {

    private static OrderTemplates read(String text) throws IOException {
        return OrderTemplates.read(new StringReader(text), "templates");
    }

    @Test
    void textsOfTheClassComeBeforeGeneralOnes() throws IOException {
        OrderTemplates templates =
                read("*\t通用\tgeneral\nmatter/06\t清理\tclean\nmatter/06010\t垃圾\trubbish\n");
        assertEquals(
                List.of("垃圾", "清理", "通用"),
                templates.listFor(Orders.incident("matter", "06010"), true));
        assertEquals(
                List.of("clean", "general"),
                templates.listFor(Orders.incident("matter", "06001"), false));
        assertEquals(
                List.of("general"),
                templates.listFor(Orders.incident("component", "06001"), false));
    }

    @Test
    void placeAndTitleAreFilledIn() throws IOException {
        assertEquals(
                List.of("到 长江路 1 号：暴露垃圾"),
                read("*\t到 {address}：{title}\tx")
                        .listFor(Orders.incident("matter", "06010"), true));
    }

    @Test
    void brokenLineIsNamed() {
        IOException failure = assertThrows(IOException.class, () -> read("# fine\n*\tonly two\n"));
        assertTrue(failure.toString().contains("templates line 2"), failure.toString());
    }

    @Test
    void everyKindOfIncidentHasSomethingToPickInBothLanguages() {
        OrderTemplates templates = OrderTemplates.load();
        for (String kind : List.of("matter", "component", "dispute", "hazard", "alarm")) {
            for (boolean chinese : new boolean[] {true, false}) {
                List<String> texts = templates.listFor(Orders.incident(kind, "06010"), chinese);
                assertTrue(texts.size() >= 3, kind);
                texts.forEach(text -> assertFalse(text.contains("{"), text));
            }
        }
    }
}
