package org.fengqiao.console.supervise;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fengqiao.console.theme.CommandLook;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.workflow.Fields;
import org.fengqiao.domain.workflow.Transition;
import org.fengqiao.domain.workflow.WorkflowDefinition;

/// What may be done about the incidents that are meant, each by one key, and what came of it. What
/// the user's role never may do is not offered. FX thread.
final class DeedBar extends VBox implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("supervise");

    private final WorkflowDefinition workflow;
    private final UserInfo user;
    private final BulkDesk desk;
    private final ObservableValue<Instant> now;
    private final Map<Deed, Button> buttons = new EnumMap<>(Deed.class);
    private final HBox row = new HBox();
    private final Label number = new Label();
    private final ResultLine result;
    private Supplier<List<Incident>> meant = List::of;
    private Consumer<Boolean> onEnd = _ -> {};
    private int meantNow;

    DeedBar(
            WorkflowDefinition workflow,
            UserInfo user,
            BulkDesk desk,
            ObservableValue<Instant> now,
            Consumer<IncidentId> open) {
        this.workflow = workflow;
        this.user = user;
        this.desk = desk;
        this.now = now;
        getStyleClass().add("deed-bar");
        number.setId("deed-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        row.getChildren().add(number);
        row.getStyleClass().add("deed-row");
        row.setAlignment(Pos.CENTER_LEFT);
        for (Deed deed : Deed.values()) {
            List<Transition> rows =
                    workflow.listTransitions().stream()
                            .filter(each -> each.roles().contains(user.role()) && deed.is(each))
                            .toList();
            if (!rows.isEmpty()) {
                add(deed, rows.getFirst());
            }
        }
        result = new ResultLine("board", desk, open);
        getChildren().addAll(row, result);
        showNumber(0);
    }

    private void add(Deed deed, Transition named) {
        Button button = new Button();
        button.setId("deed-" + deed.name().toLowerCase(Locale.ROOT));
        button.textProperty().bind(Texts.bindPick(named.nameZh(), named.nameEn()));
        button.setGraphic(CommandLook.node(named.action(), 18));
        button.setOnAction(_ -> begin(deed, named));
        button.setMinWidth(Region.USE_PREF_SIZE);
        // The keyboard stays in the list: where nothing is marked, its selected row is meant.
        button.setFocusTraversable(false);
        Label key = new Label(deed.key().getName());
        key.getStyleClass().add("key-cap");
        key.setMinWidth(Region.USE_PREF_SIZE);
        buttons.put(deed, button);
        row.getChildren().addAll(button, key);
    }

    /// @param meant those that are acted on
    /// @param onEnd hears when something was sent (true) or given up
    void setSource(Supplier<List<Incident>> meant, Consumer<Boolean> onEnd) {
        this.meant = meant;
        this.onEnd = onEnd;
    }

    void showNumber(int incidents) {
        meantNow = incidents;
        number.setText(TEXTS.get("deed.number", incidents));
        buttons.values().forEach(button -> button.setDisable(meantNow == 0));
    }

    /// @return whether the key is one of a deed that may be done
    boolean press(KeyCode code) {
        for (Map.Entry<Deed, Button> entry : buttons.entrySet()) {
            if (entry.getKey().key() == code) {
                entry.getValue().fire();
                return true;
            }
        }
        return false;
    }

    private void begin(Deed deed, Transition named) {
        List<Incident> incidents = meant.get();
        if (incidents.isEmpty()) {
            return;
        }
        endForm();
        if (!deed.asks()) {
            send(deed, named, incidents, Map.of());
            return;
        }
        boolean supervises = deed == Deed.SUPERVISE;
        DeedForm form =
                new DeedForm(
                        "form." + deed.name(),
                        incidents.size(),
                        supervises ? Fields.REQUIREMENT : Fields.INSTRUCTION,
                        supervises,
                        due -> due.after(now.getValue()),
                        fields -> {
                            endForm();
                            send(deed, named, incidents, fields);
                        },
                        () -> {
                            endForm();
                            onEnd.accept(false);
                        });
        getChildren().addFirst(form);
        form.focusText();
    }

    private void endForm() {
        getChildren().removeIf(DeedForm.class::isInstance);
    }

    private void send(
            Deed deed, Transition named, List<Incident> incidents, Map<String, String> fields) {
        BulkPlan plan =
                BulkPlan.of(
                        incidents,
                        incident -> deed.find(workflow, incident, user),
                        user,
                        now.getValue());
        desk.send(() -> Texts.pick(named.nameZh(), named.nameEn()), plan, _ -> fields);
        onEnd.accept(true);
    }

    @Override
    public void close() {
        result.close();
    }
}
