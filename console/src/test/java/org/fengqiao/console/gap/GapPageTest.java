package org.fengqiao.console.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fengqiao.console.incident.Pictures;
import org.fengqiao.console.theme.Look;
import org.fengqiao.domain.gap.GapDigest;
import org.fengqiao.domain.gap.GapItem;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class GapPageTest {

    private static final Instant FROM = Instant.parse("2026-11-20T06:02:10Z");
    private static final GapDigest FIRST =
            new GapDigest(
                    FROM,
                    FROM.plusSeconds(321),
                    List.of(
                            item(GapItem.Kind.TURNED_RED, 1, "燃气泄漏", null, null),
                            item(GapItem.Kind.NEW, 2, "中山路与珠江路交叉口井盖缺失，车辆绕行", null, null),
                            item(GapItem.Kind.ORDER_ANSWERED, 3, "占道经营", Rung.REFUSED, "正在处置另一起"),
                            item(GapItem.Kind.REPLIED, 4, "夜间施工噪声", null, "已约谈工地，今晚停工"),
                            item(GapItem.Kind.ENDED, 5, "路灯不亮", null, null)));
    private static final GapDigest SECOND =
            new GapDigest(
                    FROM.plusSeconds(4000),
                    FROM.plusSeconds(4012),
                    List.of(item(GapItem.Kind.NEW, 9, "树木倒伏", null, null)));

    @TempDir Path folder;

    private final List<IncidentId> opened = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // made in start
    private GapLog log;

    @SuppressWarnings("NullAway.Init") // made in start
    private GapPage page;

    @Start
    void start(Stage stage) {
        log = log();
        page = new GapPage(log, opened::add);
        Pictures.show(stage, page, 1000, 420);
        Look.dress(stage.getScene(), "theme", "gap");
    }

    @AfterEach
    void tidy() throws Exception {
        Pictures.fx(page::close);
        Pictures.tidy();
    }

    private GapLog log() {
        return new GapLog(
                GapFile.of(folder, "operator"), Runnable::run, Platform::runLater, this::trouble);
    }

    private void trouble(ObservableValue<String> text) {
        troubles.add(text.getValue());
    }

    private static GapItem item(
            GapItem.Kind kind,
            int number,
            String title,
            @Nullable Rung rung,
            @Nullable String words) {
        IncidentId id = new IncidentId(String.format("20261120%06d", number));
        return new GapItem(
                kind,
                id,
                title,
                rung == null ? null : new OrderId(id + "-1"),
                rung,
                rung == null ? null : "王网格员",
                words,
                FROM.plusSeconds(10L * number));
    }

    private void happen() throws Exception {
        Pictures.fx(() -> {
            log.add(FIRST);
            log.add(SECOND);
        });
        Pictures.until(() -> Files.exists(file()) && Files.readString(file()).contains("树木倒伏"));
    }

    private Path file() {
        return folder.resolve("operator.json");
    }

    @Test
    void eachIsReadByKeyAndTheCaseShownByEnter() throws Exception {
        happen();
        Pictures.takeAll(page, "gap");
        assertEquals(6, log.countUnread());
        FxRobot robot = new FxRobot();
        robot.clickOn("树木倒伏");
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(new IncidentId("20261120000009")), opened);
        // The only one of the newest break; the break goes with it, and reading goes on.
        robot.type(KeyCode.SPACE);
        assertEquals(List.of(KeptDigest.of(FIRST)), log.list());
        robot.type(KeyCode.ENTER);
        assertEquals(new IncidentId("20261120000001"), opened.getLast());
        robot.type(KeyCode.SPACE);
        assertEquals(4, log.countUnread());
        assertTrue(page.titleProperty().getValue().endsWith("4"), page.titleProperty()::getValue);
    }

    @Test
    void allOfABreakIsReadByItsHeadsButton() throws Exception {
        happen();
        Pictures.fx(() -> page.applyCss());
        FxRobot robot = new FxRobot();
        Button second =
                robot.from(page).lookup(".gap-of-head .button").queryAllAs(Button.class).stream()
                        .max((a, b) -> Double.compare(y(a), y(b)))
                        .orElseThrow();
        robot.clickOn(second);
        assertEquals(List.of(KeptDigest.of(SECOND)), log.list());
    }

    private static double y(Button button) {
        return button.localToScene(0, 0).getY();
    }

    @Test
    void whatWasNotReadIsThereAfterARestart() throws Exception {
        happen();
        Pictures.fx(() -> log.acknowledge(log.list().getFirst(), SECOND.items().getFirst()));
        Pictures.until(() -> !Files.readString(file()).contains("树木倒伏"));
        GapLog again = Pictures.fx(this::log);
        Pictures.until(() -> !again.list().isEmpty());
        assertEquals(List.of(KeptDigest.of(FIRST)), again.list());
    }

    @Test
    void aFileThatCannotBeUnderstoodIsSetAsideAndToldOf() throws Exception {
        Path broken =
                Files.writeString(folder.resolve("leader.json"), "{\"digests\":[{\"from\":3}]}");
        GapLog other =
                Pictures.fx(() ->
                        new GapLog(
                                GapFile.of(folder, "leader"),
                                Runnable::run,
                                Platform::runLater,
                                this::trouble));
        Pictures.until(() -> !troubles.isEmpty());
        assertTrue(troubles.getFirst().contains("leader.json.broken-1"), troubles::toString);
        assertTrue(other.list().isEmpty());
        assertTrue(Files.notExists(broken));
    }

    @Test
    void aDiskThatTakesNothingIsToldOf() throws IOException, Exception {
        Files.createDirectories(file().resolveSibling("operator.json.new"));
        Pictures.fx(() -> log.add(FIRST));
        Pictures.until(() -> !troubles.isEmpty());
        assertEquals(5, log.countUnread());
    }
}
