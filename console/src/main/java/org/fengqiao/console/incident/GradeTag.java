package org.fengqiao.console.incident;

import java.util.Locale;
import javafx.scene.control.Label;
import org.fengqiao.domain.incident.Grade;

/// The grade as a small tag in its colour, with its word.
public final class GradeTag extends Label {

    public GradeTag(Grade grade) {
        setText(IncidentWords.grade(grade));
        getStyleClass().addAll("grade-tag", "grade-" + grade.name().toLowerCase(Locale.ROOT));
    }
}
