package org.fengqiao.console.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.fengqiao.console.app.tour.Step;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.handover.LogEntry;
import org.fengqiao.domain.handover.LogType;

/// The duty log: a call is written down with its place and corrected, and a promise is made, which
/// the handover has to hold.
final class DutyLogSteps {

    /// What is promised; the handover's sheet is searched for it.
    static final String PROMISE = "明早八点前回访来电市民";

    private static final String CALL = "市民来电询问中山路积水进展";
    private static final String PLACE = "中山路";
    private static final String CORRECTED = "市民来电询问中山北路积水进展";
    private static final String ROWS = "#duty-log .list-cell .label";

    private final TourOperator leader;

    DutyLogSteps(TourOperator leader) {
        this.leader = leader;
    }

    List<Step> list() {
        return List.of(
                opened(),
                begun("call", KeyCode.DIGIT2),
                leader.written("call-written", "#log-text", CALL),
                place(),
                logged("logged", LogType.CALL, CALL, entry -> PLACE.equals(entry.place())),
                chosen(),
                begun("correct", KeyCode.C),
                leader.written("correct-written", "#log-text", CORRECTED),
                logged(
                        "corrected",
                        LogType.CORRECTION,
                        CORRECTED,
                        entry -> entry.refersTo() != null),
                begun("promise", KeyCode.DIGIT3),
                leader.written("promise-written", "#log-text", PROMISE),
                logged("promised", LogType.PROMISE, PROMISE, _ -> true));
    }

    private Step opened() {
        return Step.onScreen(
                "duty-log",
                MainJob.SOON,
                () -> leader.turnTo("page-duty-log"),
                () ->
                        leader.eye()
                                .find("#duty-log")
                                .filter(Node::isFocused)
                                .map(list ->
                                        Map.of("entries", ((ListView<?>) list).getItems().size())));
    }

    private Step begun(String name, KeyCode key) {
        return Step.onScreen(
                name,
                MainJob.SOON,
                () -> {
                    leader.hand().press(key);
                    return "pressed " + key.getName();
                },
                () -> leader.opened("#log-text", "line"));
    }

    private Step place() {
        return Step.onScreen(
                "call-place",
                MainJob.SOON,
                () -> {
                    leader.hand().press(KeyCode.TAB);
                    leader.hand().paste(PLACE);
                    return "pressed Tab, wrote the place";
                },
                () ->
                        leader.eye()
                                .findText("#log-place")
                                .filter(PLACE::equals)
                                .map(words -> Map.of("place", words)));
    }

    /// The newest entry at the backend is the leader's, and the list shows what it says.
    private Step logged(String name, LogType type, String content, Predicate<LogEntry> asWritten) {
        return new Step(
                name,
                MainJob.SOON,
                () -> {
                    leader.hand().press(KeyCode.ENTER);
                    return "pressed Enter";
                },
                () ->
                        leader.eye().findText("#log-text").isEmpty()
                                        && leader.eye().texts(ROWS).contains(content)
                                ? Optional.of(Map.of("shown", content))
                                : Optional.empty(),
                () -> newest(type, content, asWritten));
    }

    private CompletableFuture<Map<String, Object>> newest(
            LogType type, String content, Predicate<LogEntry> asWritten) {
        return leader.desk()
                .api()
                .shift()
                .loadLog(1)
                .thenApply(entries ->
                        entries.stream()
                                .filter(entry -> entry.type() == type)
                                .filter(entry -> entry.content().equals(content))
                                .filter(entry -> entry.actor().equals(leader.desk().user().id()))
                                .filter(asWritten)
                                .findFirst()
                                .map(entry ->
                                        Map.<String, Object>of(
                                                "number", entry.number(), "by", entry.actor()))
                                .orElseThrow(() ->
                                        new IllegalStateException("newest in log: " + entries)));
    }

    /// Back in the list, on what was just written.
    private Step chosen() {
        return Step.onScreen(
                "entry",
                MainJob.SOON,
                () -> {
                    leader.hand().press(KeyCode.ESCAPE);
                    leader.hand().press(KeyCode.HOME);
                    return "pressed Esc and Home";
                },
                () ->
                        leader.eye()
                                .find("#duty-log")
                                .filter(Node::isFocused)
                                .map(list -> (ListView<?>) list)
                                .filter(list -> list.getSelectionModel().getSelectedIndex() == 0)
                                .map(_ -> Map.of("keys", Texts.of("handover").get("log.keys"))));
    }
}
