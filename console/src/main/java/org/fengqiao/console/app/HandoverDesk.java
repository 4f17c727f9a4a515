package org.fengqiao.console.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.export.page.TextDocument;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.handover.DutyLogPage;
import org.fengqiao.console.handover.HandoverPage;
import org.fengqiao.console.handover.ItemNames;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.handover.Handover;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.ExportReport;
import org.fengqiao.domain.workflow.Effect;

/// The duty log and the handover on the workbench, and the papers that are kept of it. FX thread.
final class HandoverDesk implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(HandoverDesk.class.getName());
    private static final Texts TEXTS = Texts.of("handover");
    private static final String HANDOVER_PAGE = "page-handover";
    private static final String LOG_PAGE = "page-duty-log";

    private final BackendApi api;
    private final Path folder;
    private final ObservableValue<Instant> now;
    private final Executor worker;
    private final Toasts toasts;
    private final HandoverPaper paper;
    private final HandoverPage page;
    private final DutyLogPage log;

    /// @param folder where papers are kept
    /// @param worker writes them
    HandoverDesk(
            BackendApi api,
            Dictionary dictionary,
            Path folder,
            ObservableValue<Instant> now,
            Executor worker,
            Toasts toasts,
            Consumer<IncidentId> open) {
        this.api = api;
        this.folder = folder;
        this.now = now;
        this.worker = worker;
        this.toasts = toasts;
        ItemNames names = new Names(dictionary);
        paper = new HandoverPaper(names);
        page = new HandoverPage(api.shift(), FxThread.executor(), now, names);
        log = new DutyLogPage(api.shift(), FxThread.executor(), now);
        page.setOnIncident(open);
        page.setOnPrint(this::print);
    }

    /// Adds the two pages.
    void put(Workbench workbench) {
        workbench.add(HANDOVER_PAGE, "handover", "page.handover", page);
        workbench.add(LOG_PAGE, "handover", "page.log", log);
        page.setOnEntry(number -> {
            workbench.open(LOG_PAGE);
            log.show(number);
        });
    }

    /// Lets every countdown of the sheet be asked.
    void join(WhyDesk why) {
        why.join(page);
    }

    private void print(Handover handover) {
        String author = api.findUser().map(user -> user.nameZh()).orElse("");
        TextDocument document = paper.document(handover, author, now.getValue());
        worker.execute(() -> {
            try {
                Path file = HandoverPaper.write(document, folder, HandoverPaper.fileName(handover));
                FxThread.run(() -> printed(handover, file));
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.WARNING, "handover " + handover.number() + " not printed", e);
                String reason = String.valueOf(e.getMessage());
                FxThread.run(
                        () -> toasts.show(Toasts.Kind.TROUBLE, TEXTS.bind("print.failed", reason)));
            }
        });
    }

    /// What goes out as a file is told to the backend's trail, as every export is.
    private void printed(Handover handover, Path file) {
        toasts.show(Toasts.Kind.NEWS, TEXTS.bind("print.saved", file.toString()));
        ExportReport report =
                new ExportReport(
                        UUID.randomUUID().toString(),
                        "pdf",
                        List.of("handover"),
                        handover.listAll().size(),
                        handover.jurisdiction(),
                        now.getValue());
        api.report(report)
                .whenCompleteAsync(
                        (_, failure) -> {
                            if (failure != null) {
                                LOG.log(Level.WARNING, "not in the trail: " + report, failure);
                                toasts.show(
                                        Toasts.Kind.TROUBLE,
                                        TEXTS.bind(
                                                "print.unreported",
                                                BackendException.of(failure).problem().message()));
                            }
                        },
                        FxThread.executor());
    }

    @Override
    public void close() {
        page.close();
        log.close();
    }

    /// Names out of the city's dictionary.
    private record Names(Dictionary dictionary) implements ItemNames {

        @Override
        public String state(String code) {
            return dictionary.stateName(code, Texts.locale());
        }

        @Override
        public String department(String code) {
            return dictionary.departmentName(code, Texts.locale());
        }

        @Override
        public String request(String subject) {
            Locale locale = Texts.locale();
            return dictionary.workflow().listTransitions().stream()
                    .filter(row ->
                            row.effects().stream()
                                    .anyMatch(each ->
                                            each.effect() == Effect.ASK
                                                    && subject.equals(each.subject())))
                    .findFirst()
                    .map(row -> Dictionary.chinese(locale) ? row.nameZh() : row.nameEn())
                    .orElse(subject);
        }

        @Override
        public String area(AreaCode code) {
            return dictionary.areas().find(code).map(Area::name).orElse(code.local());
        }
    }
}
