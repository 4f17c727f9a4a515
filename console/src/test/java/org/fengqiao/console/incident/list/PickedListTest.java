package org.fengqiao.console.incident.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.console.incident.MovableClock;
import org.fengqiao.console.incident.PickedIncidents;
import org.fengqiao.console.incident.Pictures;
import org.fengqiao.console.incident.SampleDictionary;
import org.fengqiao.console.incident.SampleIncidents;
import org.fengqiao.console.incident.Selection;
import org.fengqiao.console.incident.UnseenIncidents;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.IncidentId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PickedListTest {

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final MovableClock clock = new MovableClock();
    private final IncidentStore store = new IncidentStore(clock);
    private final Selection selection = new Selection().following(store);
    private final PickedIncidents picked = new PickedIncidents(store);
    private final UnseenIncidents unseen = new UnseenIncidents(store, selection);
    private final Dictionary names = SampleDictionary.create();

    @SuppressWarnings("NullAway.Init") // made in start
    private IncidentListModel model;

    @SuppressWarnings("NullAway.Init") // made in start
    private IncidentListPanel panel;

    @Start
    void start(Stage stage) {
        store.replaceAll(new SampleIncidents(71).list(400));
        model =
                new IncidentListModel(
                        store, names, clock, Locale.SIMPLIFIED_CHINESE, worker, Platform::runLater);
        panel =
                new IncidentListPanel(
                        store,
                        selection,
                        unseen,
                        model,
                        names,
                        AreaCode.of("320102"),
                        new SimpleObjectProperty<Instant>(clock.instant()));
        panel.follow(picked);
        Pictures.show(stage, panel, 760, 700);
    }

    @AfterEach
    void stop() throws Exception {
        Pictures.fx(panel::close);
        worker.shutdownNow();
        Pictures.tidy();
    }

    private Set<IncidentId> listed() {
        return model.rows().stream().map(IncidentRow::id).collect(Collectors.toSet());
    }

    private void settle() throws Exception {
        Pictures.until(() -> !model.workingProperty().get());
    }

    @Test
    void theListShowsWhatWasGatheredAndTheOneSelectionStays() throws Exception {
        settle();
        Set<IncidentId> before = listed();
        List<IncidentRow> all = store.listAll();
        Set<IncidentId> some =
                all.stream().limit(40).map(IncidentRow::id).collect(Collectors.toSet());
        IncidentId one = all.getLast().id();
        Pictures.fx(() -> {
            selection.select(one);
            picked.pick(some);
        });
        settle();
        assertEquals(some, listed(), "also those outside the area the operator is in");
        assertTrue(selection.is(one));
        assertEquals("已选 40", ((Label) panel.lookup("#picked-count")).getText());
        Pictures.takeAll(panel, "picked");
        FxRobot robot = new FxRobot();
        robot.clickOn("#picked-only");
        settle();
        assertEquals(before, listed());
        Pictures.fx(panel::focusTable);
        robot.type(KeyCode.ESCAPE);
        assertTrue(picked.isEmpty());
        assertFalse(panel.lookup("#picked-bar").isVisible());
        assertTrue(selection.is(one));
    }
}
