package org.fengqiao.console.incident.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.SampleDictionary;
import org.fengqiao.console.incident.SampleIncidents;
import org.fengqiao.console.incident.field.ClassCompletion;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    private static final Dictionary NAMES = SampleDictionary.create();
    private static final Places PLACES =
            new Places(
                    NAMES.areas(),
                    (typed, _) ->
                            NAMES.areas().find(AreaCode.of("320102")).stream()
                                    .filter(area -> area.name().contains(typed))
                                    .toList());

    @ParameterizedTest
    @ValueSource(
            strings = {"118.715, 32.001", "118.715，32.001", " 118.715 32.001 ", "118.715,32.001"})
    void coordinatesMayBeTypedInAnyUsualWay(String typed) {
        List<Place> places = PLACES.list(typed);
        assertEquals(1, places.size());
        assertEquals(new LonLat(118.715, 32.001), places.getFirst().position());
        assertTrue(places.getFirst().exact());
        assertTrue(places.getFirst().inside().startsWith("玄武区"), places.getFirst().inside());
    }

    @Test
    void areaStandsForAPointInsideIt() {
        Place place = PLACES.list("玄武").getFirst();
        Area area = NAMES.areas().get(AreaCode.of("320102"));
        assertFalse(place.exact());
        assertEquals("玄武区", place.label());
        assertTrue(
                area.shape()
                        .getEnvelopeInternal()
                        .contains(place.position().lon(), place.position().lat()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "' '|MISSING",
                "某某路口|UNKNOWN",
                "32.001, 118.715|LATITUDE_FIRST",
                "116.39, 39.9|OUTSIDE",
                "999, 999|OUTSIDE"
            })
    void saysWhyThereIsNoPlace(String typed, Places.Problem problem) {
        assertTrue(PLACES.list(typed).isEmpty());
        assertEquals(problem, PLACES.explain(typed));
    }

    @Test
    void draftNamesEveryFieldAtFault() {
        RegisterDraft empty =
                new RegisterDraft(
                        null,
                        null,
                        Places.Problem.UNKNOWN,
                        " ",
                        "",
                        "",
                        Source.PUBLIC,
                        null,
                        "",
                        "call me");
        assertEquals(
                List.of(RegisterDraft.Field.values()), List.copyOf(empty.listProblems().keySet()));
        assertEquals("problem.place.UNKNOWN", empty.listProblems().get(RegisterDraft.Field.PLACE));
    }

    @Test
    void completeDraftBecomesACommand() {
        IncidentClass of = SampleIncidents.CLASSES.getFirst();
        RegisterDraft draft =
                new RegisterDraft(
                        of,
                        new LonLat(118.715, 32.001),
                        null,
                        " 珠江路1号 ",
                        "暴露垃圾",
                        "一堆",
                        Source.PUBLIC,
                        null,
                        "",
                        "025-8888 1234");
        Command.Register command = draft.toCommand(new CommandId("command-1"));
        assertEquals(of.key(), command.classKey());
        assertEquals("珠江路1号", command.address());
        assertEquals(null, command.reporter());
        assertEquals("025-8888 1234", command.reporterPhone());
    }

    @ParameterizedTest
    @CsvSource({
        "bllj, 06010",
        "垃圾, 06010",
        "0901, 09012",
        "gas, 01011",
        "jmzx, 09006",
        "jmzxxfd, ''"
    })
    void classIsFoundByNameCodeAndInitials(String typed, String code) {
        List<IncidentClass> found = ClassCompletion.list(SampleIncidents.CLASSES, typed);
        assertEquals(code, found.isEmpty() ? "" : found.getFirst().key().code());
    }
}
