package org.fengqiao.console.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.value.ObservableValue;
import javafx.stage.FileChooser;
import org.fengqiao.console.boundary.DrillDown;
import org.fengqiao.console.boundary.Navigator;
import org.fengqiao.console.disk.WholeFile;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.statistics.RowNames;
import org.fengqiao.console.statistics.StatisticsModel;
import org.fengqiao.console.statistics.StatisticsPage;
import org.fengqiao.console.statistics.StatisticsSheet;
import org.fengqiao.console.statistics.StatisticsSource;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/// Statistics on the workbench: the area follows the map's drill-down, a case chosen is selected on
/// the desk, a file written is told to the backend. FX thread; files are written on a worker.
final class StatisticsDesk implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(StatisticsDesk.class.getName());
    private static final Texts TEXTS = Texts.of("statistics");

    private final Desk desk;
    private final Dictionary dictionary;
    private final Executor worker;
    private final ExportReporter reporter;
    private final StatisticsModel model;
    private final StatisticsPage page;
    private final Subscription subscription;
    private Target target = this::ask;

    /// Asks where a file shall go.
    @FunctionalInterface
    interface Target {
        Optional<Path> choose(String proposed, StatisticsPage.Format format);
    }

    StatisticsDesk(
            Desk desk,
            Workbench workbench,
            Navigator navigator,
            Dictionary dictionary,
            Consumer<IncidentId> choose,
            Executor worker) {
        this.desk = desk;
        this.dictionary = dictionary;
        this.worker = worker;
        reporter =
                new ExportReporter(
                        desk.api()::report,
                        desk.user().jurisdiction(),
                        FxThread.executor(),
                        this::trouble);
        model =
                new StatisticsModel(
                        StatisticsSource.of(desk.api()),
                        desk.user().jurisdiction(),
                        () -> desk.ticker().now().getValue(),
                        Times::zone,
                        FxThread.executor());
        page = new StatisticsPage(model, new Names(dictionary));
        page.setOnChosen(choose);
        page.setOnExport(this::export);
        subscription =
                Subscription.listen(navigator.placeProperty(), (_, _, place) -> follow(place));
        follow(navigator.place());
        workbench.add("statistics", "statistics", "page.title", page);
    }

    private void follow(@Nullable DrillDown place) {
        if (place != null) {
            model.areaProperty().set(place.current().code());
        }
    }

    /// Sets who is asked for the file instead of the platform.
    void setFiles(Target choice) {
        target = choice;
    }

    private Optional<Path> ask(String proposed, StatisticsPage.Format format) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXTS.get("file.title"));
        chooser.setInitialFileName(proposed);
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                TEXTS.get("file." + ending(format)), "*." + ending(format)));
        return Optional.ofNullable(chooser.showSaveDialog(desk.scene().getWindow()))
                .map(file -> file.toPath());
    }

    private static String ending(StatisticsPage.Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    private void export(StatisticsSheet sheet, StatisticsPage.Format format) {
        target.choose(sheet.fileName() + "." + ending(format), format)
                .ifPresent(file ->
                        CompletableFuture.runAsync(() -> write(sheet, format, file), worker)
                                .whenCompleteAsync(
                                        (_, failure) -> written(file, format, sheet, failure),
                                        FxThread.executor()));
    }

    private static void write(StatisticsSheet sheet, StatisticsPage.Format format, Path file) {
        try {
            WholeFile.make(
                    file,
                    fresh -> {
                        try (OutputStream out =
                                new BufferedOutputStream(Files.newOutputStream(fresh))) {
                            switch (format) {
                                case CSV -> sheet.writeCsv(out);
                                case XLSX -> sheet.writeXlsx(out);
                            }
                        }
                    });
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private void written(
            Path file,
            StatisticsPage.Format format,
            StatisticsSheet sheet,
            @Nullable Throwable failure) {
        if (failure != null) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            LOG.log(Level.WARNING, "statistics not written to " + file, failure);
            trouble(TEXTS.bind("file.trouble", file, String.valueOf(cause.getMessage())));
            return;
        }
        desk.view().toasts().show(Toasts.Kind.NEWS, Texts.of("export").bind("done", file));
        Instant now = desk.ticker().now().getValue();
        reporter.tell(ending(format), List.of("statistics"), sheet.count(), sheet.area(), now);
    }

    private void trouble(ObservableValue<String> text) {
        desk.view().toasts().show(Toasts.Kind.TROUBLE, text);
    }

    /// Names as the city has them.
    private record Names(Dictionary dictionary) implements RowNames {
        @Override
        public String area(String digits) {
            AreaCode code = AreaCode.of(digits);
            return dictionary.areas().find(code).map(Area::name).orElse(code.local());
        }

        @Override
        public String department(String code) {
            return dictionary.departmentName(code, Texts.locale());
        }

        @Override
        public String state(String code) {
            return dictionary.stateName(code, Texts.locale());
        }
    }

    @Override
    public void close() {
        subscription.close();
        page.close();
    }
}
