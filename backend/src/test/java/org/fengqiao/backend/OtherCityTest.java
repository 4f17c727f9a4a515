package org.fengqiao.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fengqiao.backend.support.BackendProcess;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.PathCity;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.StompClient;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.LevelNames;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.CityInfo;
import org.fengqiao.domain.wire.Counts;
import org.fengqiao.domain.wire.Destinations;
import org.fengqiao.domain.wire.Messages.ChangePage;
import org.fengqiao.domain.wire.Messages.Snapshot;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The real backend with cities whose levels and codes are not Nanjing's.
class OtherCityTest {

    private static final AreaCode CITY = AreaCode.root("Town_1");
    private static final AreaCode WEST = CITY.child("A-01");
    private static final AreaCode EAST = CITY.child("B-02");

    /// South-western corner: in the first leaf of all.
    private static final LonLat IN_FIRST_LEAF = new LonLat(13.001, 52.301);

    /// In the gap that the eastern half leaves to the north.
    private static final LonLat IN_THE_GAP = new LonLat(13.39, 52.69);

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void runsWithItsOwnLevelsAndCodes(int levels) throws Exception {
        LevelNames names =
                new LevelNames(
                        List.of(
                                        new LevelNames.Name("城", "Town"),
                                        new LevelNames.Name("部", "Half"),
                                        new LevelNames.Name("坊", "Ward"),
                                        new LevelNames.Name("块", "Block"))
                                .subList(0, levels));
        Path city = new PathCity(names).save(folder);
        Path data = folder.resolve("data");
        long changes;
        try (BackendProcess backend = new BackendProcess(city, data, "--fengqiao.sample=true")) {
            Rest operator = Rest.signIn(backend.port(), "operator");
            CityInfo info = operator.get("/city").as(200, CityInfo.class);
            assertEquals(CITY, info.code());
            assertEquals(names, info.levels());

            AreaCode leaf = WEST;
            for (int level = 2; level < levels; level++) {
                leaf = leaf.child("A-01");
            }
            Rest west = Rest.signIn(backend.port(), "dept-" + WEST + "-CG");
            try (StompClient stream = StompClient.connect(backend.port(), operator.token())) {
                stream.subscribe(Destinations.changes(CITY));
                IncidentId here = BackendTest.register(operator, IN_FIRST_LEAF);
                assertEquals(leaf, BackendTest.incident(operator, here).grid());
                assertEquals(here, stream.nextOf("Change").as(Change.class).incident().id());
                IncidentId gap = BackendTest.register(operator, IN_THE_GAP);
                assertEquals(CITY, BackendTest.incident(operator, gap).grid());

                BackendTest.take(operator, here, "ACCEPT", Map.of());
                BackendTest.take(operator, here, "DISPATCH", Map.of("department", WEST + "-CG"));
                assertTrue(ids(west).contains(here));
                assertFalse(ids(west).contains(gap));
            }
            assertEquals(
                    "outside-city",
                    BackendTest.refused(operator, BackendTest.report(new LonLat(12, 50))).code());

            Counts counts = counts(operator, CITY);
            assertEquals(
                    List.of(WEST, EAST), counts.children().stream().map(c -> c.code()).toList());
            assertEquals(2, open(counts.area()));
            assertEquals(
                    List.of(1, 0), counts.children().stream().map(OtherCityTest::open).toList());
            assertEquals(1, open(counts(operator, leaf).area()));
            changes = snapshot(operator).sequence();
        }
        try (BackendProcess backend = new BackendProcess(city, data, "--fengqiao.sample=true")) {
            Rest operator = Rest.signIn(backend.port(), "operator");
            Snapshot again = snapshot(operator);
            assertEquals(changes, again.sequence());
            ChangePage page = operator.get("/changes?after=0").as(200, ChangePage.class);
            assertEquals(changes, page.changes().size());
        }
    }

    private static Counts counts(Rest user, AreaCode area) {
        return user.get(
                        "/incidents/counts?area="
                                + URLEncoder.encode(area.digits(), StandardCharsets.UTF_8))
                .as(200, Counts.class);
    }

    private static int open(Counts.AreaCount count) {
        return count.byStatus().entrySet().stream()
                .filter(e -> e.getKey() != IncidentStatus.DONE)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static List<IncidentId> ids(Rest user) {
        return snapshot(user).incidents().stream().map(Incident::id).toList();
    }

    private static Snapshot snapshot(Rest user) {
        return user.get("/incidents/snapshot").as(200, Snapshot.class);
    }
}
