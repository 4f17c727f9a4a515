package org.fengqiao.console.handover;

import static org.fengqiao.console.handover.FakeShift.NOW;
import static org.fengqiao.console.handover.FakeShift.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fengqiao.console.theme.CountdownLabel;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Theme;
import org.fengqiao.domain.handover.Handover;
import org.fengqiao.domain.handover.OpenItem;
import org.fengqiao.domain.handover.Section;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Handovers.Begin;
import org.fengqiao.domain.wire.Handovers.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Earlier sheets and the clocks of the items, by mouse and by key.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // fields are set by start, which TestFX calls before each test
class HandoverByMouseTest {

    private final FakeShift.Backend backend = new FakeShift.Backend();
    private final FakeShift leader = new FakeShift(backend, "leader", "市值班长", Role.DUTY_LEADER);
    private final ObjectProperty<Instant> now = new SimpleObjectProperty<>(NOW);
    private final List<Handover> printed = new ArrayList<>();
    private final List<OpenItem> asked = new ArrayList<>();
    private HandoverPage page;
    private Handover built;

    @Start
    void start(Stage stage) {
        Texts.localeProperty().set(Texts.ZH);
        Look.themeProperty().set(Theme.NIGHT);
        backend.open =
                List.of(
                        item(Section.OVERDUE, 1, "路口暴露垃圾", NOW.minusSeconds(4000), null),
                        item(Section.PAUSED, 2, "待配件", NOW.plusSeconds(90_000), null),
                        item(Section.SUPERVISION, 3, "占道经营", NOW.plusSeconds(900), "速办"),
                        item(Section.PROMISE, 4, "两小时内给来电市民回电", null, null));
        built = leader.begin(new Begin("12345678", "")).join();
        backend.past.add(new Line(12, FakeShift.CITY, built.outgoing(), null, 4, 0));
        page = new HandoverPage(leader, Runnable::run, now, new SampleNames());
        page.setOnPrint(printed::add);
        page.setOnWhy((item, _) -> asked.add(item));
        Scene scene = new Scene(page, 1300, 760);
        Look.dress(scene, "app", "handover");
        stage.setScene(scene);
        stage.show();
        now.set(now.get().plusSeconds(20));
    }

    private void select(FxRobot robot, String list, int row) {
        robot.interact(() -> {
            ListView<?> found = robot.lookup(list).queryAs(ListView.class);
            found.requestFocus();
            found.getSelectionModel().clearAndSelect(row);
        });
    }

    private List<CountdownLabel> times(FxRobot robot) {
        return robot
                .from(robot.lookup("#handover-sheet").queryAll())
                .lookup(".sheet-time")
                .queryAllAs(CountdownLabel.class)
                .stream()
                .filter(label -> label.getScene() != null)
                .toList();
    }

    @Test
    void anEarlierOneIsPrintedAgainByItsKey(FxRobot robot) {
        select(robot, "#past-handovers", 0);
        robot.type(KeyCode.P);
        assertEquals(List.of(built), printed);
    }

    @Test
    void anEarlierOneIsPrintedAgainByMouse(FxRobot robot) {
        Button print = robot.lookup("#past-print").queryAs(Button.class);
        assertTrue(print.isDisabled(), "none is chosen");
        robot.clickOn("#past-handovers .figure").clickOn(print);
        assertEquals(List.of(built), printed);
        assertEquals("导出 PDF（P）", print.getTooltip().getText());
    }

    @Test
    void aClickOnTheTimeOfACasesClockAsksWhy(FxRobot robot) {
        List<CountdownLabel> clocks = times(robot).stream().filter(CountdownLabel::opens).toList();
        assertEquals(2, clocks.size(), "overdue and paused");
        times(robot).forEach(robot::clickOn);
        assertEquals(
                List.of(Section.OVERDUE, Section.PAUSED),
                asked.stream().map(OpenItem::section).sorted().toList());
    }

    @Test
    void theKeyMeansTheSelectedItemWhereItHasAClock(FxRobot robot) {
        robot.clickOn("#handover-note");
        assertEquals(Optional.empty(), page.findCountdown(), "the keyboard is elsewhere");
        select(robot, "#handover-sheet", 1);
        robot.interact(() -> page.findCountdown().orElseThrow().open());
        assertEquals(Section.OVERDUE, asked.getLast().section());
        ListView<?> list = robot.lookup("#handover-sheet").queryAs(ListView.class);
        for (int row = 0; row < list.getItems().size(); row++) {
            if (list.getItems().get(row) instanceof SheetRow.Item(var item, _)
                    && item.section() == Section.SUPERVISION) {
                select(robot, "#handover-sheet", row);
                assertFalse(page.findCountdown().isPresent(), "a moment somebody named");
                return;
            }
        }
        throw new AssertionError("no supervision on the sheet");
    }
}
