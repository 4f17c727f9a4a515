package org.fengqiao.backend.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.fengqiao.domain.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/// Fits the weights to labelled sets: logistic regression by accelerated gradient steps, a weight
/// that would become negative kept at zero.
final class Fit {

    private static final int STEPS = 6000;
    private static final double STEP = 0.4;

    /// Keeps weights finite where a reason never errs.
    private static final double RIDGE = 1e-4;

    private final List<double[]> terms = new ArrayList<>();
    private final List<Boolean> same = new ArrayList<>();

    private Fit() {}

    static Weights weights(LongStream seeds, DuplicateOptions options) {
        return weights(seeds, options, true);
    }

    /// What is left of the finder where nobody reads the texts.
    static Weights weightsWithoutText(LongStream seeds, DuplicateOptions options) {
        Weights w = weights(seeds, options, false);
        double bias = w.bias() + w.text() * w.noText();
        return new Weights(
                bias, w.distance(), w.time(), w.minor(), w.major(), 0, w.ended(), w.noText());
    }

    private static Weights weights(LongStream seeds, DuplicateOptions options, boolean read) {
        Fit fit = new Fit();
        List<Pair> pairs = new ArrayList<>();
        seeds.forEach(seed -> collect(LabelledSet.make(seed), options, pairs));
        double noText = (meanText(pairs, true) + meanText(pairs, false)) / 2;
        for (Pair pair : pairs) {
            Likeness l = pair.likeness();
            @Nullable Double text = read ? l.text() : null;
            fit.terms.add(
                    Weights.terms(
                            l.distanceM() / options.radiusM(),
                            options.windows(l.earlier()),
                            l.relation(),
                            text == null ? noText : text,
                            l.endedBetween()));
            fit.same.add(pair.same());
        }
        double[] w = Arrays.copyOf(fit.descend(), 8);
        w[7] = noText;
        return Weights.of(w);
    }

    private record Pair(Likeness likeness, boolean same) {}

    private static void collect(
            List<LabelledSet.Report> reports, DuplicateOptions options, List<Pair> pairs) {
        Weights any = Weights.of(0, 0, 0, 0, 0, 0, 0, 0);
        DuplicateOptions all =
                new DuplicateOptions(
                        options.radiusM(), options.window(), options.reach(), options.most(), 0);
        CaseIndex earlier = new CaseIndex(new ChineseWords());
        Map<IncidentId, Thing> things = new HashMap<>();
        for (LabelledSet.Report report : reports) {
            for (CaseIndex.Hit hit : Rules.finder(any, all).tell(earlier, report)) {
                pairs.add(new Pair(hit.likeness(), report.thing().equals(things.get(hit.id()))));
            }
            things.put(report.id(), report.thing());
            earlier.put(report.id(), report.draft());
        }
    }

    private static double meanText(List<Pair> pairs, boolean same) {
        return pairs.stream()
                .filter(pair -> pair.same() == same)
                .map(pair -> pair.likeness().text())
                .filter(Fit::known)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    private static boolean known(@Nullable Double text) {
        return text != null;
    }

    /// Bias first.
    private double[] descend() {
        int size = 1 + terms.getFirst().length;
        double[] w = new double[size];
        double[] before = new double[size];
        for (int step = 1; step <= STEPS; step++) {
            double momentum = (step - 1.0) / (step + 2.0);
            double[] ahead = new double[size];
            for (int i = 0; i < size; i++) {
                ahead[i] = w[i] + momentum * (w[i] - before[i]);
            }
            double[] slope = slope(ahead);
            before = w;
            w = new double[size];
            for (int i = 0; i < size; i++) {
                double next = ahead[i] - STEP * slope[i];
                w[i] = i == 0 ? next : Math.max(0, next);
            }
        }
        return w;
    }

    private double[] slope(double[] w) {
        double[] slope = new double[w.length];
        for (int n = 0; n < terms.size(); n++) {
            double[] x = terms.get(n);
            double sum = w[0];
            for (int i = 0; i < x.length; i++) {
                sum += w[i + 1] * x[i];
            }
            double miss = 1 / (1 + Math.exp(-sum)) - (same.get(n) ? 1 : 0);
            slope[0] += miss;
            for (int i = 0; i < x.length; i++) {
                slope[i + 1] += miss * x[i];
            }
        }
        for (int i = 0; i < slope.length; i++) {
            slope[i] = slope[i] / terms.size() + (i == 0 ? 0 : RIDGE * w[i]);
        }
        return slope;
    }
}
