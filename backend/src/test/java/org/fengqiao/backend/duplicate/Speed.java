package org.fengqiao.backend.duplicate;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.IncidentId;

/// Times searches among 100,000 cases: a week's, with a labelled set's texts, half of them around
/// 300 busy places of a city of 40 by 40 km.
final class Speed {

    private static final int CASES = 100_000;
    private static final int SEARCHES = 5000;
    private static final double SIDE_M = 40_000;
    private static final LonLat CORNER = new LonLat(118.6, 31.9);

    private Speed() {}

    static void print(PrintStream out) {
        List<LabelledSet.Report> texts = LabelledSet.make(1);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        LonLat[] busy = new LonLat[300];
        for (int i = 0; i < busy.length; i++) {
            busy[i] = anywhere(random);
        }
        CaseIndex index = new CaseIndex(new ChineseWords());
        for (int i = 0; i < CASES; i++) {
            index.put(new IncidentId(String.valueOf(i)), draft(texts, busy, random));
        }
        long start = System.nanoTime();
        index.catchUp();
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(Locale.ROOT, "%d cases cut into words in %.1f s%n", CASES, seconds);
        Weights weights = Weights.load();
        long[] took = new long[SEARCHES];
        long told = 0;
        for (int i = 0; i < 2 * SEARCHES; i++) {
            CaseIndex.Draft draft = draft(texts, busy, random);
            long from = System.nanoTime();
            told += index.search(draft, null, draft.sketch().at(), weights, Rules.DEFAULT).size();
            // The first half is practice.
            took[i % SEARCHES] = System.nanoTime() - from;
        }
        Arrays.sort(took);
        out.printf(
                Locale.ROOT,
                "a search: median %.2f ms, p99 %.2f ms, most %.2f ms; %.1f candidates on the mean%n",
                took[SEARCHES / 2] / 1e6,
                took[SEARCHES * 99 / 100] / 1e6,
                took[SEARCHES - 1] / 1e6,
                told / (2.0 * SEARCHES));
    }

    private static CaseIndex.Draft draft(
            List<LabelledSet.Report> texts, LonLat[] busy, RandomGenerator random) {
        CaseIndex.Draft like = texts.get(random.nextInt(texts.size())).draft();
        LonLat place =
                random.nextBoolean()
                        ? anywhere(random)
                        : Things.moved(
                                busy[random.nextInt(busy.length)],
                                60 * random.nextGaussian(),
                                60 * random.nextGaussian());
        Sketch sketch =
                new Sketch(
                        place,
                        Things.START.plus(Duration.ofMinutes(random.nextInt(7 * 24 * 60))),
                        null,
                        like.sketch().kind(),
                        List.of());
        return new CaseIndex.Draft(sketch, like.text());
    }

    private static LonLat anywhere(RandomGenerator random) {
        return Things.moved(CORNER, SIDE_M * random.nextDouble(), SIDE_M * random.nextDouble());
    }
}
