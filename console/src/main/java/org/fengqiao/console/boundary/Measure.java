package org.fengqiao.console.boundary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.Level;

/// What the areas are shaded by: counts of incidents, and every figure the areas of a city carry.
///
/// @param id names it where it is remembered; a city's own figures have a mark before their name
public record Measure(String id) {

    public static final Measure NONE = new Measure("NONE");
    public static final Measure OPEN_INCIDENTS = new Measure("OPEN_INCIDENTS");
    public static final Measure OVERDUE_INCIDENTS = new Measure("OVERDUE_INCIDENTS");

    /// Ended within the time the console keeps what has ended: 24 hours.
    public static final Measure ENDED_INCIDENTS = new Measure("ENDED_INCIDENTS");

    public static final Measure POPULATION = new Measure("POPULATION");
    public static final Measure HOUSEHOLDS = new Measure("HOUSEHOLDS");
    public static final Measure DWELLINGS = new Measure("DWELLINGS");
    public static final Measure UNITS = new Measure("UNITS");
    public static final Measure KEY_PLACES = new Measure("KEY_PLACES");
    public static final Measure COMPONENTS = new Measure("COMPONENTS");

    private static final Texts TEXTS = Texts.of("boundary");

    private static final String OWN = "OWN.";

    private static final List<Measure> INCIDENTS =
            List.of(OPEN_INCIDENTS, OVERDUE_INCIDENTS, ENDED_INCIDENTS);

    private static final Map<Measure, String> COUNTS = new LinkedHashMap<>();

    static {
        COUNTS.put(POPULATION, AreaFigures.POPULATION);
        COUNTS.put(HOUSEHOLDS, AreaFigures.HOUSEHOLDS);
        COUNTS.put(DWELLINGS, AreaFigures.DWELLINGS);
        COUNTS.put(UNITS, AreaFigures.UNITS);
        COUNTS.put(KEY_PLACES, AreaFigures.KEY_PLACES);
        COUNTS.put(COMPONENTS, AreaFigures.COMPONENTS);
    }

    /// The measures whose names every console knows, [#NONE] not among them.
    public static List<Measure> listKnown() {
        List<Measure> known = new ArrayList<>(INCIDENTS);
        known.addAll(COUNTS.keySet());
        return known;
    }

    /// What the areas of a city can be shaded by: incidents, and the figures that any of them has.
    public static List<Measure> list(AreaTree tree) {
        List<Area> areas = new ArrayList<>();
        for (Level level : tree.listLevels()) {
            areas.addAll(tree.listLevel(level));
        }
        List<Measure> measures = new ArrayList<>(INCIDENTS);
        AreaFigures.listNames(areas).forEach(name -> measures.add(ofFigure(name)));
        return measures;
    }

    /// The measure that shows a figure.
    static Measure ofFigure(String name) {
        return COUNTS.entrySet().stream()
                .filter(each -> each.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> new Measure(OWN + name));
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /// Whether the areas themselves carry it; it is as old as they are and may be missing.
    public boolean isFigure() {
        return COUNTS.containsKey(this) || isOwn();
    }

    /// Whether it is a figure that this city has under a name of its own.
    private boolean isOwn() {
        return id.startsWith(OWN);
    }

    private String figure() {
        return COUNTS.getOrDefault(this, isOwn() ? id.substring(OWN.length()) : "");
    }

    /// Its name, in the language of the console where the console has a word for it.
    public ObservableValue<String> word() {
        return isOwn() ? new ReadOnlyStringWrapper(figure()) : TEXTS.bind("measure." + id);
    }

    /// Its name to be chosen by: with what it is counted in, where that is the city's to say and
    /// the name does not say it already.
    public ObservableValue<String> word(FigureUnits units) {
        String unit = ownUnit(units);
        return unit.isEmpty() || figure().contains(unit)
                ? word()
                : TEXTS.bind("measure.own", figure(), unit);
    }

    /// What a city counts a figure of its own in; empty where it is not known, and for the others.
    String ownUnit(FigureUnits units) {
        return isOwn() ? units.of(figure()) : "";
    }

    /// What it is counted in, set against what is asked for.
    ///
    /// @param own what a city's own figure is counted in; empty where it is not known
    String unit(Relation relation, String own) {
        return !isOwn()
                ? TEXTS.get("legend.unit." + relation, TEXTS.get("unit." + id))
                : own.isEmpty()
                        ? TEXTS.get("legend.unit.own." + relation)
                        : TEXTS.get("legend.unit." + relation, own);
    }

    /// Persons for a thousand persons would say nothing.
    public boolean allows(Relation relation) {
        return !equals(POPULATION) || relation != Relation.PER_THOUSAND;
    }

    /// The plain number for an area; empty where it is not known.
    OptionalDouble find(Area area, IncidentCounts counts) {
        if (isFigure()) {
            return area.figures().find(figure());
        } else if (equals(OPEN_INCIDENTS)) {
            return OptionalDouble.of(counts.countOpen(area.code()));
        } else if (equals(OVERDUE_INCIDENTS)) {
            return OptionalDouble.of(counts.countOverdue(area.code()));
        } else if (equals(ENDED_INCIDENTS)) {
            return OptionalDouble.of(counts.countEnded(area.code()));
        }
        return OptionalDouble.empty();
    }

    @Override
    public String toString() {
        return id;
    }
}
