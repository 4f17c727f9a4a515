package org.fengqiao.backend.duplicate;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.LongStream;

/// Prints how good the finder is, beside fixed rules, on labelled sets it was not fitted to; with
/// the argument `fit` what weights the other sets give; with `speed` how long a search takes.
final class DuplicateQuality {

    /// Weights and threshold are fitted to these, and nothing else is.
    static LongStream training() {
        return LongStream.rangeClosed(1, 10);
    }

    static LongStream heldOut() {
        return LongStream.rangeClosed(101, 110);
    }

    private final PrintStream out;

    private DuplicateQuality(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        DuplicateQuality quality = new DuplicateQuality(System.out);
        switch (args.length == 0 ? "" : args[0]) {
            case "" -> quality.print();
            case "fit" -> quality.fit();
            case "speed" -> Speed.print(System.out);
            default -> throw new IllegalArgumentException("fit, speed or nothing: " + args[0]);
        }
    }

    private void print() {
        Weights weights = Weights.load();
        out.printf(
                "Held-out sets 101 to 110: %d reports; a pair is one and an earlier one of the same"
                        + " thing.%n",
                reports(heldOut()));
        head();
        line("fixed rule 50 m / 24 h", Quality.of(heldOut(), Rules.fixed()));
        line("… and of one class", Quality.of(heldOut(), Rules.fixedOfOneClass()));
        line("… and not put right before", Quality.of(heldOut(), Rules.fixedOfOneClassGoingOn()));
        line("finder", Quality.of(heldOut(), Rules.finder(weights, Rules.DEFAULT)));
        DuplicateOptions near = withReach(Rules.DEFAULT, 1);
        line("finder, 50 m and 24 h only", Quality.of(heldOut(), Rules.finder(weights, near)));
        Weights blind = Fit.weightsWithoutText(training(), Rules.DEFAULT);
        line(
                "finder fitted without text",
                Quality.of(heldOut(), Rules.finder(blind, Rules.DEFAULT)));
    }

    private void fit() {
        Weights w = Fit.weights(training(), Rules.DEFAULT);
        out.println("term,weight");
        weight("bias", w.bias());
        weight("distance", w.distance());
        weight("time", w.time());
        weight("minor", w.minor());
        weight("major", w.major());
        weight("text", w.text());
        weight("ended", w.ended());
        weight("noText", w.noText());
        out.printf("Training sets 1 to 10: %d reports%n", reports(training()));
        head();
        for (int percent = 10; percent <= 90; percent += 5) {
            double threshold = percent / 100.0;
            Quality.Rule rule = Rules.finder(w, withThreshold(Rules.DEFAULT, threshold));
            line("threshold " + threshold, Quality.of(training(), rule));
        }
    }

    private static int reports(LongStream seeds) {
        return seeds.mapToInt(seed -> LabelledSet.make(seed).size()).sum();
    }

    private void weight(String term, double weight) {
        out.printf(Locale.ROOT, "%s,%.3f%n", term, weight);
    }

    private static DuplicateOptions withReach(DuplicateOptions o, double reach) {
        return new DuplicateOptions(o.radiusM(), o.window(), reach, o.most(), o.threshold());
    }

    private static DuplicateOptions withThreshold(DuplicateOptions o, double threshold) {
        return new DuplicateOptions(o.radiusM(), o.window(), o.reach(), o.most(), threshold);
    }

    private void head() {
        out.printf(
                "%-28s %9s %7s %6s %8s | %5s %5s | wrong: %6s %7s %9s %6s%n",
                "rule",
                "precision",
                "recall",
                "F1",
                "recall@3",
                "pairs",
                "right",
                "other",
                "sibling",
                "elsewhere",
                "again");
    }

    private void line(String rule, Quality q) {
        out.printf(
                Locale.ROOT,
                "%-28s %9.3f %7.3f %6.3f %8.3f | %5d %5d |        %6d %7d %9d %6d%n",
                rule,
                q.precision(),
                q.recall(),
                q.f1(),
                q.recallAt3(),
                q.pairs(),
                q.right(),
                q.wrong().getOrDefault(Thing.Origin.ORDINARY, 0),
                q.wrong().getOrDefault(Thing.Origin.SIBLING, 0),
                q.wrong().getOrDefault(Thing.Origin.SAME_TEXT, 0),
                q.wrong().getOrDefault(Thing.Origin.RECURRENCE, 0));
    }
}
