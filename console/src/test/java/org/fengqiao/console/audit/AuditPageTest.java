package org.fengqiao.console.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fengqiao.console.incident.Pictures;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.AuditLine;
import org.fengqiao.domain.wire.ClockSetBack;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.wire.LogHead;
import org.fengqiao.domain.wire.Messages.Problem;
import org.fengqiao.domain.wire.RefusalEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class AuditPageTest {

    private static final Instant AT = Instant.parse("2026-11-20T02:30:00Z");
    private static final String CHAIN = "3fa94c1e".repeat(8);

    /// A log of 450 lines that answers when told to.
    private static final class Source implements AuditSource {
        final List<AuditQuery> asked = new ArrayList<>();
        final List<CompletableFuture<List<AuditLine>>> waiting = new ArrayList<>();
        boolean hold;
        boolean fail;

        @Override
        public CompletableFuture<List<AuditLine>> loadFlow(AuditQuery query, long before) {
            asked.add(query);
            if (fail) {
                return CompletableFuture.failedFuture(
                        new BackendException(403, new Problem("not-allowed", "无权查看", null)));
            }
            CompletableFuture<List<AuditLine>> answer = new CompletableFuture<>();
            if (hold) {
                waiting.add(answer);
            } else {
                answer.complete(lines(Math.min(before, 451)));
            }
            return answer;
        }

        static List<AuditLine> lines(long before) {
            return LongStream.iterate(before - 1, number -> number > 0, number -> number - 1)
                    .limit(PAGE)
                    .mapToObj(AuditPageTest::line)
                    .toList();
        }

        @Override
        public CompletableFuture<List<RefusalEntry>> loadRefusals(AuditQuery query, long before) {
            return CompletableFuture.completedFuture(
                    List.of(
                            new RefusalEntry(
                                    7,
                                    AT,
                                    "seat-2",
                                    "市受理二席",
                                    Role.OPERATOR,
                                    "10.1.2.3",
                                    CommandId.random(),
                                    new IncidentId("20261120000009"),
                                    "VOID",
                                    "not-allowed")));
        }

        @Override
        public CompletableFuture<List<ClockSetBack>> loadClock(AuditQuery query, long before) {
            return CompletableFuture.completedFuture(
                    List.of(
                            new ClockSetBack(2, AT, AT.minusMillis(250), AT),
                            new ClockSetBack(1, AT, AT.minusSeconds(600), AT)));
        }

        @Override
        public CompletableFuture<LogHead> loadHead() {
            return CompletableFuture.completedFuture(new LogHead(450, CHAIN, 450));
        }
    }

    private static AuditLine line(long number) {
        return new AuditLine(
                new FlowEntry(
                        number,
                        new IncidentId("2026112000%04d".formatted(number % 60)),
                        AT.plusSeconds(number * 37),
                        number % 3 == 0 ? "leader" : "operator",
                        number % 3 == 0 ? "市值班长" : "市受理员",
                        "DISPATCH",
                        "pending_dispatch",
                        "pending_handle",
                        "320102-CG",
                        number % 5 == 0 ? "请当日处置完毕并反馈" : null,
                        null,
                        null,
                        "10.1.2.3"),
                CHAIN);
    }

    private static final AuditWords WORDS =
            new AuditWords() {
                @Override
                public String action(FlowEntry entry) {
                    return "派遣";
                }

                @Override
                public String moved(FlowEntry entry) {
                    return "待派遣 → 待处置 · 玄武区城市管理局";
                }

                @Override
                public String note(FlowEntry entry) {
                    return entry.note() == null ? "" : entry.note();
                }

                @Override
                public String action(RefusalEntry entry) {
                    return "作废";
                }
            };

    private final Source source = new Source();
    private final List<IncidentId> opened = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // made in start
    private AuditPage page;

    @Start
    void start(Stage stage) {
        page = new AuditPage(source, WORDS, Platform::runLater, opened::add);
        Pictures.show(stage, page, 1000, 640);
    }

    @AfterEach
    void tidy() throws Exception {
        Pictures.tidy();
    }

    @SuppressWarnings("unchecked") // the table of that name has lines of the log
    private TableView<AuditLine> table() {
        return (TableView<AuditLine>) page.lookup("#audit-flow");
    }

    private void settled() throws Exception {
        Pictures.fx(() -> {});
        Pictures.fx(() -> {});
    }

    @Test
    void readsPageAfterPageUntilThereIsNoMore() throws Exception {
        settled();
        assertEquals(200, table().getItems().size());
        Pictures.takeAll(page, "audit");
        Button older = (Button) page.lookup("#audit-flow-older");
        Pictures.fx(older::fire);
        settled();
        assertEquals(400, table().getItems().size());
        Pictures.fx(older::fire);
        settled();
        assertEquals(450, table().getItems().size());
        assertEquals(1, table().getItems().getLast().entry().sequence());
        assertTrue(older.isDisabled());
        assertTrue(((Label) page.lookup("#audit-head")).getText().contains("450"));
    }

    @Test
    void asksAnewWheneverItIsTurnedTo() throws Exception {
        settled();
        TabPane pages = new TabPane();
        Pictures.fx(() -> {
            Scene scene = page.getScene();
            scene.setRoot(new Label());
            pages.getTabs().addAll(new Tab("", new Label()), new Tab("", page));
            scene.setRoot(pages);
        });
        settled();
        for (int turn = 0; turn < 2; turn++) {
            int before = source.asked.size();
            Pictures.fx(() -> pages.getSelectionModel().select(1));
            settled();
            assertEquals(before + 1, source.asked.size());
            Pictures.fx(() -> pages.getSelectionModel().select(0));
            settled();
        }
    }

    @Test
    void clockThatWasPutBackIsShownWithByHowMuch() throws Exception {
        settled();
        TabPane tabs = (TabPane) page.getCenter();
        Pictures.fx(() -> tabs.getSelectionModel().selectLast());
        settled();
        Pictures.takeAll(page, "audit-clock");
        TableView<?> table = (TableView<?>) page.lookup("#audit-clock");
        List<String> by = new ArrayList<>();
        for (int row = 0; row < 2; row++) {
            by.add(String.valueOf(table.getColumns().get(3).getCellData(row)));
        }
        assertEquals(List.of("0.250 秒", "10 分 0 秒"), by);
    }

    @Test
    void enterInAFilterAsksAndOnlyTheLastAnswerCounts() throws Exception {
        settled();
        source.hold = true;
        FxRobot robot = new FxRobot();
        robot.clickOn("#audit-actor");
        robot.write("leader");
        robot.type(KeyCode.ENTER);
        assertEquals("leader", source.asked.getLast().actor());
        Pictures.fx(() -> ((TextField) page.lookup("#audit-terminal")).setText(" 10.1.2.3 "));
        robot.type(KeyCode.ENTER);
        assertEquals(
                "{actor=leader, terminal=10.1.2.3}",
                source.asked.getLast().parameters().toString());
        source.waiting.get(1).complete(List.of(line(9)));
        source.waiting.get(0).complete(List.of(line(1), line(2)));
        settled();
        assertEquals(List.of(line(9)), table().getItems());
    }

    @Test
    void enterOnALineOpensItsIncident() throws Exception {
        settled();
        Pictures.fx(() -> {
            table().getSelectionModel().select(3);
            table().requestFocus();
        });
        new FxRobot().type(KeyCode.ENTER);
        assertEquals(List.of(table().getItems().get(3).entry().incident()), opened);
    }

    @Test
    void refusedQuestionSaysWhyAndKeepsWhatWasRead() throws Exception {
        settled();
        source.fail = true;
        new FxRobot().clickOn("#audit-ask");
        settled();
        assertEquals(200, table().getItems().size());
        assertTrue(
                page.lookupAll(".field-problem").stream()
                        .anyMatch(node -> ((Label) node).getText().equals("无权查看")));
    }
}
