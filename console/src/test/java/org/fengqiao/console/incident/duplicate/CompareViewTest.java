package org.fengqiao.console.incident.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.console.incident.MovableClock;
import org.fengqiao.console.incident.Pictures;
import org.fengqiao.console.incident.SampleDictionary;
import org.fengqiao.console.incident.SampleIncidents;
import org.fengqiao.console.incident.Submissions;
import org.fengqiao.console.incident.detail.FakeBackend;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.Duplicates.Candidate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CompareViewTest {

    private final IncidentStore store = new IncidentStore(new MovableClock());
    private final Dictionary names = SampleDictionary.create();
    private final FakeBackend backend = new FakeBackend();
    private final TwinCases cases = new TwinCases();
    private final List<LinkDesk.Linked> linked = new ArrayList<>();
    private final List<LonLat> shown = new ArrayList<>();
    private final FxRobot robot = new FxRobot();
    private int left;

    @SuppressWarnings("NullAway.Init") // made in start
    private CompareView view;

    @Start
    void start(Stage stage) {
        LinkDesk links =
                new LinkDesk(
                        new Submissions(backend, Platform::runLater),
                        names.workflow(),
                        TwinCases.OPERATOR.role());
        links.setOnLinked(linked::add);
        view =
                new CompareView(
                        store,
                        names,
                        TwinCases.OPERATOR,
                        backend,
                        links,
                        new SimpleObjectProperty<Instant>(SampleIncidents.NOW),
                        Platform::runLater);
        view.setOnAway(() -> left++);
        view.setOnShowBoth((one, other) -> shown.addAll(List.of(one, other)));
        Pictures.show(stage, view, 990, 620);
    }

    @AfterEach
    void stop() throws Exception {
        Pictures.fx(view::close);
        Pictures.tidy();
    }

    private void open(Incident here, Candidate... candidates) throws Exception {
        backend.file(here);
        for (Candidate candidate : candidates) {
            backend.file(candidate.incident());
        }
        Pictures.fx(() -> {
            view.open(new Comparison(CompareSide.of(here, names), List.of(candidates), 0, null));
            view.requestFocus();
        });
    }

    private Command.Act sent() {
        return assertInstanceOf(Command.Act.class, backend.sent().getLast());
    }

    private String text(String id) {
        return ((Label) view.lookup(id)).getText();
    }

    @Test
    void enterLinksUnderTheOlderOneAndGoesAway() throws Exception {
        Incident here = cases.fresh();
        Incident there = cases.in("handling");
        open(here, FakeDuplicates.likely(there));
        Pictures.takeAll(view, "compare");
        assertTrue(text("#compare-decision").contains(there.id().value()));
        robot.type(KeyCode.ENTER);
        assertEquals(here.id(), sent().incident());
        assertEquals("LINK", sent().action());
        assertEquals(here.revision(), sent().expectedRevision());
        assertEquals(Map.of("master", there.id().value()), sent().fields());
        robot.type(KeyCode.ENTER);
        assertEquals(1, backend.sent().size(), "one link at a time");
        assertEquals(0, left);
        Pictures.fx(() -> backend.accept(here.id(), 4711));
        assertEquals(1, left);
        assertEquals(
                List.of(new LinkDesk.Linked(here.id(), there.id(), 4711, here.state())), linked);
    }

    @Test
    void masterIsTurnedRoundWhereThatIsAllowed() throws Exception {
        Incident here = cases.fresh();
        Incident there = cases.fresh();
        open(here, FakeDuplicates.likely(there), FakeDuplicates.likely(cases.in("handling")));
        robot.type(KeyCode.T, KeyCode.ENTER);
        assertEquals(there.id(), sent().incident());
        assertEquals(Map.of("master", here.id().value()), sent().fields());
        Pictures.fx(() -> backend.refuse("案件已变动"));
        assertTrue(text("#compare-state").contains("案件已变动"), text("#compare-state"));
        assertEquals(0, left);
        robot.type(KeyCode.N, KeyCode.T);
        assertTrue(text("#compare-state").contains("不能对调"), text("#compare-state"));
        robot.type(KeyCode.ENTER);
        assertEquals(here.id(), sent().incident());
    }

    @Test
    void whatMayNotBeLinkedIsToldWhyAndNotSent() throws Exception {
        open(cases.fresh(), FakeDuplicates.likely(TwinCases.ended(cases.fresh())));
        assertTrue(text("#compare-decision").contains("已办结"), text("#compare-decision"));
        assertTrue(((Button) view.lookup("#compare-link")).isDisabled());
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(), backend.sent());
        Pictures.take(view, "compare-barred");
    }

    @Test
    void keysGoThroughTheCandidatesShowBothAndLeave() throws Exception {
        Incident here = cases.fresh();
        Incident second = cases.fresh();
        open(here, FakeDuplicates.likely(cases.fresh()), FakeDuplicates.later(second));
        assertEquals("是不是同一件事？候选 1 / 2", text("#compare-title"));
        robot.type(KeyCode.N);
        assertEquals("是不是同一件事？候选 2 / 2", text("#compare-title"));
        robot.type(KeyCode.M);
        assertEquals(List.of(here.position(), second.position()), shown);
        robot.type(KeyCode.N);
        assertEquals("是不是同一件事？候选 1 / 2", text("#compare-title"));
        robot.type(KeyCode.P);
        assertEquals("是不是同一件事？候选 2 / 2", text("#compare-title"));
        robot.type(KeyCode.ESCAPE);
        assertEquals(1, left);
    }

    @Test
    void sharedWordsAreToldWithoutColourToo() throws Exception {
        open(cases.fresh(), FakeDuplicates.likely(cases.fresh()));
        List<Text> marked =
                view.lookupAll(".compare-shared").stream().map(Text.class::cast).toList();
        assertTrue(marked.size() >= 4, "in both texts: " + marked);
        for (Text word : marked) {
            assertTrue(word.isUnderline());
            assertTrue(word.getFont().getStyle().contains("Bold"), word.getFont().toString());
        }
    }
}
