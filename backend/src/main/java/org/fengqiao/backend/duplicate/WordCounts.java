package org.fengqiao.backend.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// In how many of the cases each word stands, so that a rare word says more than 小区 or 有. Guarded
/// by its owner.
final class WordCounts {

    private final Map<String, Count> counts = new HashMap<>();
    private int texts;

    /// @return the same words as instances that are shared with other texts, which saves memory
    List<String> add(List<String> words) {
        texts++;
        List<String> shared = new ArrayList<>(words.size());
        for (String word : words) {
            Count count = counts.computeIfAbsent(word, Count::new);
            count.texts++;
            shared.add(count.word);
        }
        return List.copyOf(shared);
    }

    /// Takes back what was added.
    void remove(List<String> words) {
        texts--;
        for (String word : words) {
            counts.computeIfPresent(word, (_, count) -> --count.texts == 0 ? null : count);
        }
    }

    /// 1 for a word that every text has, growing with the logarithm of how few have it.
    double rarity(String word) {
        Count count = counts.get(word);
        int having = count == null ? 0 : Math.min(count.texts, texts);
        return 1 + Math.log((1.0 + texts) / (1.0 + having));
    }

    /// Cosine of two texts as vectors of rarities: 0 without a shared word, 1 with the same words.
    ///
    /// @param a sorted, as `b` is
    /// @return null where a text has no words
    @Nullable Double likeness(List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return null;
        }
        double cosine = weight(shared(a, b)) / Math.sqrt(weight(a) * weight(b));
        return Math.min(1, cosine);
    }

    /// Words in both, the rarest first.
    List<String> listShared(List<String> a, List<String> b) {
        List<String> both = shared(a, b);
        both.sort((x, y) -> Double.compare(rarity(y), rarity(x)));
        return both;
    }

    private double weight(List<String> words) {
        double sum = 0;
        for (String word : words) {
            double rarity = rarity(word);
            sum += rarity * rarity;
        }
        return sum;
    }

    private static List<String> shared(List<String> a, List<String> b) {
        List<String> both = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            int order = a.get(i).compareTo(b.get(j));
            if (order == 0) {
                both.add(a.get(i));
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return both;
    }

    private static final class Count {
        private final String word;
        private int texts;

        Count(String word) {
            this.word = word;
        }
    }
}
