package org.fengqiao.backend.duplicate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/// Reports of which it is known what they are about, in the order of their arrival.
///
/// The noise is that of the field: several reporters of one thing, positions off by 5 to 60 m
/// (log-normal), reports hours apart, other words, other order, slips, no address, another class of
/// the same major class. Beside true duplicates there are things made to be taken for one: the same
/// class within 50 m and 24 h, the same words elsewhere, the same trouble next day.
///
/// What is optimistic about it: the phrasings are a few per trouble and by one hand, so that two
/// reporters share more words than two citizens would; every report says what is wrong, none is
/// about two things, none is rude, in dialect or dictated; errors of position have no direction
/// that a street of high houses gives them; addresses are never wrong, only left out. What is
/// pessimistic: one report in five is easily taken for another, more than in most streets. Figures
/// of it compare rules with one another; they foretell no city's.
final class LabelledSet {

    /// @param arrival when the report came in
    /// @param draft ends when its thing was put right
    record Report(IncidentId id, Thing thing, Instant arrival, CaseIndex.Draft draft) {}

    private final Phrasings phrasings;
    private final RandomGenerator random;
    private final Wording wording;
    private final List<Report> reports = new ArrayList<>();

    private LabelledSet(long seed) {
        phrasings = Phrasings.load();
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        wording = new Wording(phrasings, random);
    }

    /// The same seed makes the same set.
    static List<Report> make(long seed) {
        return new LabelledSet(seed).reports();
    }

    private List<Report> reports() {
        List<Thing> things = new Things(phrasings, random).make();
        List<List<String>> firstTexts = new ArrayList<>();
        for (Thing thing : things) {
            int times = times();
            for (int i = 0; i < times; i++) {
                Instant arrival = i == 0 ? thing.start() : thing.start().plus(delay(thing));
                boolean copied = i == 0 && thing.origin() == Thing.Origin.SAME_TEXT;
                Report report =
                        report(thing, arrival, copied ? firstTexts.get(thing.from()) : null);
                reports.add(report);
                if (i == 0) {
                    firstTexts.add(report.draft().text());
                }
            }
        }
        reports.sort(Comparator.comparing(Report::arrival));
        return reports;
    }

    /// Two in three things are reported once.
    private int times() {
        double roll = random.nextDouble();
        return roll < 0.65 ? 1 : roll < 0.85 ? 2 : roll < 0.95 ? 3 : 5;
    }

    /// Hours on the mean; a third of those who would come late come though it has been put right.
    private Duration delay(Thing thing) {
        double hours = -5 * Math.log(1 - random.nextDouble());
        double life = thing.life().toMinutes() / 60.0;
        if (hours > life && random.nextDouble() < 0.7) {
            hours = life * random.nextDouble();
        }
        return Duration.ofSeconds(Math.round(hours * 3600));
    }

    private Report report(Thing thing, Instant arrival, @Nullable List<String> text) {
        double roll = random.nextDouble();
        boolean official = roll < 0.40;
        boolean hotline = !official && roll < 0.70;
        boolean machine = roll >= 0.95;
        // Who telephones names a place, which is looked up; everybody else is where the thing is.
        LonLat place = off(hotline ? thing.spot().centre() : thing.place());
        Instant at =
                random.nextDouble() < 0.7
                        ? arrival
                        : arrival.minusSeconds(Math.round(3 * 3600 * random.nextDouble()));
        Instant ended = arrival.isAfter(thing.end()) ? arrival.plusSeconds(3600) : thing.end();
        Sketch sketch = new Sketch(place, at, ended, kind(thing, official), List.of());
        List<String> said =
                text != null
                        ? text
                        : official
                                ? wording.official(thing)
                                : machine ? wording.machine(thing) : wording.plain(thing);
        IncidentId id = new IncidentId(String.valueOf(reports.size() + 1));
        return new Report(id, thing, arrival, new CaseIndex.Draft(sketch, said));
    }

    private LonLat off(LonLat place) {
        double metres = Math.clamp(14 * Math.exp(0.7 * random.nextGaussian()), 5, 60);
        double angle = 2 * Math.PI * random.nextDouble();
        return Things.moved(place, metres * Math.cos(angle), metres * Math.sin(angle));
    }

    private Sketch.Kind kind(Thing thing, boolean official) {
        List<String> row = phrasings.get("class", thing.className());
        String major = row.get(1);
        double roll = random.nextDouble();
        if (roll < (official ? 0.08 : 0.20)) {
            String taken = Phrasings.pick(row.subList(2, row.size()), random);
            return new Sketch.Kind(new ClassKey("labelled", "matter", taken), taken, major);
        }
        if (roll > 0.97) {
            return new Sketch.Kind(new ClassKey("labelled", "other", "0"), "市民求助咨询", "其他事件");
        }
        return new Sketch.Kind(ClassKey.parse(row.getFirst()), thing.className(), major);
    }
}
