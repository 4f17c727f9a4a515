package org.fengqiao.backend.duplicate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Cuts Chinese text into words with Lucene's SmartCN (a hidden Markov model and a dictionary).
/// Punctuation is left out, Latin letters become small, English words lose their endings. Safe for
/// any thread.
final class ChineseWords {

    private final Analyzer analyzer = new SmartChineseAnalyzer();

    /// The distinct words of several texts, in the order of their characters. No word crosses from
    /// one text into the next.
    List<String> cut(String... texts) {
        TreeSet<String> words = new TreeSet<>();
        try (TokenStream stream = analyzer.tokenStream("text", String.join("\n。", texts))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
        return List.copyOf(words);
    }
}
