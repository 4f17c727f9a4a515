package org.fengqiao.backend.duplicate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.fengqiao.domain.geodesy.LonLat;
import org.jspecify.annotations.Nullable;

/// What happens in a square of 2.4 km within four days: 300 things at 70 spots, and things that are
/// easily taken for one of them.
final class Things {

    static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private static final int SPOTS = 70;
    private static final int ORDINARY = 300;
    private static final double SIDE_M = 2400;
    private static final double DAYS = 4;
    private static final LonLat CORNER = new LonLat(118.78, 32.04);

    private final Phrasings phrasings;
    private final RandomGenerator random;
    private final List<Thing> things = new ArrayList<>();
    private final List<Thing.Spot> spots = new ArrayList<>();

    Things(Phrasings phrasings, RandomGenerator random) {
        this.phrasings = phrasings;
        this.random = random;
    }

    List<Thing> make() {
        List<String> landmarks = List.copyOf(phrasings.rows("place").keySet());
        List<String> names = List.copyOf(phrasings.rows("name").keySet());
        for (int i = 0; i < SPOTS; i++) {
            spots.add(
                    spot(
                            moved(CORNER, between(0, SIDE_M), between(0, SIDE_M)),
                            phrasings.pick("community", "", random),
                            Phrasings.pick(landmarks, random)));
        }
        for (int i = 0; i < ORDINARY; i++) {
            Thing.Spot spot = Phrasings.pick(spots, random);
            LonLat place = around(spot.centre(), 25);
            Instant start = START.plus(minutes(between(0, DAYS * 24 * 60)));
            Thing thing =
                    add(
                            null,
                            Thing.Origin.ORDINARY,
                            Phrasings.pick(names, random),
                            spot,
                            place,
                            start);
            if (happens(0.15)) {
                sibling(thing, landmarks);
            }
            if (happens(0.10)) {
                sameText(thing);
            }
            if (happens(0.12)) {
                recurrence(thing);
            }
        }
        return things;
    }

    private void sibling(Thing thing, List<String> landmarks) {
        double angle = between(0, 2 * Math.PI);
        double metres = between(10, 45);
        LonLat place = moved(thing.place(), metres * Math.cos(angle), metres * Math.sin(angle));
        Thing.Spot spot = thing.spot();
        if (happens(0.5)) {
            spot = spot(spot.centre(), spot.community(), Phrasings.pick(landmarks, random));
        }
        String name = thing.className() + "/" + (happens(0.5) ? 1 : 2);
        Instant start = thing.start().plus(minutes(between(-23 * 60, 23 * 60)));
        add(thing, Thing.Origin.SIBLING, name, spot, place, start);
    }

    private void sameText(Thing thing) {
        double angle = between(0, 2 * Math.PI);
        double metres = between(120, 400);
        LonLat place = moved(thing.place(), metres * Math.cos(angle), metres * Math.sin(angle));
        Thing.Spot spot = thing.spot();
        Thing.Spot there =
                new Thing.Spot(
                        around(place, 10),
                        spot.community(),
                        spot.landmark(),
                        spot.road(),
                        spot.number());
        Instant start = thing.start().plus(minutes(between(-6 * 60, 6 * 60)));
        add(thing, Thing.Origin.SAME_TEXT, thing.name(), there, place, start);
    }

    private void recurrence(Thing thing) {
        Instant start = thing.start().plus(minutes(between(20 * 60, 28 * 60)));
        Thing again =
                add(
                        thing,
                        Thing.Origin.RECURRENCE,
                        thing.name(),
                        thing.spot(),
                        around(thing.place(), 5),
                        start);
        if (happens(0.85) && thing.end().isAfter(again.start())) {
            // Mostly yesterday's was put right before today's began.
            Duration life = Duration.between(thing.start(), start).multipliedBy(3).dividedBy(4);
            things.set(
                    thing.id(),
                    new Thing(
                            thing.id(),
                            thing.from(),
                            thing.origin(),
                            thing.name(),
                            thing.spot(),
                            thing.place(),
                            thing.start(),
                            life));
        }
    }

    private Thing add(
            @Nullable Thing like,
            Thing.Origin origin,
            String name,
            Thing.Spot spot,
            LonLat place,
            Instant start) {
        int id = things.size();
        // Half of all things are put right within eight hours, one in forty takes two days.
        Duration life = minutes(Math.max(30, 8 * 60 * Math.exp(0.9 * random.nextGaussian())));
        Thing thing =
                new Thing(
                        id, like == null ? id : like.id(), origin, name, spot, place, start, life);
        things.add(thing);
        return thing;
    }

    private Thing.Spot spot(LonLat centre, String community, String landmark) {
        return new Thing.Spot(
                centre,
                community,
                landmark,
                phrasings.pick("road", "", random),
                1 + random.nextInt(300));
    }

    private LonLat around(LonLat centre, double sigmaM) {
        return moved(centre, sigmaM * random.nextGaussian(), sigmaM * random.nextGaussian());
    }

    /// @param east metres
    /// @param north metres
    static LonLat moved(LonLat from, double east, double north) {
        double degree = 111_195;
        return new LonLat(
                from.lon() + east / (degree * Math.cos(Math.toRadians(from.lat()))),
                from.lat() + north / degree);
    }

    private static Duration minutes(double minutes) {
        return Duration.ofSeconds(Math.round(minutes * 60));
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private boolean happens(double share) {
        return random.nextDouble() < share;
    }
}
