package org.fengqiao.backend.duplicate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.table.CsvTable;
import org.fengqiao.domain.wire.Duplicates.ClassRelation;
import org.jspecify.annotations.Nullable;

/// How much each reason says. The likeness of two cases is the logistic function of
///
/// `bias − distance·ln(1+(d/radius)²) − time·ln(1+t/window) − minor·(another class) −
/// major·(another major class) + text·(likeness of words) − ended·(the earlier had ended before)`.
///
/// No weight is negative, so the likeness never grows when two cases lie further apart, in place,
/// time or class, or share less text. The logarithm of the square is the shape of an error with a
/// long tail: some metres say nothing, many say ever less.
///
/// @param noText likeness of words taken where one of the two has none, which speaks neither for
///   nor against
record Weights(
        double bias,
        double distance,
        double time,
        double minor,
        double major,
        double text,
        double ended,
        double noText) {

    private static final String FILE = "weights.csv";
    private static final List<String> TERMS =
            List.of("bias", "distance", "time", "minor", "major", "text", "ended", "noText");

    Weights {
        check("distance", distance);
        check("time", time);
        check("minor", minor);
        check("major", major);
        check("text", text);
        check("ended", ended);
        check("noText", noText);
        if (!Double.isFinite(bias) || noText > 1) {
            throw new IllegalArgumentException("bias must be finite and noText at most 1");
        }
    }

    private static void check(String term, double weight) {
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(term + " must not be negative: " + weight);
        }
    }

    /// The packaged ones.
    static Weights load() {
        try (InputStream in = Weights.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return parse(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /// @throws IllegalArgumentException listing every problem with file and line
    static Weights parse(String file, String text) {
        List<String> problems = new ArrayList<>();
        Map<String, Double> found = new LinkedHashMap<>();
        for (CsvTable.Row row :
                CsvTable.parse(file, text, List.of("term", "weight"), problems).rows()) {
            try {
                if (!TERMS.contains(row.get("term"))) {
                    problems.add(row.problem("unknown term; known are " + TERMS));
                } else if (found.put(row.get("term"), Double.valueOf(row.get("weight"))) != null) {
                    problems.add(row.problem(row.get("term") + " is there twice"));
                }
            } catch (NumberFormatException e) {
                problems.add(row.problem("no number: '" + row.get("weight") + "'"));
            }
        }
        for (String term : TERMS) {
            if (!found.containsKey(term) && problems.isEmpty()) {
                problems.add(file + ": no weight of " + term);
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        double[] weights =
                TERMS.stream().mapToDouble(term -> found.getOrDefault(term, 0.0)).toArray();
        try {
            return of(weights);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    /// In the order of the record.
    static Weights of(double... w) {
        return new Weights(w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7]);
    }

    /// What the weights from `distance` to `ended` are multiplied by, each with its sign.
    ///
    /// @param distance in radii
    /// @param time in windows
    static double[] terms(
            double distance, double time, ClassRelation relation, double text, boolean ended) {
        return new double[] {
            -Math.log1p(distance * distance),
            -Math.log1p(Math.abs(time)),
            relation == ClassRelation.SAME ? 0 : -1,
            relation == ClassRelation.OTHER ? -1 : 0,
            text,
            ended ? -1 : 0
        };
    }

    /// @param text null where one of the two has no words
    double likeness(
            double distance,
            double time,
            ClassRelation relation,
            @Nullable Double text,
            boolean endedBetween) {
        double[] x = terms(distance, time, relation, text == null ? noText : text, endedBetween);
        double sum =
                bias
                        + this.distance * x[0]
                        + this.time * x[1]
                        + minor * x[2]
                        + major * x[3]
                        + this.text * x[4]
                        + ended * x[5];
        return 1 / (1 + Math.exp(-sum));
    }
}
