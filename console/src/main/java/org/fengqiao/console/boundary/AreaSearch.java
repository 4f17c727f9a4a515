package org.fengqiao.console.boundary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.Level;
import org.jspecify.annotations.Nullable;

/// Finds areas by name, full pinyin, pinyin initials (or a mixture) and beginning of the code.
///
/// Immutable; building it reads pinyin for every name (some 100 ms for a city) and belongs off the
/// FX thread, a query takes a few milliseconds at most and may run on any thread.
public final class AreaSearch {

    /// How well an area answers a query; earlier is better.
    public enum Rank {
        CODE,
        NAME,
        NAME_START,
        PINYIN,
        CODE_START,
        PINYIN_START,
        NAME_INSIDE,
        PINYIN_INSIDE
    }

    /// @param rank how it was found
    public record Hit(Area area, Rank rank) {}

    /// @param letters bit per Latin letter or digit that occurs in any reading
    private record Entry(Area area, String name, String code, String[][] syllables, long letters) {}

    private final List<Entry> entries = new ArrayList<>();

    /// Among equal ranks the outer level comes first, then the shorter name, then the smaller code,
    /// so that an order is never left to chance.
    public AreaSearch(AreaTree tree) {
        for (Level level : Level.values()) {
            for (Area area : tree.listLevel(level)) {
                String[][] syllables = Syllables.of(area.name());
                entries.add(
                        new Entry(
                                area,
                                normalize(area.name()),
                                normalize(area.code().local()),
                                syllables,
                                letters(syllables)));
            }
        }
    }

    private static long letters(String[][] syllables) {
        long letters = 0;
        for (String[] readings : syllables) {
            for (String reading : readings) {
                letters |= letters(reading);
            }
        }
        return letters;
    }

    private static long letters(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1L << (text.charAt(i) & 63);
        }
        return letters;
    }

    /// The best areas for what was typed, best first; none for an empty query.
    public List<Hit> list(String typed, int limit) {
        return list(typed, limit, _ -> true);
    }

    /// @param wanted areas that may be offered
    public List<Hit> list(String typed, int limit, Predicate<Area> wanted) {
        String query = normalize(typed);
        if (query.isEmpty() || limit <= 0) {
            return List.of();
        }
        boolean latin = query.chars().allMatch(c -> c < 128);
        long needed = letters(query);
        // What matches best has the smallest key; only the best few are kept, in order.
        long[] best = new long[limit];
        int count = 0;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            Rank rank = rank(entry, query, latin && (needed & ~entry.letters()) == 0);
            if (rank == null) {
                continue;
            }
            long key = key(rank, entry, i);
            if ((count < limit || key < best[count - 1]) && wanted.test(entry.area())) {
                int at = count < limit ? count++ : count - 1;
                while (at > 0 && best[at - 1] > key) {
                    best[at] = best[at - 1];
                    at--;
                }
                best[at] = key;
            }
        }
        List<Hit> hits = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Entry entry = entries.get((int) (best[i] & 0xffffffffL));
            hits.add(new Hit(entry.area(), Rank.values()[(int) (best[i] >>> 56)]));
        }
        return hits;
    }

    /// Rank, then level, then length of the name, then position, which is in order of code.
    private static long key(Rank rank, Entry entry, int position) {
        long length = Math.min(entry.area().name().length(), 0xffff);
        return (long) rank.ordinal() << 56
                | (long) entry.area().level().ordinal() << 48
                | length << 32
                | position;
    }

    private static @Nullable Rank rank(Entry entry, String query, boolean mayBePinyin) {
        String code = entry.code();
        if (code.startsWith(query)) {
            return code.length() == query.length() ? Rank.CODE : Rank.CODE_START;
        }
        int at = entry.name().indexOf(query);
        if (at == 0) {
            return entry.name().length() == query.length() ? Rank.NAME : Rank.NAME_START;
        }
        if (mayBePinyin) {
            OptionalInt end = end(entry.syllables(), 0, query);
            if (end.isPresent()) {
                return end.getAsInt() == entry.syllables().length ? Rank.PINYIN : Rank.PINYIN_START;
            }
        }
        if (at > 0) {
            return Rank.NAME_INSIDE;
        }
        if (mayBePinyin) {
            for (int start = 1; start < entry.syllables().length; start++) {
                if (end(entry.syllables(), start, query).isPresent()) {
                    return Rank.PINYIN_INSIDE;
                }
            }
        }
        return null;
    }

    private static OptionalInt end(String[][] syllables, int start, String query) {
        int end = Syllables.match(syllables, start, query);
        return end < 0 ? OptionalInt.empty() : OptionalInt.of(end);
    }

    /// Full-width letters and digits from a Chinese input method count as plain ones; blanks do not
    /// count.
    private static String normalize(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s']+", "");
    }
}
