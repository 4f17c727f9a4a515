package org.fengqiao.backend.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.fengqiao.backend.boundary.AreaLocator;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.resource.DutyState;
import org.fengqiao.domain.wire.Destinations;
import org.fengqiao.domain.wire.Messages.DutyReport;
import org.fengqiao.domain.wire.Messages.Position;
import org.fengqiao.domain.wire.Messages.PositionBatch;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class PositionPublisherTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String WORKER = SmallCity.workerAt(SmallCity.IN_XUANWU);

    private final SmallCity city = new SmallCity();
    private final Resources resources = new Resources(city.resources());
    private final Homes homes = new Homes(resources, new AreaLocator(city.tree()));
    private final Positions positions = new Positions(resources, homes, CLOCK);
    private final Duties duties = new Duties(resources, homes, store(), CLOCK);
    private final Map<String, PositionBatch> sent = new LinkedHashMap<>();
    private final Set<String> broken = new HashSet<>();
    private final PositionPublisher publisher =
            new PositionPublisher(positions, duties, this::send, CLOCK);

    private static DutyStore store() {
        DataSource database =
                new DriverManagerDataSource("jdbc:h2:mem:publisher;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        return new DutyStore(
                new JdbcTemplate(database),
                new TransactionTemplate(new DataSourceTransactionManager(database)));
    }

    private void send(String destination, Object message) {
        if (broken.contains(destination)) {
            throw new IllegalStateException("the stream is broken");
        }
        sent.put(destination, (PositionBatch) message);
    }

    @Test
    void aStreamThatFailsKeepsNobodyElseWaitingAndGetsItsNewsWithTheNextBatch() {
        Position there = new Position(WORKER, SmallCity.middle(1, 1), NOW.minusSeconds(5));
        DutyReport on = new DutyReport(WORKER, DutyState.ON_DUTY, NOW.minusSeconds(9));
        positions.apply(there);
        duties.apply(List.of(on));
        String ofCity = Destinations.positions(SmallCity.CITY);
        broken.add(ofCity);
        publisher.publish();
        PositionBatch batch = new PositionBatch(NOW, List.of(there), List.of(on));
        String ofStreet =
                Destinations.positions(
                        resources.getForce(WORKER).grid().find(Level.STREET).orElseThrow());
        assertEquals(
                Map.of(Destinations.positions(SmallCity.XUANWU), batch, ofStreet, batch),
                sent,
                "district and street have desks of their own");
        broken.clear();
        publisher.publish();
        assertEquals(batch, sent.get(ofCity));
        sent.clear();
        publisher.publish();
        assertEquals(Map.of(), sent, "nothing is sent twice to a stream that took it");
    }
}
