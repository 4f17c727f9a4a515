package org.fengqiao.console.boundary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.console.theme.StatusLook;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.IncidentStatus;

/// What is written on an area and said of it: name, open incidents, and after a triangle those that
/// are near timeout or overdue.
final class Captions {

    private static final Texts TEXTS = Texts.of("boundary");

    private Captions() {}

    /// `玄武区` and below it `12 ▲3`; the second line only where something is open. Then what is
    /// written where that has no room: the short name with the figures, either name alone.
    static List<String> of(String name, AreaCode code, IncidentCounts counts) {
        String figures = figures(code, counts);
        String brief = ShortNames.of(name, code.level());
        Set<String> texts = new LinkedHashSet<>();
        if (!figures.isEmpty()) {
            texts.add(name + "\n" + figures);
            texts.add(brief + "\n" + figures);
        }
        texts.add(name);
        texts.add(brief);
        return List.copyOf(texts);
    }

    /// `12 ▲3`, `12` or nothing.
    static String figures(AreaCode code, IncidentCounts counts) {
        int open = counts.countOpen(code);
        int red = counts.countRed(code);
        return open == 0 ? "" : red == 0 ? Integer.toString(open) : open + " ▲" + red;
    }

    /// All there is to say of an area in one line.
    static String tip(AreaTree tree, AreaCode code, IncidentCounts counts, FigureUnits units) {
        Area area = tree.get(code);
        StringBuilder tip = new StringBuilder(area.name());
        tip.append(" · ").append(TEXTS.get("tip.open", counts.countOpen(code)));
        for (IncidentStatus status :
                new IncidentStatus[] {IncidentStatus.NEAR_TIMEOUT, IncidentStatus.OVERDUE}) {
            int count = counts.count(code, status);
            if (count > 0) {
                tip.append(" · ")
                        .append(StatusLook.of(status).word().getValue())
                        .append(' ')
                        .append(count);
            }
        }
        FigureWords.list(area.figures(), units).forEach(words -> tip.append(" · ").append(words));
        if (!area.surveyed()) {
            tip.append(" · ").append(TEXTS.get("note.generated"));
        }
        return tip.toString();
    }
}
