package org.fengqiao.console.theme;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.paint.Color;
import org.fengqiao.domain.incident.IncidentStatus;

/// How each incident status looks, in one place: never by colour alone, always also by shape and
/// word. List, map, detail and chart take it from here.
///
/// @param styleClass for CSS, e.g. `status-near`; `-fq-status` is then its colour
/// @param symbol name of its SVG file, e.g. `status/near`
/// @param night colour on the dark theme
/// @param day colour on the light theme
public record StatusLook(
        IncidentStatus status, String styleClass, String symbol, Color night, Color day) {

    private static final List<StatusLook> ALL =
            List.of(
                    look(IncidentStatus.DONE, "done", "#3fb68b", "#1a7f5a"),
                    look(IncidentStatus.DONE_LATE, "done-late", "#8fb85a", "#55761a"),
                    look(IncidentStatus.SUSPENDED, "suspended", "#8fa3c8", "#56688c"),
                    look(IncidentStatus.IN_PROGRESS, "progress", "#4aa3ff", "#1463c4"),
                    look(IncidentStatus.NEAR_TIMEOUT, "near", "#ff7a6b", "#d0402b"),
                    look(IncidentStatus.OVERDUE, "overdue", "#ff3b4e", "#b00d26"));

    private static StatusLook look(IncidentStatus status, String name, String night, String day) {
        return new StatusLook(
                status, "status-" + name, "status/" + name, Color.web(night), Color.web(day));
    }

    public static StatusLook of(IncidentStatus status) {
        return ALL.get(status.ordinal());
    }

    /// The colour on the present theme; follow [Look#themeProperty()] to keep it right.
    public Color colour() {
        return switch (Look.theme()) {
            case NIGHT -> night;
            case DAY -> day;
        };
    }

    /// The word for it, following the locale.
    public ObservableValue<String> word() {
        return Texts.of("theme").bind("status." + status.name());
    }
}
