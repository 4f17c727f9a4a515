package org.fengqiao.console.supervise;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.CountdownLabel;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.KeyedButton;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.workflow.Fields;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;

/// Requests that wait for the leader 审批: Enter grants the selected one, R refuses it with a reason.
/// Where some are marked both are about all marked, and granting asks once more. FX thread.
final class ApprovalsPane extends VBox implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("supervise");

    private final Requests requests;
    private final BulkDesk desk;
    private final ObservableValue<Instant> now;
    private final Consumer<IncidentId> select;
    private final Set<Approval.Key> marked = new HashSet<>();
    private final Label head = new Label();
    private final Label missing = new Label();
    private final MarkList<Approval.Key, Approval> list;
    private final VBox ask = new VBox();
    private final ResultLine result;
    private final Subscription subscriptions;
    private final Set<Approval.Key> decided = new HashSet<>();
    private List<Approval.Key> questioned = List.of();
    private boolean stale;
    private boolean jumped;

    /// @param deadlines the engine on the city's calendar; null while it is not known
    ApprovalsPane(
            Requests requests,
            CaseWords words,
            WorkflowDefinition workflow,
            BulkDesk desk,
            Supplier<@Nullable Deadlines> deadlines,
            ObservableValue<Instant> now,
            Consumer<IncidentId> select,
            ClockDoor why) {
        this.requests = requests;
        this.desk = desk;
        this.now = now;
        this.select = select;
        setId("approvals");
        getStyleClass().addAll("panel", "board");
        list =
                new MarkList<>(
                        Approval::key,
                        marked,
                        this::redraw,
                        _ -> new ApprovalCell(words, workflow, deadlines, now, why));
        list.setId("approval-list");
        list.getStyleClass().add("focus-first");
        Label nothing = new Label();
        nothing.textProperty().bind(TEXTS.bind("approval.none"));
        nothing.getStyleClass().add("dim");
        list.setPlaceholder(nothing);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> show());
        list.setOnMouseClicked(_ -> show());
        VBox.setVgrow(list, Priority.ALWAYS);
        head.setId("approval-head");
        head.getStyleClass().addAll("panel-title", "board-head");
        head.setMinWidth(Region.USE_PREF_SIZE);
        Label keys = new Label();
        keys.textProperty().bind(TEXTS.bind("approval.keys"));
        keys.getStyleClass().addAll("dim", "small");
        keys.setMinWidth(0);
        HBox top =
                new HBox(
                        head,
                        new KeyedButton(
                                "approval-grant",
                                "mdi2c-check",
                                TEXTS.bind("approval.grant"),
                                "Enter",
                                this::grant),
                        new KeyedButton(
                                "approval-refuse",
                                "mdi2c-close",
                                TEXTS.bind("approval.refuse"),
                                "R",
                                this::refuse),
                        keys);
        top.getStyleClass().add("board-top");
        top.setAlignment(Pos.CENTER_LEFT);
        result = new ResultLine("approval", desk, select);
        getChildren().addAll(top, incomplete(), list, ask, result);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> jumped = false);
        subscriptions =
                Subscription.all(
                        requests.listen(() -> stale = true, this::refill),
                        Subscription.listen(
                                desk.resultProperty(), (_, _, is) -> requests.decided(is)),
                        Subscription.listen(now, (_, _, _) -> tick()),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> redraw()));
        refill();
    }

    private void show() {
        Approval row = list.getSelectionModel().getSelectedItem();
        if (row != null && list.isFocused()) {
            select.accept(row.incident().id());
        }
    }

    /// Said where the ended cases could not be asked for, so that nobody takes the list for whole.
    private Label incomplete() {
        missing.setId("approval-incomplete");
        missing.setGraphic(Icons.of("mdi2a-alert", 16));
        missing.textProperty().bind(TEXTS.bind("approval.incomplete"));
        missing.getStyleClass().add("board-old");
        missing.setWrapText(true);
        missing.setMinHeight(USE_PREF_SIZE);
        missing.setVisible(false);
        missing.managedProperty().bind(missing.visibleProperty());
        return missing;
    }

    private void tick() {
        missing.setVisible(requests.incomplete());
        if (stale) {
            refill();
        } else if (getScene() != null) {
            list.redraw();
        }
    }

    private void refill() {
        stale = false;
        List<Approval> approvals = requests.list();
        Approval was = list.getSelectionModel().getSelectedItem();
        list.fill(approvals);
        Approval is = list.getSelectionModel().getSelectedItem();
        if (was != null && is != null && !was.key().equals(is.key())) {
            // Where somebody else has decided, the row that moved up was not looked at yet.
            jumped |= !decided.contains(was.key());
        }
        marked.retainAll(approvals.stream().map(Approval::key).toList());
        redraw();
    }

    private void redraw() {
        list.redraw();
        int rows = list.getItems().size();
        String name = TEXTS.get("approval.title");
        head.setText(
                marked.isEmpty()
                        ? TEXTS.get("board.head", name, rows)
                        : TEXTS.get("board.headMarked", name, rows, marked.size()));
    }

    /// How many wait.
    int count() {
        return list.getItems().size();
    }

    /// Of the selected row, where the keyboard is on it.
    Optional<CountdownLabel> findCountdown() {
        return list.findCountdown();
    }

    private List<Approval> listMeant() {
        List<Approval> meant = list.getItems().stream().filter(list::isMarked).toList();
        Approval row = list.getSelectionModel().getSelectedItem();
        return meant.isEmpty() && row != null ? List.of(row) : meant;
    }

    private void press(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.getTarget() instanceof Button) {
            return;
        }
        if (event.getCode().isArrowKey()) {
            jumped = false;
        }
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        boolean taken = true;
        if (plain && event.getCode() == KeyCode.ENTER) {
            grant();
        } else if (plain && event.getCode() == KeyCode.R) {
            refuse();
        } else if (plain && event.getCode() == KeyCode.ESCAPE && !ask.getChildren().isEmpty()) {
            endAsking();
        } else if (plain && event.getCode() == KeyCode.ESCAPE && !marked.isEmpty()) {
            marked.clear();
            redraw();
        } else {
            taken = false;
        }
        if (taken) {
            event.consume();
        }
    }

    private void grant() {
        List<Approval> meant = listMeant();
        if (meant.isEmpty()) {
            return;
        }
        if (ask.lookup("#approval-confirm") != null) {
            // Those that were asked about, as far as they are still there; none that came since.
            List<Approval> confirmed =
                    list.getItems().stream()
                            .filter(each -> questioned.contains(each.key()))
                            .toList();
            endAsking();
            send(confirmed, "approval.grant", Approval::grant, Map.of());
        } else if (meant.size() == 1 && marked.isEmpty() && jumped) {
            // The row under the keyboard came there by itself: it is looked at first.
            jumped = false;
            show();
        } else if (meant.size() == 1) {
            send(meant, "approval.grant", Approval::grant, Map.of());
        } else {
            questioned = meant.stream().map(Approval::key).toList();
            Label question = new Label();
            question.textProperty().bind(TEXTS.bind("approval.confirm", meant.size()));
            question.setId("approval-confirm");
            question.getStyleClass().add("approval-confirm");
            question.setWrapText(true);
            ask.getChildren().setAll(question);
        }
    }

    private void refuse() {
        List<Approval> meant = listMeant();
        if (meant.isEmpty()) {
            return;
        }
        DeedForm form =
                new DeedForm(
                        "form.REFUSE",
                        meant.size(),
                        Fields.REASON,
                        false,
                        due -> due.after(now.getValue()),
                        fields -> {
                            endAsking();
                            send(meant, "approval.refuse", Approval::refuse, fields);
                        },
                        this::endAsking);
        ask.getChildren().setAll(form);
        form.focusText();
    }

    private void endAsking() {
        ask.getChildren().clear();
        list.requestFocus();
    }

    private void send(
            List<Approval> meant, String name, Approval.Choice row, Map<String, String> fields) {
        meant.forEach(each -> decided.add(each.key()));
        BulkPlan plan = Approval.plan(meant, row);
        desk.send(() -> TEXTS.get(name), plan, step -> Approval.needed(step.row(), fields));
        marked.clear();
        redraw();
    }

    @Override
    public void close() {
        subscriptions.close();
        result.close();
    }
}
