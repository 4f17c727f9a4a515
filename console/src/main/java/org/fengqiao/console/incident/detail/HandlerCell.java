package org.fengqiao.console.incident.detail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fengqiao.console.incident.filter.PinyinInitials;
import org.fengqiao.console.theme.ResourceLook;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.wire.Assignable;
import org.jspecify.annotations.Nullable;

/// One person a case can be assigned to: what they are, whether on duty, how far away, how to be
/// called, and the case they are on already.
final class HandlerCell extends ListCell<Assignable.Person> {

    private static final Texts TEXTS = Texts.of("incident");

    /// Kinds and duties have one wording, wherever people are shown.
    private static final Texts PEOPLE = Texts.of("resource");

    private static final double SYMBOL_PX = 16;
    private static final int METRES_PER_KM = 1000;

    private final Supplier<Instant> now;

    HandlerCell(Supplier<Instant> now) {
        this.now = now;
        getStyleClass().add("handler-cell");
        // A row is as wide as the list and never wider: the far end is cut, not scrolled to.
        setPrefWidth(0);
    }

    /// Whether a person is meant by what was typed: each of its words is in the name, its initials,
    /// the kind or the id.
    static boolean fits(Assignable.Person person, String typed) {
        String kind = PEOPLE.get("kind." + person.kind());
        for (String word : typed.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!PinyinInitials.contains(person.name(), word)
                    && !PinyinInitials.contains(kind, word)
                    && !person.id().toLowerCase(Locale.ROOT).contains(word)) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected void updateItem(Assignable.@Nullable Person person, boolean none) {
        super.updateItem(person, none);
        if (none || person == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Label name = new Label(person.name(), ResourceLook.node(person.kind(), SYMBOL_PX));
        name.getStyleClass().add("figure");
        name.setMinWidth(0);
        Label kind = new Label(PEOPLE.get("kind." + person.kind()));
        Label duty = new Label(duty(person));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label away = new Label(away(person.distanceM()));
        away.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(name, kind, duty, gap, away);
        head.getStyleClass().add("handler-head");
        Label more = new Label(more(person));
        more.getStyleClass().addAll("small", person.busyWith() == null ? "dim" : "handler-busy");
        setGraphic(new VBox(head, more));
        setAccessibleText(
                String.join(
                        " ",
                        person.name(),
                        kind.getText(),
                        duty.getText(),
                        away.getText(),
                        more.getText()));
    }

    private String duty(Assignable.Person person) {
        Instant since = person.duty().since();
        String age = since == null ? "" : Times.words(Duration.between(since, now.get()));
        return PEOPLE.get("duty." + person.duty().state(), age);
    }

    private static String away(double metres) {
        long whole = Math.round(metres);
        return whole < METRES_PER_KM
                ? TEXTS.get("person.away.m", whole)
                : TEXTS.get("person.away.km", metres / METRES_PER_KM);
    }

    /// A registered place is no sighting: the distance is measured from it, and that is said.
    private static String more(Assignable.Person person) {
        List<String> parts = new ArrayList<>();
        if (person.busyWith() != null) {
            parts.add(TEXTS.get("person.busy", person.busyWith().value()));
        }
        parts.add(person.phone() == null ? TEXTS.get("person.noPhone") : person.phone());
        if (person.positionAt() == null) {
            parts.add(TEXTS.get("person.registered"));
        }
        parts.add(person.id());
        return String.join(" · ", parts);
    }
}
