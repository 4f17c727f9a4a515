package org.fengqiao.console.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.control.ListCell;
import org.fengqiao.console.theme.ResourceLook;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.jspecify.annotations.Nullable;

/// One person in the recipient box: symbol, name, kind, duty, straight-line distance, age of
/// position, and in words what speaks for or against them.
final class RecipientCell extends ListCell<Recipient> {

    private static final Texts TEXTS = Texts.of("dispatch");

    private final Predicate<Recipient> suggested;
    private final Predicate<Recipient> busy;

    RecipientCell(Predicate<Recipient> suggested, Predicate<Recipient> busy) {
        this.suggested = suggested;
        this.busy = busy;
    }

    @Override
    protected void updateItem(@Nullable Recipient recipient, boolean empty) {
        super.updateItem(recipient, empty);
        if (recipient == null || empty) {
            setText(null);
            setGraphic(null);
            return;
        }
        setGraphic(ResourceLook.node(recipient.of(), 16));
        setText(describe(recipient, suggested.test(recipient), busy.test(recipient)));
    }

    static String describe(Recipient recipient, boolean suggested, boolean busy) {
        List<String> parts = new ArrayList<>();
        parts.add(recipient.name());
        parts.add(recipient.kind());
        parts.add(TEXTS.get("recipient.duty." + recipient.duty().state()));
        Double metres = recipient.metres();
        if (metres != null) {
            parts.add(TEXTS.get("recipient.metres", Math.round(metres)));
        }
        parts.add(
                recipient.positionAge() == null
                        ? TEXTS.get("recipient.registered")
                        : TEXTS.get("recipient.age", Times.words(recipient.positionAge())));
        if (busy) {
            parts.add("⚠ " + TEXTS.get("recipient.busy"));
        }
        return (suggested ? "★ " + TEXTS.get("recipient.suggested") + " · " : "")
                + String.join(" · ", parts);
    }
}
