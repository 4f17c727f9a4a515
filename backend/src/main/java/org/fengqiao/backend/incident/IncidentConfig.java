package org.fengqiao.backend.incident;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.fengqiao.backend.audit.ClockTrail;
import org.fengqiao.backend.audit.FlowRows;
import org.fengqiao.backend.audit.RefusalTrail;
import org.fengqiao.backend.database.DurableTransaction;
import org.fengqiao.backend.incident.store.ChangeLog;
import org.fengqiao.backend.incident.store.IncidentStore;
import org.fengqiao.backend.incident.store.Journal;
import org.fengqiao.backend.incident.store.LedgerStore;
import org.fengqiao.backend.session.Accounts;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.backend.session.Staff;
import org.fengqiao.backend.wire.Broker;
import org.fengqiao.backend.wire.Courier;
import org.fengqiao.backend.wire.NumberedStreams;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import tools.jackson.databind.json.JsonMapper;

/// Wires the ledger and what reads it.
@Configuration(proxyBeanMethods = false)
class IncidentConfig {

    @Bean
    IncidentStore incidentStore(JdbcClient jdbc, JsonMapper json) {
        return new IncidentStore(jdbc, json);
    }

    @Bean
    ChangeLog changeLog(JdbcClient jdbc, JsonMapper json) {
        return new ChangeLog(jdbc, json);
    }

    @Bean
    Journal journal(JdbcClient jdbc, JsonMapper json) {
        return new Journal(jdbc, json);
    }

    @Bean
    NumberedStreams changeStreams(ChangeLog log, Staff staff) {
        return Streams.load(log, staff.city());
    }

    @Bean
    Streams streams(@Qualifier("changeStreams") NumberedStreams numbered, Staff staff) {
        return new Streams(numbered, staff.city());
    }

    @Bean
    Courier changeCourier(
            @Qualifier("changeStreams") NumberedStreams numbered, ObjectProvider<Broker> broker) {
        return new Courier("change-courier", numbered, broker).start();
    }

    @Bean
    Book book(IncidentStore store, ChangeLog log, Clock clock) {
        return new Book(store, log.loadLastSequence(), clock.instant());
    }

    @Bean
    Visibility visibility() {
        return new Visibility();
    }

    @Bean
    Workflow workflow(WorkflowDefinition definition, Classes classes, Deadlines deadlines) {
        return new Workflow(definition, classes, new Clocks(deadlines));
    }

    @Bean
    Guards guards(Staff staff, WorkflowDefinition definition) {
        return new Guards(staff, definition);
    }

    @Bean
    Aftermath aftermath(Workflow workflow, Guards guards, Staff staff) {
        return new Aftermath(workflow, guards, Caller.system(staff.city()));
    }

    @Bean
    DueEvents dueEvents(
            Workflow workflow, Guards guards, Staff staff, Book book, Ledger ledger, Clock clock) {
        return new DueEvents(workflow, guards, staff, book, ledger, clock);
    }

    @Bean
    ActHandler actHandler(
            Workflow workflow,
            Guards guards,
            Staff staff,
            Visibility visibility,
            IncidentStore store) {
        return new ActHandler(workflow, guards, staff, visibility, store);
    }

    @Bean
    RegisterHandler registerHandler(
            Workflow workflow, Classes classes, Places places, Accounts accounts) {
        return new RegisterHandler(workflow, classes, places, accounts);
    }

    @Bean
    Incidents incidents(
            Book book,
            IncidentStore store,
            ChangeLog log,
            Streams streams,
            Visibility visibility,
            Clock clock) {
        return new Incidents(book, store, log, streams, visibility, clock);
    }

    @Bean
    Publisher publisher(Streams streams, @Qualifier("changeCourier") Courier courier) {
        return new Publisher(streams, courier);
    }

    @Bean
    Ledger ledger(
            List<CommandHandler<?>> handlers,
            Journal journal,
            JsonMapper json,
            DurableTransaction transaction,
            JdbcTemplate jdbc,
            RefusalTrail refusals,
            FlowRows flow,
            ClockTrail clockTrail,
            IncidentStore store,
            Book book,
            Publisher publisher,
            Aftermath aftermath,
            Deadlines deadlines,
            Clock clock) {
        ZoneId zone = deadlines.calendar().zone();
        return new Writer(
                        new Commands(journal, json, handlers),
                        new Commit(
                                transaction,
                                new LedgerStore(jdbc, json, refusals, flow.loadHead())),
                        book,
                        new IncidentNumbers(store, zone),
                        aftermath,
                        publisher,
                        clock,
                        new SteadyTime(flow.loadNewestMoment()),
                        clockTrail)
                .start();
    }

    @Bean
    BookSweep bookSweep(Book book, Clock clock) {
        return new BookSweep(book, clock);
    }

    /// Lets go of cases that ended long ago, now and then.
    static final class BookSweep {
        private final Book book;
        private final Clock clock;

        BookSweep(Book book, Clock clock) {
            this.book = book;
            this.clock = clock;
        }

        @Scheduled(fixedDelay = 600_000, initialDelay = 600_000)
        void sweep() {
            book.forgetEndedBefore(clock.instant().minus(Book.KEPT));
        }
    }
}
