package org.fengqiao.console.incident.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fengqiao.console.incident.Pictures;
import org.fengqiao.console.incident.SampleIncidents;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Theme;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.resource.Duty;
import org.fengqiao.domain.resource.DutyState;
import org.fengqiao.domain.resource.ResourceKind;
import org.fengqiao.domain.wire.Assignable;
import org.fengqiao.domain.wire.Messages.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class HandlerFieldTest {

    private static final Duty ON_DUTY =
            new Duty(DutyState.ON_DUTY, SampleIncidents.NOW.minus(Duration.ofMinutes(80)));

    private final FxRobot robot = new FxRobot();
    private final AtomicInteger asked = new AtomicInteger();
    private CompletableFuture<Assignable> answer = new CompletableFuture<>();

    @SuppressWarnings("NullAway.Init") // made in start
    private Stage stage;

    @SuppressWarnings("NullAway.Init") // made by open
    private HandlerField field;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @AfterEach
    void stop() throws Exception {
        Pictures.tidy();
    }

    private void open() throws Exception {
        Pictures.fx(() -> {
            field =
                    new HandlerField(
                            () -> {
                                asked.incrementAndGet();
                                return answer;
                            },
                            () -> SampleIncidents.NOW,
                            Platform::runLater);
            field.focus().setId("field-handler");
            Pictures.show(stage, field, 430, 330);
        });
    }

    private static Assignable.Person person(
            String id, String name, ResourceKind kind, double metres, @Nullable String busy) {
        return new Assignable.Person(
                id,
                name,
                kind,
                "138****1234",
                metres,
                metres < 500 ? SampleIncidents.NOW : null,
                metres < 500 ? ON_DUTY : Duty.UNKNOWN,
                busy == null ? null : new IncidentId(busy));
    }

    private static Assignable people() {
        return new Assignable(
                SampleIncidents.NOW,
                List.of(
                        person("CM-320102001-1", "王示强", ResourceKind.CITY_MANAGEMENT, 64, null),
                        person(
                                "CM-320102001-2",
                                "李示敏",
                                ResourceKind.CITY_MANAGEMENT,
                                212,
                                "20261120000007"),
                        person("GW-320102001001003", "罗示静", ResourceKind.GRID_WORKER, 820, null),
                        person("GW-320102001001001", "黄示邦", ResourceKind.GRID_WORKER, 2360, null)),
                false);
    }

    private void answered(Assignable told) throws Exception {
        Pictures.fx(() -> answer.complete(told));
        Pictures.fx(() -> {});
    }

    private TextField words() {
        return (TextField) field.focus();
    }

    private ListView<?> list() {
        return (ListView<?>) field.lookup("#handler-list");
    }

    private String line() {
        return ((Label) field.lookup("#handler-line")).getText();
    }

    private String empty() {
        return ((Label) list().getPlaceholder()).getText();
    }

    @Test
    void peopleAreShownNearestFirstWithDutyDistanceAndTheCaseTheyAreOn() throws Exception {
        open();
        assertEquals("正在取可指派的人员……", empty());
        assertEquals("", field.value());
        answered(people());
        assertEquals(4, list().getItems().size());
        assertEquals("共 4 人，由近到远", line());
        List<String> rows =
                robot.lookup(".handler-cell").queryAllAs(HandlerCell.class).stream()
                        .filter(cell -> cell.getItem() != null)
                        .map(cell -> cell.getAccessibleText())
                        .toList();
        assertTrue(
                rows.stream().anyMatch(row -> row.contains("王示强 城管队员 ● 在岗 1 小时 20 分 64 米")),
                rows.toString());
        assertTrue(
                rows.stream()
                        .anyMatch(row ->
                                row.contains("李示敏")
                                        && row.contains("▲ 正在处置 20261120000007 · 138****1234")),
                rows.toString());
        assertTrue(
                rows.stream().anyMatch(row -> row.contains("2.4 公里") && row.contains("按登记地点")),
                rows.toString());
        Pictures.fx(() -> field.put("CM-320102001-2"));
        Pictures.take(field, "handler-people-zh");
    }

    @Test
    void englishReadersAreToldTheSame() throws Exception {
        Pictures.fx(() -> {
            Look.themeProperty().set(Theme.DAY);
            Texts.localeProperty().set(Texts.EN);
        });
        try {
            open();
            answered(people());
            assertEquals("4 people, nearest first", line());
            Pictures.fx(() -> field.put("CM-320102001-2"));
            assertEquals("Chosen: 李示敏 (CM-320102001-2)", line());
            Pictures.take(field, "handler-people-en");
        } finally {
            Pictures.fx(() -> {
                Look.themeProperty().set(Theme.NIGHT);
                Texts.localeProperty().set(Texts.ZH);
            });
        }
    }

    @Test
    void keyboardAloneFindsAndTakesAPerson() throws Exception {
        open();
        answered(people());
        robot.clickOn(words());
        robot.write("wgy lsj"); // initials of 网格员 and 罗示静
        assertEquals(1, list().getItems().size());
        robot.type(KeyCode.ENTER);
        assertEquals("GW-320102001001003", field.value());
        assertEquals("已选 罗示静（GW-320102001001003）", line());
        Pictures.fx(words()::clear);
        assertEquals("GW-320102001001003", field.value());
        robot.type(KeyCode.DOWN);
        assertEquals("GW-320102001001001", field.value());
        robot.type(KeyCode.UP, 9);
        assertEquals("CM-320102001-1", field.value());
        Pictures.fx(() -> words().setText("没有这个人"));
        assertEquals("", field.value());
        assertEquals("没有符合“没有这个人”的可指派人员", empty());
        robot.type(KeyCode.ENTER);
        assertEquals("", field.value());
        assertEquals("person.missing", field.missing());
    }

    @Test
    void aClickTakesARow() throws Exception {
        open();
        answered(people());
        HandlerCell second =
                Stream.of(
                                robot.lookup(".handler-cell")
                                        .queryAllAs(HandlerCell.class)
                                        .toArray(HandlerCell[]::new))
                        .filter(cell -> cell.getItem() != null && cell.getIndex() == 1)
                        .findFirst()
                        .orElseThrow();
        robot.clickOn(second);
        assertEquals("CM-320102001-2", field.value());
    }

    @Test
    void whatWasChosenBeforeIsChosenAgainOnceTheListIsThere() throws Exception {
        open();
        Pictures.fx(() -> field.put("CM-320102001-2"));
        assertEquals("CM-320102001-2", field.value());
        answered(people());
        assertEquals("CM-320102001-2", field.value());
        open();
        Pictures.fx(() -> field.put("CM-320199001-9"));
        answered(people());
        assertEquals("", field.value());
    }

    @Test
    void nobodyToAssignIsSaidAndSoIsThatOnlyTheNearestAreListed() throws Exception {
        open();
        answered(new Assignable(SampleIncidents.NOW, List.of(), false));
        assertEquals("没有可指派的人员：本部门没有登记人员，辖区内也没有网格员", empty());
        Pictures.take(field, "handler-nobody");
        answer = new CompletableFuture<>();
        open();
        answered(
                new Assignable(
                        SampleIncidents.NOW,
                        IntStream.range(0, 300)
                                .mapToObj(i ->
                                        person(
                                                "GW-" + i,
                                                "网格员" + i,
                                                ResourceKind.GRID_WORKER,
                                                i * 10,
                                                null))
                                .toList(),
                        true));
        assertEquals("共 300 人，由近到远 · 只列出最近的", line());
    }

    @Test
    void aFailureIsSaidAndCanBeTriedAgain() throws Exception {
        open();
        Pictures.fx(() ->
                answer.completeExceptionally(
                        new BackendException(403, new Problem("x", "不允许", null))));
        Pictures.fx(() -> {});
        assertEquals("取不到可指派的人员：不允许", line());
        Pictures.take(field, "handler-failed");
        answer = CompletableFuture.completedFuture(people());
        robot.clickOn("#handler-again");
        Pictures.fx(() -> {});
        assertEquals(2, asked.get());
        assertEquals(4, list().getItems().size());
        assertFalse(field.lookup("#handler-again").isVisible());
    }
}
