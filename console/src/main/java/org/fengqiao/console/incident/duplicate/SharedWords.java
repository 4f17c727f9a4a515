package org.fengqiao.console.incident.duplicate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Where the words two cases share stand in a text. Pure.
final class SharedWords {

    /// A stretch of a text that is wholly marked or not at all.
    record Stretch(String text, boolean shared) {}

    private SharedWords() {}

    /// The whole text in stretches, none of them empty. Every occurrence of every word is marked,
    /// whatever its case; words that overlap make one stretch.
    static List<Stretch> split(String text, List<String> words) {
        BitSet marked = new BitSet(text.length());
        for (String word : words) {
            for (int at = 0; !word.isEmpty() && at + word.length() <= text.length(); at++) {
                if (text.regionMatches(true, at, word, 0, word.length())) {
                    marked.set(at, at + word.length());
                }
            }
        }
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            boolean shared = marked.get(from);
            int next = shared ? marked.nextClearBit(from) : marked.nextSetBit(from);
            int to = next < 0 ? text.length() : Math.min(next, text.length());
            stretches.add(new Stretch(text.substring(from, to), shared));
            from = to;
        }
        return stretches;
    }
}
