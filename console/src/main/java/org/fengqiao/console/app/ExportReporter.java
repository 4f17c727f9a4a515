package org.fengqiao.console.app;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.export.ExportDialog.Done;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.wire.ExportEntry;
import org.fengqiao.domain.wire.ExportReport;

/// Tells the backend of every file that was made, for its trail 审计. The file stays where the report
/// does not arrive; the operator and the log are told then (decision 26).
final class ExportReporter {

    private static final Logger LOG = Logger.getLogger(ExportReporter.class.getName());
    private static final Texts TEXTS = Texts.of("export");

    private final Function<ExportReport, CompletableFuture<ExportEntry>> backend;
    private final AreaCode jurisdiction;
    private final Executor fxThread;
    private final Consumer<ObservableValue<String>> trouble;

    /// @param jurisdiction of the user
    /// @param trouble hears, on the FX thread, what is not in the trail
    ExportReporter(
            Function<ExportReport, CompletableFuture<ExportEntry>> backend,
            AreaCode jurisdiction,
            Executor fxThread,
            Consumer<ObservableValue<String>> trouble) {
        this.backend = backend;
        this.jurisdiction = jurisdiction;
        this.fxThread = fxThread;
        this.trouble = trouble;
    }

    /// @param now on the server's clock
    void tell(Done done, Instant now) {
        String area = done.contents().area();
        tell(
                done.format().ending(),
                done.contents().layers(),
                done.contents().count(),
                area.isEmpty() ? jurisdiction : AreaCode.of(area),
                now);
    }

    /// @param format of the file, as its ending has it
    /// @param contents names for machines
    /// @param count things in it
    /// @param now on the server's clock
    void tell(String format, List<String> contents, int count, AreaCode area, Instant now) {
        ExportReport report =
                new ExportReport(UUID.randomUUID().toString(), format, contents, count, area, now);
        backend.apply(report)
                .whenCompleteAsync(
                        (entry, failure) -> {
                            if (failure != null) {
                                failed(report, BackendException.of(failure));
                            } else {
                                LOG.log(Level.INFO, "export in the trail as {0}", entry.number());
                            }
                        },
                        fxThread);
    }

    private void failed(ExportReport report, BackendException failure) {
        LOG.log(Level.WARNING, "export not in the trail: " + report, failure);
        trouble.accept(TEXTS.bind("unreported", failure.problem().message()));
    }
}
