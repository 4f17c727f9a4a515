package org.fengqiao.console.boundary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/// How a name may be typed in Latin letters: per character every reading in pinyin without tones.
///
/// All readings of a character count, because names keep old ones (六合 is Lùhé) and nobody should
/// have to know which one the dictionary prefers. ü is typed `v`.
final class Syllables {

    private static final HanyuPinyinOutputFormat FORMAT = new HanyuPinyinOutputFormat();
    private static final Map<Character, String[]> READINGS = new ConcurrentHashMap<>();

    static {
        FORMAT.setCaseType(HanyuPinyinCaseType.LOWERCASE);
        FORMAT.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        FORMAT.setVCharType(HanyuPinyinVCharType.WITH_V);
    }

    private Syllables() {}

    /// The readings of each character that can be typed; others (brackets, blanks) are left out.
    static String[][] of(String name) {
        String[][] syllables = new String[name.length()][];
        int count = 0;
        for (int i = 0; i < name.length(); i++) {
            String[] readings = READINGS.computeIfAbsent(name.charAt(i), Syllables::readings);
            if (readings.length > 0) {
                syllables[count++] = readings;
            }
        }
        return Arrays.copyOf(syllables, count);
    }

    private static String[] readings(char c) {
        if (c < 128) {
            return Character.isLetterOrDigit(c)
                    ? new String[] {String.valueOf(c).toLowerCase(Locale.ROOT)}
                    : new String[0];
        }
        try {
            String[] found = PinyinHelper.toHanyuPinyinStringArray(c, FORMAT);
            // pinyin4j answers null for a character without a reading.
            return found == null
                    ? new String[0]
                    : Arrays.stream(found).distinct().toArray(String[]::new);
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new IllegalStateException("fixed pinyin format refused", e);
        }
    }

    /// Matches `typed` against beginnings of consecutive syllables, so that `xwq`, `xuanwu`, and
    /// `xuanwq` all find 玄武区.
    ///
    /// @return index after the last syllable of the match from `start` that reaches furthest
    ///   (`wang` is 网 as well as the beginning of 网格); −1 if there is none
    static int match(String[][] syllables, int start, String typed) {
        return match(syllables, start, typed, 0);
    }

    private static int match(String[][] syllables, int at, String typed, int from) {
        if (from == typed.length()) {
            return at;
        }
        if (at == syllables.length) {
            return -1;
        }
        int furthest = -1;
        for (String reading : syllables[at]) {
            for (int take = common(reading, typed, from); take > 0; take--) {
                furthest = Math.max(furthest, match(syllables, at + 1, typed, from + take));
            }
        }
        return furthest;
    }

    private static int common(String reading, String typed, int from) {
        int longest = Math.min(reading.length(), typed.length() - from);
        int n = 0;
        while (n < longest && reading.charAt(n) == typed.charAt(from + n)) {
            n++;
        }
        return n;
    }
}
