package org.fengqiao.console.boundary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.PriorityQueue;
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

    private record Entry(Area area, String name, String[][] syllables) {}

    /// Among equal ranks the outer level first, then the shorter name, then the code, so that an
    /// order is never left to chance.
    private static final Comparator<Hit> BEST_FIRST =
            Comparator.comparing(Hit::rank)
                    .thenComparing(hit -> hit.area().level())
                    .thenComparing(hit -> hit.area().name().length())
                    .thenComparing(hit -> hit.area().code());

    private final List<Entry> entries = new ArrayList<>();

    public AreaSearch(AreaTree tree) {
        for (Level level : Level.values()) {
            for (Area area : tree.listLevel(level)) {
                entries.add(new Entry(area, normalize(area.name()), Syllables.of(area.name())));
            }
        }
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
        boolean digits = query.chars().allMatch(c -> c >= '0' && c <= '9');
        // The worst of those kept lies on top, to be pushed out by a better one.
        PriorityQueue<Hit> kept = new PriorityQueue<>(limit + 1, BEST_FIRST.reversed());
        for (Entry entry : entries) {
            Rank rank = rank(entry, query, latin, digits);
            if (rank != null && wanted.test(entry.area())) {
                kept.add(new Hit(entry.area(), rank));
                if (kept.size() > limit) {
                    kept.poll();
                }
            }
        }
        List<Hit> hits = new ArrayList<>(kept);
        hits.sort(BEST_FIRST);
        return hits;
    }

    private static @Nullable Rank rank(Entry entry, String query, boolean latin, boolean digits) {
        String code = entry.area().code().digits();
        if (digits && code.startsWith(query)) {
            return code.length() == query.length() ? Rank.CODE : Rank.CODE_START;
        }
        int at = entry.name().indexOf(query);
        if (at == 0) {
            return entry.name().length() == query.length() ? Rank.NAME : Rank.NAME_START;
        }
        if (latin) {
            OptionalInt end = end(entry.syllables(), 0, query);
            if (end.isPresent()) {
                return end.getAsInt() == entry.syllables().length ? Rank.PINYIN : Rank.PINYIN_START;
            }
        }
        if (at > 0) {
            return Rank.NAME_INSIDE;
        }
        if (latin) {
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
