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
                    look(IncidentStatus.DONE, "done", "#5fe0c0", "#007562"),
                    look(IncidentStatus.DONE_LATE, "done-late", "#dde68a", "#263608"),
                    look(IncidentStatus.SUSPENDED, "suspended", "#97a3b4", "#48557c"),
                    look(IncidentStatus.IN_PROGRESS, "progress", "#3d94ff", "#0a57dd"),
                    look(IncidentStatus.NEAR_TIMEOUT, "near", "#ffa898", "#c52410"),
                    look(IncidentStatus.OVERDUE, "overdue", "#ff5058", "#940f39"));

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
            case NIGHT, WALL -> night;
            case DAY -> day;
        };
    }

    /// The word for it, following the locale.
    public ObservableValue<String> word() {
        return Texts.of("theme").bind("status." + status.name());
    }
}
