package org.fengqiao.console.incident.filter;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fengqiao.console.incident.Countdown;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.incident.Source;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/// What an ECQL expression may ask of an incident, by the name it is written with.
public enum Attribute {
    ID("id"),
    /// One of [IncidentStatus]; `<` and `>` compare urgency.
    STATUS("status", names(IncidentStatus.values())),
    /// One of [Grade]; `<` and `>` compare severity.
    GRADE("grade", names(Grade.values())),
    SOURCE("source", names(Source.values())),
    TITLE("title"),
    DESCRIPTION("description"),
    ADDRESS("address"),
    /// Class code.
    CLASS("class"),
    CLASS_NAME("className"),
    MAJOR("major"),
    /// Code of a state of the workflow.
    STATE("state"),
    /// Code of the grid; `LIKE '320102%'` finds a district.
    GRID("grid"),
    DISTRICT("district"),
    STREET("street"),
    COMMUNITY("community"),
    /// Code of the department that holds the case; null before dispatch.
    DEPARTMENT("department"),
    DEPARTMENT_NAME("departmentName"),
    REPORTED("reported"),
    /// Of the more urgent clock; null where none runs.
    DEADLINE("deadline"),
    /// Minutes to that deadline, negative when overdue; null where no clock runs.
    REMAINING("remaining"),
    OPEN("open"),
    SUSPENDED("suspended"),
    PHOTOS("photos"),
    LON("lon"),
    LAT("lat"),
    /// Point, longitude first, degrees CGCS2000.
    POSITION("position");

    private static final GeometryFactory POINTS = new GeometryFactory();

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of or toList
    private final List<String> values;

    Attribute(String word) {
        this(word, List.of());
    }

    Attribute(String word, List<String> values) {
        this.word = word;
        this.values = values;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /// As it is written in an expression.
    public String word() {
        return word;
    }

    /// All values it can have, in ascending order; empty where any is possible.
    public List<String> closedValues() {
        return values;
    }

    /// Written in any case.
    static Optional<Attribute> find(String word) {
        return Arrays.stream(values()).filter(a -> a.word.equalsIgnoreCase(word)).findFirst();
    }

    /// Whether its value changes as time passes, without any change to the incident.
    boolean moves() {
        return this == REMAINING || this == DEADLINE;
    }

    @Nullable Object of(IncidentRow row, Dictionary names, Locale locale, Instant now) {
        Incident incident = row.incident();
        return switch (this) {
            case ID -> incident.id().value();
            case STATUS -> row.status().name();
            case GRADE -> incident.grade().name();
            case SOURCE -> incident.source().name();
            case TITLE -> incident.title();
            case DESCRIPTION -> incident.description();
            case ADDRESS -> incident.address();
            case CLASS -> incident.classKey().code();
            case CLASS_NAME -> names.className(incident.classKey(), locale);
            case MAJOR -> {
                IncidentClass of = names.findClass(incident.classKey()).orElse(null);
                yield of == null ? null : Dictionary.majorName(of, locale);
            }
            case STATE -> incident.state();
            case GRID -> incident.grid().local();
            case DISTRICT -> names.areaName(incident, Level.DISTRICT);
            case STREET -> names.areaName(incident, Level.STREET);
            case COMMUNITY -> names.areaName(incident, Level.COMMUNITY);
            case DEPARTMENT -> incident.department();
            case DEPARTMENT_NAME ->
                    incident.department() == null
                            ? null
                            : names.departmentName(incident.department(), locale);
            case REPORTED -> Date.from(incident.reportedAt());
            case DEADLINE -> {
                RunningClock clock = Countdown.findUrgentClock(incident, now).orElse(null);
                yield clock == null ? null : Date.from(clock.deadline());
            }
            case REMAINING -> {
                RunningClock clock = Countdown.findUrgentClock(incident, now).orElse(null);
                if (clock == null) {
                    yield null;
                }
                Instant paused = clock.pausedSince();
                Duration left = Duration.between(paused == null ? now : paused, clock.deadline());
                yield left.toMillis() / 60_000.0;
            }
            case OPEN -> incident.open();
            case SUSPENDED -> incident.suspended();
            case PHOTOS -> incident.photos();
            case LON -> incident.position().lon();
            case LAT -> incident.position().lat();
            case POSITION ->
                    POINTS.createPoint(
                            new Coordinate(incident.position().lon(), incident.position().lat()));
        };
    }
}
