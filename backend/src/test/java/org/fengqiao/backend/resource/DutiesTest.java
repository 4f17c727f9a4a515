package org.fengqiao.backend.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.fengqiao.backend.boundary.AreaLocator;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.resource.Duty;
import org.fengqiao.domain.resource.DutyState;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceId;
import org.fengqiao.domain.resource.ResourceKind;
import org.fengqiao.domain.wire.Messages.DutyReport;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class DutiesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final String WORKER = SmallCity.workerAt(SmallCity.IN_XUANWU);
    private static final String OTHER = SmallCity.workerAt(SmallCity.IN_GULOU);

    private final SmallCity city = new SmallCity();
    private final DataSource database = database();
    private final Duties duties = duties();

    @Test
    void whoNeverReportedIsUnknownAndNotOff() {
        assertEquals(DutyState.UNKNOWN, duties.get(WORKER).state());
        assertEquals(List.of(), duties.list(SmallCity.CITY));
    }

    @Test
    void stateThatBeganLaterStandsWhateverOrderReportsComeIn() {
        duties.apply(List.of(on(WORKER, NOW)));
        duties.apply(List.of(off(WORKER, NOW.minusSeconds(60))));
        assertEquals(new Duty(DutyState.ON_DUTY, NOW), duties.get(WORKER));
        duties.apply(List.of(off(WORKER, NOW.plusSeconds(60)), on(WORKER, NOW.plusSeconds(30))));
        assertEquals(DutyState.OFF_DUTY, duties.get(WORKER).state());
    }

    @Test
    void aDeviceWhoseClockIsAheadDoesNotOutlastItsNextWord() {
        duties.apply(List.of(on(WORKER, NOW.plusSeconds(200))));
        assertEquals(new Duty(DutyState.ON_DUTY, NOW), duties.get(WORKER));
        Duties aMinuteLater = duties(new Resources(city.resources()), NOW.plusSeconds(60));
        aMinuteLater.apply(List.of(on(WORKER, NOW.plusSeconds(200))));
        assertEquals(new Duty(DutyState.ON_DUTY, NOW), aMinuteLater.get(WORKER), "said again");
        aMinuteLater.apply(List.of(off(WORKER, NOW.plusSeconds(60))));
        assertEquals(new Duty(DutyState.OFF_DUTY, NOW.plusSeconds(60)), aMinuteLater.get(WORKER));
    }

    @Test
    void whatCouldNotBeSentIsKeptUnlessThereIsNewerNews() {
        duties.apply(List.of(on(WORKER, NOW.minusSeconds(90)), on(OTHER, NOW)));
        List<DutyReport> notSent = duties.drain().getOrDefault(SmallCity.CITY, List.of());
        duties.apply(List.of(off(WORKER, NOW)));
        duties.keep(notSent);
        assertEquals(
                Set.of(off(WORKER, NOW), on(OTHER, NOW)),
                Set.copyOf(duties.drain().getOrDefault(SmallCity.CITY, List.of())));
    }

    @Test
    void dutiesSurviveARestart() {
        duties.apply(List.of(on(WORKER, NOW), off(OTHER, NOW)));
        Duties again = duties();
        assertEquals(new Duty(DutyState.ON_DUTY, NOW), again.get(WORKER));
        assertEquals(new Duty(DutyState.OFF_DUTY, NOW), again.get(OTHER));
        assertEquals(Map.of(), again.drain());
    }

    @Test
    void oneBadReportSpoilsAllOfThem() {
        Refusal stranger =
                assertThrows(
                        Refusal.class,
                        () -> duties.apply(List.of(on(WORKER, NOW), on("GW-0", NOW))));
        assertEquals("unknown-resource", stranger.code());
        Refusal future =
                assertThrows(
                        Refusal.class,
                        () ->
                                duties.apply(
                                        List.of(
                                                on(WORKER, NOW),
                                                on(OTHER, NOW.plusSeconds(3600)))));
        assertEquals("duty-from-the-future", future.code());
        assertEquals(Duty.UNKNOWN, duties.get(WORKER));
    }

    @Test
    void districtAndStreetAreToldOfTheirOwnPeopleOnly() {
        duties.apply(List.of(on(WORKER, NOW), on(OTHER, NOW)));
        assertEquals(List.of(on(WORKER, NOW)), duties.list(SmallCity.XUANWU));
        Map<AreaCode, List<DutyReport>> drained = duties.drain();
        AreaCode street = AreaCode.of(SmallCity.XUANWU + "001");
        AreaCode otherStreet = AreaCode.of(SmallCity.GULOU + "001");
        assertEquals(
                Set.of(SmallCity.CITY, SmallCity.XUANWU, SmallCity.GULOU, street, otherStreet),
                drained.keySet());
        assertEquals(List.of(on(OTHER, NOW)), drained.get(SmallCity.GULOU));
        assertEquals(List.of(on(WORKER, NOW)), drained.get(street));
        assertEquals(Map.of(), duties.drain());
    }

    @Test
    void wholeCityComingOnDutyLeavesInSeveralBatches() {
        Resource one = city.resources().getFirst();
        List<Resource> many = new ArrayList<>();
        for (int i = 0; i <= Duties.MOST_AT_ONCE; i++) {
            many.add(
                    new Resource(
                            ResourceId.of("GW-" + i),
                            ResourceKind.GRID_WORKER,
                            one.name(),
                            one.position(),
                            one.grid(),
                            null,
                            null,
                            Map.of()));
        }
        Duties crowd = duties(new Resources(many));
        crowd.apply(many.stream().map(person -> on(person.id().value(), NOW)).toList());
        assertEquals(
                List.of(Duties.MOST_AT_ONCE, 1, 0), List.of(next(crowd), next(crowd), next(crowd)));
    }

    private static int next(Duties duties) {
        return duties.drain().getOrDefault(SmallCity.CITY, List.of()).size();
    }

    private Duties duties() {
        return duties(new Resources(city.resources()));
    }

    private Duties duties(Resources resources) {
        return duties(resources, NOW);
    }

    private Duties duties(Resources resources, Instant now) {
        return new Duties(
                resources,
                new Homes(resources, new AreaLocator(city.tree())),
                new DutyStore(
                        new JdbcTemplate(database),
                        new TransactionTemplate(new DataSourceTransactionManager(database))),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static DataSource database() {
        DataSource database =
                new DriverManagerDataSource(
                        "jdbc:h2:mem:duties-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    private static DutyReport on(String person, Instant since) {
        return new DutyReport(person, DutyState.ON_DUTY, since);
    }

    private static DutyReport off(String person, Instant since) {
        return new DutyReport(person, DutyState.OFF_DUTY, since);
    }
}
