package org.fengqiao.backend.duplicate;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.fengqiao.domain.incident.IncidentId;

/// How good a rule is over labelled sets. A pair is a report and an earlier one of the same thing.
///
/// @param right pairs told
/// @param wrong other pairs told, by what they were made to be
/// @param pairs there are
/// @param found reports of a thing already reported with one of that thing among the first three
///   told
/// @param repeated reports of a thing already reported
record Quality(int right, Map<Thing.Origin, Integer> wrong, int pairs, int found, int repeated) {

    /// What is told of a report that has just arrived.
    interface Rule {
        /// Likeliest first.
        List<CaseIndex.Hit> tell(CaseIndex earlier, LabelledSet.Report report);
    }

    /// Plays the reports of each seed to a rule in the order of their arrival.
    static Quality of(LongStream seeds, Rule rule) {
        Tally tally = new Tally();
        seeds.forEach(seed -> tally.play(LabelledSet.make(seed), rule));
        return new Quality(tally.right, tally.wrong, tally.pairs, tally.found, tally.repeated);
    }

    double precision() {
        int told = right + allWrong();
        return told == 0 ? 1 : (double) right / told;
    }

    double recall() {
        return (double) right / pairs;
    }

    double f1() {
        return 2.0 * right / (right + allWrong() + pairs);
    }

    double recallAt3() {
        return (double) found / repeated;
    }

    int allWrong() {
        return wrong.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static final class Tally {
        private final Map<Thing.Origin, Integer> wrong = new EnumMap<>(Thing.Origin.class);
        private int right;
        private int pairs;
        private int found;
        private int repeated;

        void play(List<LabelledSet.Report> reports, Rule rule) {
            CaseIndex earlier = new CaseIndex(new ChineseWords());
            Map<IncidentId, Thing> things = new HashMap<>();
            Map<Integer, Integer> times = new HashMap<>();
            for (LabelledSet.Report report : reports) {
                Thing thing = report.thing();
                List<CaseIndex.Hit> told = rule.tell(earlier, report);
                for (CaseIndex.Hit hit : told) {
                    count(thing, things.getOrDefault(hit.id(), thing));
                }
                int before = times.getOrDefault(thing.id(), 0);
                pairs += before;
                if (before > 0) {
                    repeated++;
                    found += among(told, things, thing) ? 1 : 0;
                }
                times.put(thing.id(), before + 1);
                things.put(report.id(), thing);
                earlier.put(report.id(), report.draft());
            }
        }

        private void count(Thing thing, Thing told) {
            if (thing.id() == told.id()) {
                right++;
            } else {
                wrong.merge(origin(thing, told), 1, Integer::sum);
            }
        }

        private static Thing.Origin origin(Thing a, Thing b) {
            return a.from() == b.id()
                    ? a.origin()
                    : b.from() == a.id() ? b.origin() : Thing.Origin.ORDINARY;
        }

        private static boolean among(
                List<CaseIndex.Hit> told, Map<IncidentId, Thing> things, Thing thing) {
            return told.stream().limit(3).anyMatch(hit -> thing.equals(things.get(hit.id())));
        }
    }
}
