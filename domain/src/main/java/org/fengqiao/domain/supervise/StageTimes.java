package org.fengqiao.domain.supervise;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.supervise.StageSample.Key;

/// How long stages really take, by class and holder; see [TypicalTime] for how few times are helped
/// by those of others. Immutable.
public final class StageTimes {

    public static final StageTimes NONE = StageTimes.of(List.of());

    private static final TimeTable EMPTY = TimeTable.of(new long[0]);

    private record OfClass(Key key, ClassKey classKey) {}

    private record OfHolder(Key key, ClassKey classKey, String holder) {}

    private final Map<OfHolder, TimeTable> byHolder;
    private final Map<OfClass, TimeTable> byClass;
    private final Map<Key, TimeTable> all;
    private final int size;

    private StageTimes(Collection<StageSample> samples) {
        byHolder = tables(samples, s -> new OfHolder(s.key(), s.classKey(), s.holder()));
        byClass = tables(samples, s -> new OfClass(s.key(), s.classKey()));
        all = tables(samples, StageSample::key);
        size = samples.size();
    }

    public static StageTimes of(Collection<StageSample> samples) {
        return new StageTimes(samples);
    }

    private static <K> Map<K, TimeTable> tables(
            Collection<StageSample> samples, Function<StageSample, K> by) {
        Map<K, TimeTable> tables = new HashMap<>();
        samples.stream()
                .collect(Collectors.groupingBy(by))
                .forEach((key, group) ->
                        tables.put(
                                key,
                                TimeTable.of(
                                        group.stream()
                                                .mapToLong(s -> s.took().toSeconds())
                                                .toArray())));
        return tables;
    }

    /// How many times it knows, of all kinds.
    public int size() {
        return size;
    }

    /// Absent where nobody's time is known.
    public Optional<TypicalTime> find(Key key, ClassKey classKey, String holder) {
        TimeTable widest = all.get(key);
        return widest == null
                ? Optional.empty()
                : Optional.of(
                        new TypicalTime(
                                List.of(
                                        byHolder.getOrDefault(
                                                new OfHolder(key, classKey, holder), EMPTY),
                                        byClass.getOrDefault(new OfClass(key, classKey), EMPTY),
                                        widest)));
    }
}
