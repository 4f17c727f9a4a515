package org.fengqiao.console.incident.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.console.incident.MovableClock;
import org.fengqiao.console.incident.Pictures;
import org.fengqiao.console.incident.SampleDictionary;
import org.fengqiao.console.incident.SampleIncidents;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.Transition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DuplicateSectionTest {

    private final IncidentStore store = new IncidentStore(new MovableClock());
    private final FakeDuplicates source = new FakeDuplicates();
    private final TwinCases cases = new TwinCases();
    private final List<IncidentId> gone = new ArrayList<>();
    private final List<Transition> unlinks = new ArrayList<>();
    private final List<Comparison> compared = new ArrayList<>();
    private final FxRobot robot = new FxRobot();

    @SuppressWarnings("NullAway.Init") // made in start
    private DuplicateSection section;

    @Start
    void start(Stage stage) {
        section =
                new DuplicateSection(
                        source,
                        store,
                        SampleDictionary.create(),
                        TwinCases.OPERATOR,
                        new SimpleObjectProperty<Instant>(SampleIncidents.NOW),
                        Platform::runLater);
        section.setOnGo(gone::add);
        section.setOnUnlink(unlinks::add);
        section.setOnCompare(compared::add);
        Pictures.show(stage, section, 460, 300);
    }

    @AfterEach
    void stop() throws Exception {
        Pictures.fx(section::close);
        Pictures.tidy();
    }

    private String text(String id) {
        return ((Label) section.lookup(id)).getText();
    }

    @Test
    void candidatesAreGoneThroughAndComparedByKeys() throws Exception {
        Incident here = cases.fresh();
        source.answer(
                List.of(
                        FakeDuplicates.likely(cases.fresh()),
                        FakeDuplicates.later(TwinCases.ended(cases.fresh()))));
        Pictures.fx(() -> section.show(here, List.of()));
        Pictures.until(() -> section.lookup("#candidate-2") != null);
        assertEquals("可能重复 2", text("#duplicate-heading"));
        Pictures.takeAll(section, "twin-section");
        Pictures.fx(() -> section.lookup("#candidate-1").requestFocus());
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        assertEquals(1, compared.size());
        assertEquals(1, compared.getLast().first());
        assertEquals(here, compared.getLast().here().incident());
        assertTrue(Pictures.fx(() -> section.compareFirst()));
        assertEquals(0, compared.getLast().first());
    }

    @Test
    void comparingWaitsForTheCandidatesOfTheCaseThatWasMeant() throws Exception {
        source.hold(true);
        Incident here = cases.fresh();
        Incident other = cases.fresh();
        Pictures.fx(() -> section.compareSoon(here.id()));
        Pictures.fx(() -> section.show(here, List.of()));
        assertEquals(List.of(), compared);
        Pictures.fx(() ->
                source.answers
                        .getFirst()
                        .complete(
                                FakeDuplicates.of(List.of(FakeDuplicates.likely(cases.fresh())))));
        assertEquals(1, compared.size());
        assertEquals(here, compared.getLast().here().incident());
        // Asked for while the answer is under way, by the key.
        Pictures.fx(() -> section.show(other, List.of()));
        assertTrue(Pictures.fx(() -> section.compareFirst()));
        Pictures.fx(() -> section.show(here, List.of()));
        Pictures.fx(() ->
                source.answers
                        .getLast()
                        .complete(
                                FakeDuplicates.of(List.of(FakeDuplicates.likely(cases.fresh())))));
        assertEquals(1, compared.size());
    }

    @Test
    void nothingIsAskedWhereTheTableDoesNotLink() throws Exception {
        Pictures.fx(() -> section.show(cases.in("handling"), List.of()));
        assertEquals(List.of(), source.questions);
        assertFalse(section.isVisible());
        assertFalse(Pictures.fx(() -> section.compareFirst()));
    }

    @Test
    void lostLinkIsSaidAndAskedAgain() throws Exception {
        source.hold(true);
        Pictures.fx(() -> section.show(cases.fresh(), List.of()));
        assertTrue(text("#twin-state").contains("正在查重"), text("#twin-state"));
        Pictures.fx(() -> source.fail(0, 0, "no route"));
        assertTrue(text("#twin-state").contains("连接中断"), text("#twin-state"));
        source.answer(List.of(FakeDuplicates.likely(cases.fresh())));
        robot.clickOn("重试");
        Pictures.until(() -> section.lookup("#candidate-1") != null);
    }

    @Test
    void linkedOneNamesItsMasterAndTheWayOut() throws Exception {
        Incident master = cases.in("handling");
        Pictures.fx(() -> store.apply(List.of(master)));
        Pictures.fx(() -> section.show(TwinCases.linked(cases.fresh(), master.id()), List.of()));
        assertNull(section.lookup("#candidate-1"));
        Pictures.takeAll(section, "twin-linked");
        Pictures.fx(() -> section.lookup("#relative-" + master.id()).requestFocus());
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(master.id()), gone);
        robot.clickOn("#twin-unlink");
        assertEquals(1, unlinks.size());
        assertTrue(unlinks.getFirst().has(Effect.UNLINK));
        assertEquals(List.of("reason"), unlinks.getFirst().required());
    }

    @Test
    void masterListsItsDuplicatesAlsoThoseThatAreFarBack() throws Exception {
        Incident known = cases.fresh();
        IncidentId old = new IncidentId("20261101000007");
        Pictures.fx(() -> store.apply(List.of(known)));
        Pictures.fx(() ->
                section.show(TwinCases.master(cases.in("handling"), known.id(), old), List.of()));
        assertEquals("本件的重复件 2", text("#duplicate-relation"));
        Pictures.takeAll(section, "twin-master");
        assertNotNull(section.lookup("#relative-" + known.id()));
        Pictures.fx(() -> section.lookup("#relative-" + old).requestFocus());
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(old), gone);
    }
}
