package org.fengqiao.console.incident.list;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.fengqiao.console.incident.ClassSymbols;
import org.fengqiao.console.incident.DraftMark;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.theme.CommandLook;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/// The title with the symbol of the incident's class before it, a mark where a form was begun on it
/// and not sent and, where another incident may be the same thing, a mark with its number, which a
/// click opens beside this one.
final class TitleCell extends TableCell<IncidentRow, IncidentRow> {

    private static final Texts TEXTS = Texts.of("incident");
    private static final double SYMBOL_PX = 15;

    /// The last digits of a number tell incidents of one day apart.
    private static final int SHORT = 6;

    private final Function<IncidentId, Optional<IncidentId>> twins;
    private final Consumer<IncidentId> onCompare;
    private final Predicate<IncidentId> drafted;
    private final Label mark = new Label();
    private final Tooltip help = new Tooltip();

    /// The mark takes room from the title, which is told whole then.
    private final Tooltip whole = new Tooltip();

    /// @param twins the incident that one may be the same thing as
    /// @param onCompare gets the incident whose mark was clicked
    /// @param drafted whether a form was begun on an incident and not sent
    TitleCell(
            Function<IncidentId, Optional<IncidentId>> twins,
            Consumer<IncidentId> onCompare,
            Predicate<IncidentId> drafted) {
        this.drafted = drafted;
        this.twins = twins;
        this.onCompare = onCompare;
        getStyleClass().add("cell-event");
        mark.getStyleClass().add("twin-mark");
        mark.setGraphic(CommandLook.node("LINK", SYMBOL_PX));
        mark.setTooltip(help);
        mark.setMinWidth(USE_PREF_SIZE);
        mark.addEventHandler(MouseEvent.MOUSE_CLICKED, this::onMark);
    }

    private void onMark(MouseEvent event) {
        IncidentRow row = getItem();
        if (row != null && event.getButton() == MouseButton.PRIMARY) {
            onCompare.accept(row.id());
            event.consume();
        }
    }

    @Override
    protected void updateItem(@Nullable IncidentRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setText(null);
            setGraphic(null);
            setAccessibleText(null);
            setTooltip(null);
            return;
        }
        String title = row.incident().title();
        setText(title);
        HBox before = new HBox(ClassSymbols.node(row.incident().classKey(), SYMBOL_PX));
        before.getStyleClass().add("title-marks");
        before.setAlignment(Pos.CENTER_LEFT);
        if (drafted.test(row.id())) {
            before.getChildren().add(new DraftMark("draft.mark"));
        }
        Optional<IncidentId> twin = twins.apply(row.id());
        twin.ifPresent(other -> {
            String number = other.value();
            mark.setText(
                    TEXTS.get("twin.mark", number.substring(Math.max(0, number.length() - SHORT))));
            help.setText(TEXTS.get("twin.mark.help", number));
            before.getChildren().add(mark);
        });
        setGraphic(before);
        whole.setText(title);
        setTooltip(twin.isPresent() ? whole : null);
        setAccessibleText(
                twin.map(other -> title + " " + TEXTS.get("twin.mark.help", other.value()))
                        .orElse(title));
    }
}
