package org.fengqiao.cityimport.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;

/// Which area an address means. Names occur more than once in a city, so the areas around an area
/// count too: of two communities of one name it is the one whose district the address names. The
/// city's own name says too little and is not looked for.
final class AddressIndex {

    /// Shorter names are found in too many words.
    private static final int SHORTEST = 2;

    /// Where an area's name stands in an address.
    private record Mention(int from, int to, List<Area> areas) {
        boolean isInside(Mention other) {
            return other.from <= from && to <= other.to && other.to - other.from > to - from;
        }
    }

    private final AreaTree tree;
    private final Map<String, List<Area>> byName = new HashMap<>();

    /// Names by the two letters they begin with, as an address is read letter by letter.
    private final Map<String, List<String>> byStart = new HashMap<>();

    AddressIndex(AreaTree tree) {
        this.tree = tree;
        tree.listLevels().stream()
                .flatMap(level -> tree.listLevel(level).stream())
                .filter(area -> area.parent() != null && area.name().length() >= SHORTEST)
                .forEach(area ->
                        byName.computeIfAbsent(plain(area.name()), _ -> new ArrayList<>())
                                .add(area));
        byName.keySet()
                .forEach(name ->
                        byStart.computeIfAbsent(name.substring(0, SHORTEST), _ -> new ArrayList<>())
                                .add(name));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// The areas that an address may mean: none where it names no area, several where it does not
    /// tell which.
    List<Area> find(String address) {
        List<Mention> mentions = mentions(plain(address));
        Map<Area, Integer> explained = new LinkedHashMap<>();
        for (Area area : named(mentions)) {
            Set<AreaCode> chain = chain(area);
            explained.put(area, (int) mentions.stream().filter(m -> isOn(chain, m)).count());
        }
        int most = explained.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return outermost(
                explained.entrySet().stream()
                        .filter(each -> each.getValue() == most)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /// The names of an area and of those around it, the city left out, as a person writes a place.
    String path(Area area) {
        return tree.listPath(area.code()).stream()
                .filter(each -> each.parent() != null)
                .map(Area::name)
                .collect(Collectors.joining(" / "));
    }

    private static Set<Area> named(List<Mention> mentions) {
        return mentions.stream()
                .flatMap(mention -> mention.areas().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<AreaCode> chain(Area area) {
        return tree.listPath(area.code()).stream().map(Area::code).collect(Collectors.toSet());
    }

    private static boolean isOn(Set<AreaCode> chain, Mention mention) {
        return mention.areas().stream().anyMatch(area -> chain.contains(area.code()));
    }

    /// An area inside another of the same name is named no better than that one.
    private List<Area> outermost(List<Area> best) {
        return best.stream()
                .filter(area ->
                        best.stream()
                                .noneMatch(other ->
                                        other != area && chain(area).contains(other.code())))
                .sorted(Comparator.comparing(Area::code))
                .toList();
    }

    private List<Mention> mentions(String address) {
        List<Mention> all = new ArrayList<>();
        for (int at = 0; at + SHORTEST <= address.length(); at++) {
            for (String name :
                    byStart.getOrDefault(address.substring(at, at + SHORTEST), List.of())) {
                if (address.startsWith(name, at) && isWhole(address, at, at + name.length())) {
                    all.add(
                            new Mention(
                                    at, at + name.length(), byName.getOrDefault(name, List.of())));
                }
            }
        }
        return all.stream().filter(one -> all.stream().noneMatch(one::isInside)).toList();
    }

    /// Chinese has no signs between words; elsewhere `Ward 1` is not named by `Ward 12`.
    private static boolean isWhole(String address, int from, int to) {
        return !(isLetter(address, from - 1) && isLetter(address, from))
                && !(isLetter(address, to - 1) && isLetter(address, to));
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0
                && at < text.length()
                && Character.isLetterOrDigit(text.charAt(at))
                && !Character.isIdeographic(text.charAt(at));
    }
}
