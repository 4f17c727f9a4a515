package org.fengqiao.cityimport.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells each candidate's level: from its layer, its level column, the chain of its parents, the
/// length of its code, or from there being one layer for each level.
final class LevelFinder {

    /// Words for levels, outermost first.
    private static final List<Set<String>> WORDS =
            List.of(
                    Set.of("province", "省"),
                    Set.of("city", "市", "municipality", "town hall", "地级市"),
                    Set.of("district", "区", "县", "区县", "county", "borough"),
                    Set.of(
                            "street",
                            "街道",
                            "镇",
                            "乡",
                            "乡镇",
                            "镇街",
                            "subdistrict",
                            "town",
                            "township",
                            "ward"),
                    Set.of(
                            "community",
                            "社区",
                            "村",
                            "村居",
                            "village",
                            "neighbourhood",
                            "neighborhood"),
                    Set.of("grid", "网格", "block"));

    private static final double MOST = 0.5;

    private static final String NATIONAL = "\\d{6}|\\d{9}|\\d{12}|\\d{15}";

    private LevelFinder() {}

    /// Levels from 0 without holes. What was said of a layer stands; the others are told without
    /// looking at that.
    static List<Candidate> assign(List<Candidate> all) {
        Map<Integer, Integer> said = new HashMap<>();
        all.stream().filter(c -> c.level() >= 0).forEach(c -> said.put(c.source(), c.level()));
        List<Candidate> told =
                all.stream().allMatch(c -> said.containsKey(c.source())) ? all : tell(all);
        return compressed(
                told.stream()
                        .map(c -> c.withLevel(said.getOrDefault(c.source(), c.level())))
                        .toList());
    }

    private static List<Candidate> tell(List<Candidate> all) {
        List<Candidate> levelled;
        if (all.stream().allMatch(c -> !c.levelText().isEmpty())) {
            levelled = byRank(all, Candidate::levelText, LevelFinder::textRank);
        } else if (all.stream().allMatch(c -> c.code().matches(NATIONAL)) && areNested(all)) {
            levelled = byLength(all);
        } else if (all.stream().mapToInt(Candidate::source).distinct().count() > 1) {
            levelled = bySource(all);
        } else if (all.stream().anyMatch(c -> !c.parent().isEmpty())) {
            levelled = byParents(all);
        } else {
            levelled = byLength(all);
        }
        return compressed(Enclosed.levels(levelled));
    }

    /// National codes tell their levels also where each level is split into many files.
    private static boolean areNested(List<Candidate> all) {
        return byLength(all).stream().anyMatch(c -> c.level() > 0)
                || all.stream().map(c -> Prefixes.significant(c.code()).length()).distinct().count()
                        == 1;
    }

    /// One layer for each level: the largest areas on average are the outermost; their number says
    /// less, as an inner level may be there for a part of the city only. Layers that lie beside one
    /// another are of one level: one file for each district's wards.
    private static List<Candidate> bySource(List<Candidate> all) {
        Map<Integer, Integer> groups = SideBySide.groups(all);
        Map<Integer, List<Candidate>> layers =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        c -> groups.getOrDefault(c.source(), c.source())));
        List<Integer> order =
                layers.entrySet().stream()
                        .sorted(
                                Comparator.comparingDouble(e ->
                                        -e.getValue().stream()
                                                .mapToDouble(c -> c.shape().getArea())
                                                .average()
                                                .orElse(0)))
                        .map(Map.Entry::getKey)
                        .toList();
        return all.stream()
                .map(c -> c.withLevel(order.indexOf(groups.getOrDefault(c.source(), c.source()))))
                .toList();
    }

    private static List<Candidate> compressed(List<Candidate> all) {
        List<Integer> used =
                List.copyOf(new TreeSet<>(all.stream().map(Candidate::level).toList()));
        return all.stream().map(c -> c.withLevel(used.indexOf(c.level()))).toList();
    }

    private static List<Candidate> byRank(
            List<Candidate> all,
            Function<Candidate, String> text,
            Function<List<String>, ToIntFunction<String>> ranks) {
        List<String> texts = all.stream().map(text).distinct().toList();
        ToIntFunction<String> rank = ranks.apply(byMeanArea(all, texts, text));
        return all.stream().map(c -> c.withLevel(rank.applyAsInt(text.apply(c)))).toList();
    }

    /// Numbers by their size (some count from the innermost level), known words by their meaning;
    /// other words by how large their areas are.
    private static ToIntFunction<String> textRank(List<String> byArea) {
        if (byArea.stream().allMatch(t -> t.matches("\\d{1,9}"))) {
            boolean outermostIsLeast =
                    Integer.parseInt(byArea.getFirst()) <= Integer.parseInt(byArea.getLast());
            return text -> outermostIsLeast ? Integer.parseInt(text) : -Integer.parseInt(text);
        }
        if (byArea.stream().allMatch(t -> word(t) >= 0)) {
            return LevelFinder::word;
        }
        return byArea::indexOf;
    }

    private static int word(String text) {
        String plain = text.toLowerCase(Locale.ROOT).strip();
        for (int i = 0; i < WORDS.size(); i++) {
            if (WORDS.get(i).contains(plain)) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> byMeanArea(
            List<Candidate> all, List<String> texts, Function<Candidate, String> text) {
        Map<String, Double> mean =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        text,
                                        Collectors.averagingDouble(c -> c.shape().getArea())));
        return texts.stream()
                .sorted(Comparator.comparingDouble((String t) -> -mean.getOrDefault(t, 0.0)))
                .toList();
    }

    /// The few that name no parent and are nobody's, beside others that are, are of the innermost.
    private static List<Candidate> byParents(List<Candidate> all) {
        Map<String, Candidate> known = new HashMap<>();
        all.forEach(c -> known.putIfAbsent(c.code(), c)); // a code says more than a name
        all.forEach(c -> known.putIfAbsent(c.name(), c));
        Set<Candidate> parents = new HashSet<>();
        List<Candidate> levelled = new ArrayList<>();
        int deepest = 0;
        for (Candidate each : all) {
            Set<String> seen = new HashSet<>(Set.of(each.code()));
            int depth = 0;
            Candidate at = parent(each, known);
            while (at != null && seen.add(at.code())) {
                depth++;
                parents.add(at);
                at = parent(at, known);
            }
            deepest = Math.max(deepest, depth);
            levelled.add(each.withLevel(depth));
        }
        int innermost = deepest;
        Set<Candidate> tops = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            if (levelled.get(i).level() == 0 && parents.contains(all.get(i))) {
                tops.add(levelled.get(i));
            }
        }
        return levelled.stream()
                .map(c -> c.level() > 0 || tops.contains(c) ? c : c.withLevel(innermost))
                .toList();
    }

    private static @Nullable Candidate parent(Candidate child, Map<String, Candidate> known) {
        Candidate named = known.get(child.parent());
        return named == null ? known.get(Candidates.local(child.parent())) : named;
    }

    /// Codes of different significant lengths are of different levels, if nearly all longer ones
    /// begin with one of the shorter ones and lie where that one lies (running numbers begin with
    /// one another too); else all are of one level. The few that begin with none are of the
    /// innermost.
    private static List<Candidate> byLength(List<Candidate> all) {
        Map<String, Candidate> codes = new HashMap<>();
        all.forEach(c -> codes.putIfAbsent(Prefixes.significant(c.code()), c));
        List<Integer> lengths =
                List.copyOf(new TreeSet<>(codes.keySet().stream().map(String::length).toList()));
        Set<String> nested = new HashSet<>();
        int longer = 0;
        for (Map.Entry<String, Candidate> each : codes.entrySet()) {
            if (each.getKey().length() > lengths.getFirst()) {
                longer++;
                if (liesInPrefix(each.getKey(), each.getValue(), codes)) {
                    nested.add(each.getKey());
                }
            }
        }
        if (lengths.size() == 1 || nested.size() < MOST * longer) {
            return all.stream().map(c -> c.withLevel(0)).toList();
        }
        List<Integer> levels =
                List.copyOf(new TreeSet<>(nested.stream().map(String::length).toList()));
        return all.stream()
                .map(c -> {
                    String code = Prefixes.significant(c.code());
                    boolean outermost = code.length() == lengths.getFirst();
                    int level =
                            nested.contains(code)
                                    ? levels.indexOf(code.length()) + 1
                                    : levels.size();
                    return c.withLevel(outermost ? 0 : level);
                })
                .toList();
    }

    private static boolean liesInPrefix(
            String code, Candidate child, Map<String, Candidate> codes) {
        for (int end = code.length() - 1; end > 0; end--) {
            Candidate parent = codes.get(code.substring(0, end));
            if (parent != null) {
                return parent.shape().covers(child.shape().getInteriorPoint());
            }
        }
        return false;
    }
}
