package org.fengqiao.backend.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.fengqiao.backend.dispatch.FieldOrders;
import org.fengqiao.backend.incident.CommandHandler;
import org.fengqiao.backend.incident.Incidents;
import org.fengqiao.backend.incident.Ledger;
import org.fengqiao.backend.session.Staff;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wires what comes in.
@Configuration(proxyBeanMethods = false)
class IntakeConfig {

    @Bean
    Imports imports(
            Ledger ledger,
            List<CommandHandler<?>> handlers,
            FieldOrders orders,
            Staff staff,
            JdbcClient jdbc) {
        return new Imports(ledger, new Replay(new Handlers(handlers), orders, staff.city()), jdbc);
    }

    @Bean
    AttachmentStore attachmentStore(JdbcClient jdbc) {
        return new AttachmentStore(jdbc);
    }

    @Bean
    Attachments attachments(
            Incidents incidents,
            Ledger ledger,
            AttachmentStore store,
            Clock clock,
            @Value("${fengqiao.data}") Path data)
            throws IOException {
        PhotoFolder folder = new PhotoFolder(data.resolve("attachments"));
        PhotoTidying.run(store, folder);
        return new Attachments(incidents, ledger, store, folder, clock);
    }
}
