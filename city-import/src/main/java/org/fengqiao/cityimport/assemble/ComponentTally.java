package org.fengqiao.cityimport.assemble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.cityimport.assemble.Finding.Kind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/// What is found of the components of one layer, which may be a hundred thousand: one finding for
/// each thing and word, with how many there are and where the first is.
final class ComponentTally {

    /// A wrong column says another word in every row.
    private static final int MOST_WORDS = 20;

    private static final class Line {
        private final int feature;
        private final @Nullable Envelope where;
        private int count;

        Line(int feature, @Nullable Envelope where) {
            this.feature = feature;
            this.where = where;
        }
    }

    private final String file;
    private final Map<Kind, Map<String, Line>> lines = new LinkedHashMap<>();

    ComponentTally(String file) {
        this.file = file;
    }

    /// @param word by which those of a kind are counted; empty where they are all alike
    /// @param at null where nobody knows the place
    void add(Kind kind, String word, int feature, @Nullable Coordinate at) {
        lines.computeIfAbsent(kind, _ -> new LinkedHashMap<>())
                .computeIfAbsent(word, _ -> new Line(feature, at == null ? null : new Envelope(at)))
                .count++;
    }

    /// The commonest words first; rare ones of many under one.
    void report(List<Finding> findings) {
        lines.forEach((kind, words) -> {
            List<Map.Entry<String, Line>> sorted = new ArrayList<>(words.entrySet());
            sorted.sort((a, b) -> b.getValue().count - a.getValue().count);
            int others = 0;
            for (int i = 0; i < sorted.size(); i++) {
                Line line = sorted.get(i).getValue();
                if (i < MOST_WORDS) {
                    findings.add(
                            new Finding(
                                    kind,
                                    file,
                                    line.feature,
                                    "",
                                    sorted.get(i).getKey(),
                                    line.count,
                                    line.where));
                } else {
                    others += line.count;
                }
            }
            if (others > 0) {
                findings.add(new Finding(kind, file, 0, "", "…", others, null));
            }
        });
    }
}
