package org.fengqiao.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.fengqiao.sample.RawFacts.NamedUnit;

/// Persons per area and grids per community, handed down so that they add up exactly.
///
/// The districts' totals are rounded from the census of 2020 and scaled to 9.5 million; everything
/// below a district is made up (示意).
final class Census {

    private static final int CITY_TOTAL = 9_500_000;

    private static final Map<String, Integer> DISTRICT_THOUSANDS =
            Map.ofEntries(
                    Map.entry("320102", 538),
                    Map.entry("320104", 741),
                    Map.entry("320105", 534),
                    Map.entry("320106", 940),
                    Map.entry("320111", 1172),
                    Map.entry("320113", 988),
                    Map.entry("320114", 609),
                    Map.entry("320115", 1926),
                    Map.entry("320116", 947),
                    Map.entry("320117", 491),
                    Map.entry("320118", 429));

    private final Map<String, Integer> persons = new HashMap<>();
    private final Map<String, Integer> grids = new HashMap<>();

    /// @param totalGrids how many grids the city shall have
    Census(RawFacts facts, long seed, int totalGrids) {
        NamedUnit city = facts.units().getFirst();
        persons.put(city.code(), CITY_TOTAL);
        List<NamedUnit> districts = facts.listChildren(city.code());
        share(
                districts,
                city,
                districts.stream()
                        .mapToDouble(d -> DISTRICT_THOUSANDS.getOrDefault(d.code(), 500))
                        .toArray());
        for (NamedUnit district : districts) {
            List<NamedUnit> streets = facts.listChildren(district.code());
            SplittableRandom random =
                    new SplittableRandom(Noise.seed(seed, "persons " + district.code()));
            share(
                    streets,
                    district,
                    streets.stream()
                            .mapToDouble(s ->
                                    (s.isPseudoUnit() ? 0.6 : 2)
                                            + facts.listChildren(s.code()).size()
                                                    * random.nextDouble(0.75, 1.25))
                            .toArray());
            for (NamedUnit street : streets) {
                List<NamedUnit> communities = facts.listChildren(street.code());
                share(
                        communities,
                        street,
                        communities.stream()
                                .mapToDouble(_ -> random.nextDouble(0.6, 1.4))
                                .toArray());
            }
        }
        List<NamedUnit> communities =
                facts.units().stream().filter(u -> u.code().length() == 12).toList();
        int[] counts =
                Shares.split(
                        totalGrids,
                        communities.stream().mapToDouble(c -> persons(c.code())).toArray(),
                        2);
        for (int i = 0; i < counts.length; i++) {
            grids.put(communities.get(i).code(), counts[i]);
        }
    }

    private void share(List<NamedUnit> children, NamedUnit parent, double[] weights) {
        int[] parts = Shares.split(persons(parent.code()), weights, 200);
        for (int i = 0; i < parts.length; i++) {
            persons.put(children.get(i).code(), parts[i]);
        }
    }

    int persons(String code) {
        return persons.getOrDefault(code, 0);
    }

    int grids(String communityCode) {
        return grids.getOrDefault(communityCode, 0);
    }
}
