package org.fengqiao.backend.alarm;

import java.time.Clock;
import java.time.Duration;
import org.fengqiao.backend.database.DurableTransaction;
import org.fengqiao.backend.incident.Incidents;
import org.fengqiao.backend.incident.Workflow;
import org.fengqiao.backend.problem.StartRefused;
import org.fengqiao.backend.session.Staff;
import org.fengqiao.backend.wire.Broker;
import org.fengqiao.backend.wire.Courier;
import org.fengqiao.backend.wire.NumberedStreams;
import org.fengqiao.domain.alarm.AlarmRules;
import org.fengqiao.domain.alarm.Conditions;
import org.fengqiao.domain.wire.Alarms;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Wires the alarm log to the book of cases and gives the room its thread.
@Configuration(proxyBeanMethods = false)
class AlarmConfig {

    private static final Duration LONGEST_KEEP = Duration.ofDays(7);

    @Bean
    AlarmStore alarmStore(JdbcClient jdbc, JdbcTemplate batches) {
        return new AlarmStore(jdbc, batches);
    }

    @Bean
    NumberedStreams alarmStreams(
            AlarmStore store, @Qualifier("changeStreams") NumberedStreams changes, Staff staff) {
        return AlarmStreams.load(store, changes.epoch(), staff.city());
    }

    @Bean
    Courier alarmCourier(
            @Qualifier("alarmStreams") NumberedStreams numbered, ObjectProvider<Broker> broker) {
        return new Courier("alarm-courier", numbered, broker).start();
    }

    /// @throws StartRefused if `keep` is shorter than a shelf or longer than a week
    @Bean
    AlarmBook alarmBook(
            AlarmStore store,
            DurableTransaction transaction,
            @Qualifier("alarmStreams") NumberedStreams numbered,
            @Qualifier("alarmCourier") Courier courier,
            Staff staff,
            Clock clock,
            @Value("${fengqiao.alarm.keep}") Duration keep) {
        if (keep.toMinutes() < Alarms.LONGEST_SHELF_MINUTES || keep.compareTo(LONGEST_KEEP) > 0) {
            throw new StartRefused("fengqiao.alarm.keep must lie in 12h..7d: " + keep);
        }
        return new AlarmBook(
                store, transaction, new AlarmStreams(numbered, staff.city()), courier, clock, keep);
    }

    @Bean
    DeskStore deskStore(JdbcClient jdbc, JdbcTemplate batches) {
        return new DeskStore(jdbc, batches);
    }

    @Bean
    DeskWatch deskWatch(DeskStore store, AlarmBook book) {
        return new DeskWatch(store, book.clock());
    }

    @Bean
    AlarmActs alarmActs(AlarmBook book, JdbcClient jdbc, JsonMapper json, AlarmRules rules) {
        return new AlarmActs(book, new ActStore(jdbc, json), rules);
    }

    @Bean
    AlarmReader alarmReader(
            AlarmBook book, AlarmStore store, DeskWatch desks, AlarmRules rules, Clock clock) {
        return new AlarmReader(book, store, new AlarmLoads(store, desks), rules, clock);
    }

    @Bean
    AlarmClerk alarmClerk(
            AlarmBook book,
            DeskWatch desks,
            Incidents incidents,
            Workflow workflow,
            AlarmRules rules) {
        CaseFollower cases =
                new CaseFollower(book, new Conditions(rules, workflow.definition().start().code()));
        ShelfKeeper shelves = new ShelfKeeper(book);
        book.watch(shelves::written);
        incidents.watch(cases);
        cases.toldAll();
        return new AlarmClerk(cases, shelves, desks, book).start();
    }
}
