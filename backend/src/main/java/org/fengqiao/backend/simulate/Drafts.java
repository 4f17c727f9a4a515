package org.fengqiao.backend.simulate;

import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.incident.Source;

/// Makes up what happens in the city: often the things that happen often, mostly where many people
/// are.
final class Drafts {

    /// Of latitude, on a sphere.
    private static final double METRES_PER_DEGREE = 111_195;

    private final CityModel city;
    private final CaseTexts texts;
    private final Dice dice;
    private final double weightSum;

    Drafts(CityModel city, CaseTexts texts, Dice dice) {
        this.city = city;
        this.texts = texts;
        this.dice = dice;
        this.weightSum = city.classes().stream().mapToDouble(this::weight).sum();
    }

    /// @param key names the happening; the same key makes the same one
    /// @param hourOfDay in the city
    Draft draft(Object key, double hourOfDay) {
        IncidentClass incidentClass = pickClass(key, hourOfDay);
        int standard = pickStandard(incidentClass, key);
        Area grid = city.pickGrid(dice.roll("grid", key));
        String landmark = texts.say(Phrase.LANDMARK, dice, key);
        Source drawn = source(incidentClass, key);
        // Nobody walks in a grid without a worker; somebody else sees it.
        Source source =
                drawn == Source.GRID_WORKER && city.findWorkerOf(grid.code()).isEmpty()
                        ? Source.PUBLIC
                        : drawn;
        boolean person = source == Source.HOTLINE_12345 || source == Source.PUBLIC;
        return new Draft(
                incidentClass,
                standard,
                source,
                account(source, grid),
                texts.title(incidentClass, standard, city.communityName(grid.code()) + landmark),
                texts.description(incidentClass, standard, landmark, dice, key),
                CityModel.placeIn(grid, dice.sequence("place", key)),
                grid.code(),
                city.address(grid.code()) + landmark,
                person ? texts.reporter(dice, key) : "",
                person ? texts.phone(dice, key) : "");
    }

    /// A second report of what was drafted under another key: by somebody else, in other words,
    /// some metres off.
    ///
    /// @param first what was reported before
    /// @param firstKey its key
    Draft again(Draft first, Object firstKey, Object key) {
        String landmark = texts.say(Phrase.LANDMARK, dice, firstKey);
        boolean hotline = first.source() != Source.HOTLINE_12345;
        Source source = hotline ? Source.HOTLINE_12345 : Source.PUBLIC;
        return new Draft(
                first.incidentClass(),
                first.standard(),
                source,
                hotline ? "reporter-12345" : "reporter-app",
                texts.seenToo(
                        first.incidentClass(),
                        city.communityName(first.grid()) + landmark,
                        dice,
                        key),
                texts.description(first.incidentClass(), first.standard(), landmark, dice, key),
                beside(first, key),
                first.grid(),
                first.address(),
                texts.reporter(dice, key),
                texts.phone(dice, key));
    }

    /// In the same grid, because who stands at its border names the place they look at.
    private LonLat beside(Draft first, Object key) {
        LonLat place = first.position();
        double metres = dice.between(5, 40, "beside", key);
        double angle = dice.between(0, 2 * Math.PI, "towards", key);
        double latitude = metres * Math.cos(angle) / METRES_PER_DEGREE;
        double longitude =
                metres
                        * Math.sin(angle)
                        / (METRES_PER_DEGREE * Math.cos(Math.toRadians(place.lat())));
        LonLat off = new LonLat(place.lon() + longitude, place.lat() + latitude);
        return city.holds(first.grid(), off) ? off : place;
    }

    private IncidentClass pickClass(Object key, double hour) {
        // Draws until one fits the hour, so that noise is heard at night and litter seen by day.
        for (int attempt = 0; attempt < 8; attempt++) {
            IncidentClass drawn = draw(dice.roll("class", key, attempt));
            double fit = texts.rhythm(drawn).at(hour) / 2.5;
            if (dice.happens(fit, "hour", key, attempt)) {
                return drawn;
            }
        }
        return draw(dice.roll("class", key));
    }

    private IncidentClass draw(double chance) {
        double left = chance * weightSum;
        for (IncidentClass incidentClass : city.classes()) {
            left -= weight(incidentClass);
            if (left < 0) {
                return incidentClass;
            }
        }
        return city.classes().getLast();
    }

    /// The order of magnitude is that of city-management figures; nothing is measured.
    private double weight(IncidentClass incidentClass) {
        return standing(incidentClass.key()) * texts.often(incidentClass);
    }

    /// Components break less often than people litter; the classic set of classes is on its way
    /// out; alarms go to the police first.
    private static double standing(ClassKey key) {
        if (key.standard().equals("GBT30428.2")) {
            return 0.1;
        }
        return switch (key.kind()) {
            case "component" -> 0.4;
            case "alarm" -> 0.3;
            case "dispute", "hazard" -> 0.7;
            default -> 1;
        };
    }

    /// The first standard is the usual one.
    private int pickStandard(IncidentClass incidentClass, Object key) {
        int others = incidentClass.standards().size() - 1;
        return others == 0 || dice.happens(0.7, "usual", key)
                ? 0
                : 1 + (int) (dice.roll("standard", key) * others);
    }

    private Source source(IncidentClass incidentClass, Object key) {
        boolean machine = texts.rhythm(incidentClass) == Rhythm.EVEN;
        double roll = dice.roll("source", key);
        if (machine) {
            return roll < 0.5 ? Source.IOT : roll < 0.8 ? Source.HOTLINE_12345 : Source.PUBLIC;
        }
        if (roll < 0.45) {
            return Source.GRID_WORKER;
        }
        if (roll < 0.70) {
            return Source.HOTLINE_12345;
        }
        return roll < 0.90 || texts.rhythm(incidentClass) == Rhythm.EVENING
                ? Source.PUBLIC
                : Source.VIDEO_AI;
    }

    private String account(Source source, Area grid) {
        return switch (source) {
            case GRID_WORKER ->
                    city.findWorkerOf(grid.code())
                            .map(worker -> "worker-" + worker.id())
                            .orElse("reporter-app");
            case HOTLINE_12345 -> "reporter-12345";
            case VIDEO_AI -> "reporter-video";
            case IOT -> "reporter-iot";
            case PUBLIC, LEADER, DRONE, DEPARTMENT, EXTERNAL, GRID_CENTRE, ALARM_110 ->
                    "reporter-app";
        };
    }
}
