package org.fengqiao.backend.statistics;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fengqiao.backend.statistics.FactBook.Known;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.statistics.CaseFacts;
import org.fengqiao.domain.statistics.Count;
import org.fengqiao.domain.statistics.FactRule;
import org.fengqiao.domain.statistics.Grouping;
import org.fengqiao.domain.statistics.Indicator;
import org.fengqiao.domain.statistics.Indicator.Part;
import org.fengqiao.domain.statistics.Person;
import org.fengqiao.domain.statistics.Ratio;
import org.fengqiao.domain.wire.Statistics;
import org.jspecify.annotations.Nullable;

/// The cases of one query, as counted and as listed. Pure.
final class Table {

    private final StatisticsQuery query;
    private final Map<IncidentId, Known> known = new HashMap<>();
    private final List<CaseFacts> cases;
    private final Count count;
    private final long sequence;

    Table(StatisticsQuery query, List<Known> found) {
        this.query = query;
        found.forEach(each -> known.put(each.facts().incident(), each));
        cases = found.stream().map(Known::facts).toList();
        count = new Count(cases, query.grouping());
        sequence = found.stream().mapToLong(Known::revision).max().orElse(0);
    }

    /// @param names of people by resource id
    Statistics counted(Instant now, FactRule rule, AreaTree tree, Names names) {
        List<Indicator> indicators =
                Arrays.stream(Indicator.values()).filter(rule::defines).toList();
        Map<String, Map<Indicator, Ratio>> rows = new TreeMap<>(count.rows(indicators));
        if (query.grouping().by() == Grouping.By.AREA) {
            for (Area child : tree.listChildren(query.area())) {
                rows.computeIfAbsent(child.code().digits(), _ -> Count.nothing(indicators));
            }
        }
        Map<String, String> people = people(indicators, names);
        int linked = (int) cases.stream().filter(CaseFacts::linked).count();
        return new Statistics(
                now,
                sequence,
                query.from(),
                query.to(),
                query.area(),
                query.grouping().by(),
                query.grouping().level(),
                cases.size() - linked,
                linked,
                indicators,
                count.total(indicators),
                rows.entrySet().stream()
                        .map(row ->
                                new Statistics.Row(
                                        row.getKey(), people.get(row.getKey()), row.getValue()))
                        .toList());
    }

    /// @param key of a row; null for all rows together
    Statistics.CasePage listed(
            Instant now,
            Indicator indicator,
            Part part,
            @Nullable String key,
            int offset,
            int limit) {
        List<CaseFacts> all = count.list(indicator, part, key);
        return new Statistics.CasePage(
                now,
                sequence,
                all.size(),
                offset,
                all.stream()
                        .sorted(
                                Comparator.comparing(CaseFacts::reportedAt)
                                        .reversed()
                                        .thenComparing(CaseFacts::incident))
                        .skip(offset)
                        .limit(limit)
                        .map(this::line)
                        .toList());
    }

    private Statistics.CaseLine line(CaseFacts facts) {
        Known counted = known.get(facts.incident());
        if (counted == null) {
            throw new IllegalStateException("counted what was not asked: " + facts.incident());
        }
        return counted.line();
    }

    private Map<String, String> people(List<Indicator> indicators, Names names) {
        Map<String, String> found = new HashMap<>();
        if (query.grouping().by() != Grouping.By.PERSON) {
            return found;
        }
        for (CaseFacts facts : cases) {
            for (Indicator indicator : indicators) {
                query.grouping()
                        .person(indicator, facts)
                        .flatMap(person -> name(person, names).map(name -> Map.entry(person, name)))
                        .ifPresent(named -> found.put(named.getKey().key(), named.getValue()));
            }
        }
        return found;
    }

    private static Optional<String> name(Person person, Names names) {
        return Optional.ofNullable(person.name())
                .or(() -> names.find(person.key().substring(Person.RESOURCE.length())));
    }

    /// Knows the people of the field.
    interface Names {
        /// @param resource id
        Optional<String> find(String resource);
    }
}
