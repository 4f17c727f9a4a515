package org.fengqiao.console.incident.filter;

import java.util.concurrent.atomic.AtomicIntegerArray;
import net.sourceforge.pinyin4j.PinyinHelper;

/// Finds text by the first letters of its pinyin, as operators type it: `blzj` finds 暴露垃圾.
///
/// A character read in several ways answers to each of them (重 to z and c); Latin letters and
/// digits answer to themselves, in either case. Safe for any thread; the first use loads pinyin4j's
/// table (about 100 ms) and belongs off the FX thread.
public final class PinyinInitials {

    private static final int LOOKED_UP = 1 << 31;

    /// Per character a bit for each letter it answers to; [#LOOKED_UP] once it was looked up.
    private static final AtomicIntegerArray LETTERS = new AtomicIntegerArray(1 << 16);

    private PinyinInitials() {}

    /// Whether the text, or the initials of its pinyin, contain what was typed.
    ///
    /// @param typed in lower case
    public static boolean contains(String text, String typed) {
        return indexOf(text, typed) >= 0;
    }

    /// Where the match begins; −1 if there is none.
    public static int indexOf(String text, String typed) {
        int last = text.length() - typed.length();
        for (int start = 0; start <= last; start++) {
            int n = 0;
            while (n < typed.length() && answers(text.charAt(start + n), typed.charAt(n))) {
                n++;
            }
            if (n == typed.length()) {
                return start;
            }
        }
        return -1;
    }

    private static boolean answers(char c, char typed) {
        if (c == typed || (c < 128 && Character.toLowerCase(c) == typed)) {
            return true;
        }
        return c >= 128 && typed >= 'a' && typed <= 'z' && (letters(c) & 1 << (typed - 'a')) != 0;
    }

    private static int letters(char c) {
        int known = LETTERS.get(c);
        if (known != 0) {
            return known;
        }
        int letters = LOOKED_UP;
        // pinyin4j answers null for a character without a reading.
        String[] readings = PinyinHelper.toHanyuPinyinStringArray(c);
        if (readings != null) {
            for (String reading : readings) {
                letters |= 1 << (reading.charAt(0) - 'a');
            }
        }
        LETTERS.set(c, letters);
        return letters;
    }
}
