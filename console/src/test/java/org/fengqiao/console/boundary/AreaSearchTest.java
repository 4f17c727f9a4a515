package org.fengqiao.console.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.fengqiao.console.boundary.AreaSearch.Hit;
import org.fengqiao.console.boundary.AreaSearch.Rank;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaSearchTest {

    private final AreaSearch search = new AreaSearch(SmallCity.nanjing());

    @ParameterizedTest
    @CsvSource({
        "玄武区, 玄武区, NAME",
        "玄武, 玄武区, NAME_START",
        "xuanwuqu, 玄武区, PINYIN",
        "xwq, 玄武区, PINYIN",
        "xuanwq, 玄武区, PINYIN",
        "XuanWu, 玄武区, PINYIN_START",
        "xuan wu qu, 玄武区, PINYIN",
        "myxc, 梅园新村街道, PINYIN_START",
        "320102, 玄武区, CODE",
        "320116, 六合区, CODE",
        "３２０１１６, 六合区, CODE",
        "新村, 梅园新村街道, NAME_INSIDE",
        "xincun, 梅园新村街道, PINYIN_INSIDE"
    })
    void bestHitForWhatIsTyped(String typed, String name, Rank rank) {
        Hit best = search.list(typed, 5).getFirst();
        assertEquals(name, best.area().name());
        assertEquals(rank, best.rank());
    }

    @Test
    void everyReadingOfACharacterFindsIt() {
        assertEquals("六合区", search.list("liuhequ", 1).getFirst().area().name());
        assertEquals("六合区", search.list("luhe", 1).getFirst().area().name());
    }

    @Test
    void outerLevelsComeFirstAmongEqualRanks() {
        List<Level> levels =
                search.list("320102", 40).stream().skip(1).map(h -> h.area().level()).toList();
        assertEquals(levels.stream().sorted().toList(), levels);
        assertTrue(levels.contains(Level.GRID));
    }

    @Test
    void emptyOrUnknownQueriesFindNothing() {
        assertEquals(List.of(), search.list("", 10));
        assertEquals(List.of(), search.list("  ", 10));
        assertEquals(List.of(), search.list("zzzzz", 10));
        assertEquals(List.of(), search.list("999", 10));
        assertEquals(List.of(), search.list("玄武", 0));
    }

    /// The oracle spells out every way a name may be typed, and sorts everything.
    @Test
    void agreesWithBruteForceOnRandomCities() {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            AreaTree tree = SmallCity.random(random, 20, 2);
            AreaSearch quick = new AreaSearch(tree);
            List<Area> all = new ArrayList<>();
            for (Level level : Level.values()) {
                all.addAll(tree.listLevel(level));
            }
            for (int i = 0; i < 25; i++) {
                String typed = randomQuery(random, all);
                int limit = 1 + random.nextInt(12);
                List<Hit> expected = new ArrayList<>();
                for (Area area : all) {
                    Rank rank = bruteRank(area, typed);
                    if (rank != null) {
                        expected.add(new Hit(area, rank));
                    }
                }
                expected.sort(
                        Comparator.comparing(Hit::rank)
                                .thenComparing(h -> h.area().level())
                                .thenComparing(h -> h.area().name().length())
                                .thenComparing(h -> h.area().code()));
                List<Hit> best = expected.subList(0, Math.min(limit, expected.size()));
                assertEquals(best, quick.list(typed, limit), "seed " + seed + " " + typed);
            }
        }
    }

    private static String randomQuery(Random random, List<Area> all) {
        Area area = all.get(random.nextInt(all.size()));
        String name = area.name();
        int from = random.nextInt(3) == 0 ? random.nextInt(name.length()) : 0;
        int to = from + 1 + random.nextInt(name.length() - from);
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(from, to);
            case 1 -> area.code().digits().substring(0, 3 + random.nextInt(4));
            default -> {
                StringBuilder typed = new StringBuilder();
                for (String[] readings : Syllables.of(name.substring(from, to))) {
                    String reading = readings[random.nextInt(readings.length)];
                    typed.append(reading, 0, 1 + random.nextInt(reading.length()));
                }
                yield typed.toString();
            }
        };
    }

    private static @Nullable Rank bruteRank(Area area, String typed) {
        String code = area.code().digits();
        if (code.equals(typed)) {
            return Rank.CODE;
        }
        if (area.name().equals(typed)) {
            return Rank.NAME;
        }
        if (code.startsWith(typed)) {
            return Rank.CODE_START;
        }
        if (area.name().startsWith(typed)) {
            return Rank.NAME_START;
        }
        String[][] syllables = Syllables.of(area.name());
        if (spellings(syllables, 0, syllables.length).contains(typed)) {
            return Rank.PINYIN;
        }
        for (int end = 1; end < syllables.length; end++) {
            if (spellings(syllables, 0, end).contains(typed)) {
                return Rank.PINYIN_START;
            }
        }
        if (area.name().contains(typed)) {
            return Rank.NAME_INSIDE;
        }
        for (int start = 1; start < syllables.length; start++) {
            for (int end = start + 1; end <= syllables.length; end++) {
                if (spellings(syllables, start, end).contains(typed)) {
                    return Rank.PINYIN_INSIDE;
                }
            }
        }
        return null;
    }

    private static final Map<List<List<String>>, Set<String>> SPELLED = new HashMap<>();

    /// Every string made of non-empty beginnings of the syllables from `start` to `end`.
    private static Set<String> spellings(String[][] syllables, int start, int end) {
        List<List<String>> part = new ArrayList<>();
        for (int i = start; i < end; i++) {
            part.add(List.of(syllables[i]));
        }
        return SPELLED.computeIfAbsent(
                part,
                _ -> {
                    Set<String> spelled = Set.of("");
                    for (List<String> readings : part) {
                        Set<String> longer = new HashSet<>();
                        for (String begin : spelled) {
                            for (String reading : readings) {
                                for (int n = 1; n <= reading.length(); n++) {
                                    longer.add(begin + reading.substring(0, n));
                                }
                            }
                        }
                        spelled = longer;
                    }
                    return spelled;
                });
    }
}
