package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.fengqiao.console.alarm.AlarmStore;
import org.fengqiao.console.incident.Pictures;
import org.fengqiao.domain.alarm.AlarmItem;
import org.fengqiao.domain.alarm.AlarmKey;
import org.fengqiao.domain.alarm.AlarmKind;
import org.fengqiao.domain.alarm.AlarmState;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// A red-grade incident on a whole desk with the packaged backend: alarm, acknowledgement, and what
/// another desk and a restarted one are told.
@ExtendWith(ApplicationExtension.class)
class AlarmsOnDeskTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // made by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // made before each
    private OpenConsole console;

    @BeforeEach
    void prepare() throws IOException {
        console = new OpenConsole(folder);
    }

    @AfterEach
    void close() throws Exception {
        console.close();
        Pictures.tidy();
    }

    private AlarmStore store() {
        return console.desk().features().alarms().orElseThrow().pages().store();
    }

    private static Command register() {
        return new Command.Register(
                CommandId.random(),
                new ClassKey("GBT47678.5-2026", "matter", "06010"),
                0,
                Grade.RED,
                Source.HOTLINE_12345,
                "珠江路燃气泄漏",
                "",
                new LonLat(118.7889, 32.0462),
                "",
                null,
                null,
                null);
    }

    @Test
    void anAlarmCallsUntilItIsAcknowledgedAndTheBackendKeepsThat(FxRobot robot) throws Exception {
        try (EmbeddedBackend backend = console.startBackend(false)) {
            String url = backend.ready().get(OpenConsole.PATIENCE_S, TimeUnit.SECONDS).toString();
            console.open(
                    "--headless", "--backend", url, "--user", "operator", "--size", "1600x900");
            console.signIn("operator", backend.password());
            console.awaitDesk();
            Button lamp = console.find("#alarm-lamp", Button.class);
            assertEquals("无报警", lamp.getText());
            robot.interact(() -> console.desk().submit(register()));
            OpenConsole.await("the lamp", () -> lamp.getText().equals("高 1"));
            AlarmItem raised = store().listCalling().getFirst();
            assertEquals(AlarmKind.NEW_RED, raised.condition().kind());
            assertEquals("珠江路燃气泄漏", raised.condition().about());
            Node banner = console.find("#alarm-banner", Node.class);
            Node map = console.find("#map-place", Node.class);
            assertTrue(banner.isVisible());
            OpenConsole.await(
                    "a map that lies wholly below the banner",
                    () ->
                            map.localToScene(map.getLayoutBounds()).getMinY()
                                    >= banner.localToScene(banner.getLayoutBounds()).getMaxY() - 1);
            Pictures.takeAll((Region) console.desk().view().getParent(), "alarm-desk");

            robot.press(KeyCode.SHIFT).type(KeyCode.F11).release(KeyCode.SHIFT);
            OpenConsole.await("the list", () -> console.shown("#alarm-list"));
            Pictures.takeAll((Region) console.desk().view().getParent(), "alarm-desk-list");
            robot.press(KeyCode.SHIFT).type(KeyCode.F12).release(KeyCode.SHIFT);
            OpenConsole.await("quiet", () -> lamp.getText().equals("无报警"));
            assertFalse(banner.isVisible());
            AlarmKey key = raised.key();
            assertEquals(AlarmState.ACKNOWLEDGED, store().find(key).orElseThrow().state());
            assertEquals("operator", store().find(key).orElseThrow().acts().getLast().person());

            IncidentId incident = raised.condition().incident();
            robot.interact(() -> {
                var list = console.find("#alarm-list", javafx.scene.control.TableView.class);
                list.getSelectionModel().select(0);
                console.find("#alarm-open", Button.class).fire();
            });
            OpenConsole.await("the map", () -> console.shown("#map-place"));
            assertEquals(
                    incident,
                    console.desk().features().incidents().selection().find().orElseThrow());

            // A leader's desk is called for itself, and sees who has acknowledged.
            console.close();
            console = new OpenConsole(folder);
            console.open("--headless", "--backend", url, "--user", "leader", "--size", "1600x900");
            console.signIn("leader", backend.password());
            console.awaitDesk();
            OpenConsole.await("the leader's alarm", () -> store().find(key).isPresent());
            AlarmItem theirs = store().find(key).orElseThrow();
            assertEquals(AlarmState.UNACKNOWLEDGED, theirs.state());
            assertEquals("operator", theirs.acts().getLast().person());

            // The operator's desk, begun anew, is as it was left.
            console.close();
            console = new OpenConsole(folder);
            console.open(
                    "--headless", "--backend", url, "--user", "operator", "--size", "1600x900");
            console.signIn("operator", backend.password());
            console.awaitDesk();
            OpenConsole.await("the operator's alarm", () -> store().find(key).isPresent());
            assertEquals(AlarmState.ACKNOWLEDGED, store().find(key).orElseThrow().state());
            assertTrue(store().listCalling().isEmpty());
        }
    }
}
