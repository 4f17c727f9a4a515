package org.fengqiao.console.incident;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.IncidentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentStoreTest {

    private final MovableClock clock = new MovableClock();
    private final IncidentStore store = new IncidentStore(clock);

    @Test
    void newerRevisionStandsWhateverTheOrder() {
        SampleIncidents samples = new SampleIncidents(1);
        Incident first = samples.next();
        Incident second = samples.changed(first, clock.instant());
        store.apply(List.of(second, first));
        assertEquals(second, store.find(first.id()).orElseThrow().incident());
        store.apply(List.of(first));
        assertEquals(second, store.find(first.id()).orElseThrow().incident());
    }

    @Test
    void arrivalsAreNewsButASnapshotIsNot() {
        SampleIncidents samples = new SampleIncidents(2);
        List<Set<IncidentId>> arrivals = new ArrayList<>();
        store.listen((_, arrived) -> arrivals.add(Set.copyOf(arrived)));
        Incident known = samples.nextOpen();
        store.replaceAll(List.of(known));
        Incident fresh = samples.nextOpen();
        store.apply(List.of(samples.changed(known, clock.instant()), fresh));
        assertEquals(List.of(Set.of(), Set.of(fresh.id())), arrivals);
    }

    @Test
    void nothingIsToldWhenNothingChanged() {
        SampleIncidents samples = new SampleIncidents(3);
        Incident one = samples.nextOpen();
        store.apply(List.of(one));
        List<Set<IncidentId>> told = new ArrayList<>();
        store.listen((changed, _) -> told.add(changed));
        store.apply(List.of(one));
        store.advance();
        assertEquals(List.of(), told);
    }

    @Test
    void endedIncidentIsLetGoAfterItsTime() {
        SampleIncidents samples = new SampleIncidents(4);
        Incident ended = samples.next();
        while (ended.open()) {
            ended = samples.next();
        }
        clock.set(requireNonNull(ended.endedAt()));
        store.apply(List.of(ended));
        clock.move(IncidentStore.KEEP_ENDED.minusNanos(1));
        store.advance();
        assertTrue(store.find(ended.id()).isPresent());
        clock.move(Duration.ofNanos(1));
        store.advance();
        assertFalse(store.find(ended.id()).isPresent());
        assertEquals(StatusCounts.NONE, store.countsOf(AreaCode.of("320100")));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void countsEqualBruteForceAfterRandomBatchesAndTimes(long seed) {
        Random random = new Random(seed);
        SampleIncidents samples = new SampleIncidents(seed);
        List<Incident> made = new ArrayList<>();
        for (int round = 0; round < 60; round++) {
            int kind = random.nextInt(10);
            if (kind == 0) {
                made = new ArrayList<>(samples.list(200));
                store.replaceAll(made);
            } else if (kind == 1) {
                clock.move(Duration.ofSeconds(-random.nextInt(600)));
                store.advance();
            } else if (kind < 6) {
                clock.move(Duration.ofMillis(random.nextInt(900_000)));
                store.advance();
            } else {
                List<Incident> batch = new ArrayList<>(samples.list(random.nextInt(30)));
                for (int i = 0; i < 30 && !made.isEmpty(); i++) {
                    batch.add(
                            samples.changed(
                                    made.get(random.nextInt(made.size())), clock.instant()));
                }
                made.addAll(batch);
                store.apply(batch);
            }
            assertTrueToBruteForce();
        }
    }

    private void assertTrueToBruteForce() {
        Instant now = clock.instant();
        Map<AreaCode, Map<IncidentStatus, Integer>> expected = new HashMap<>();
        for (IncidentRow row : store.listAll()) {
            IncidentStatus status = IncidentStatus.of(row.incident(), now);
            assertEquals(status, row.status(), () -> row.incident() + " at " + now);
            for (Level level : Level.values()) {
                expected.computeIfAbsent(
                                row.incident().grid().at(level),
                                _ -> new EnumMap<>(IncidentStatus.class))
                        .merge(status, 1, Integer::sum);
            }
        }
        for (Map.Entry<AreaCode, Map<IncidentStatus, Integer>> area : expected.entrySet()) {
            StatusCounts counts = store.countsOf(area.getKey());
            for (IncidentStatus status : IncidentStatus.values()) {
                assertEquals(area.getValue().getOrDefault(status, 0), counts.of(status));
            }
            Set<IncidentId> inside = new HashSet<>();
            store.listInside(area.getKey()).forEach(row -> inside.add(row.id()));
            assertEquals(counts.total(), inside.size());
            for (IncidentId id : inside) {
                assertTrue(area.getKey().contains(store.find(id).orElseThrow().incident().grid()));
            }
        }
    }
}
