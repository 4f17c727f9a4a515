package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.console.export.ExportDialog.Done;
import org.fengqiao.console.export.ExportFormat;
import org.fengqiao.console.export.ExportSource.Contents;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.wire.ExportEntry;
import org.fengqiao.domain.wire.ExportReport;
import org.fengqiao.domain.wire.Messages.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportReporterTest {

    private static final Instant NOW = Instant.parse("2026-11-27T01:00:00Z");
    private static final Path FILE = Path.of("secret", "page.pdf");

    private final List<ExportReport> told = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private CompletableFuture<ExportEntry> answer = new CompletableFuture<>();

    @BeforeEach
    void names() {
        Texts.localeProperty().set(Texts.ZH);
    }

    private ExportReporter reporter() {
        return new ExportReporter(
                report -> {
                    told.add(report);
                    return answer;
                },
                AreaCode.of("320100"),
                Runnable::run,
                said -> troubles.add(said.getValue()));
    }

    @Test
    void aPageIsToldWithItsAreaAndALayerWithThatOfItsUser() {
        ExportReporter reporter = reporter();
        Contents page = new Contents(List.of("incidents", "areas.border"), 128, "320102");
        reporter.tell(new Done(FILE, ExportFormat.PDF, page), NOW);
        Contents layer = new Contents(List.of("district"), 11, "");
        reporter.tell(new Done(FILE, ExportFormat.GEOPACKAGE, layer), NOW);
        ExportReport first = told.getFirst();
        assertEquals(
                new ExportReport(first.id(), "pdf", page.layers(), 128, AreaCode.of("320102"), NOW),
                first);
        assertEquals("gpkg", told.getLast().format());
        assertEquals(AreaCode.of("320100"), told.getLast().area());
        assertNotEquals(first.id(), told.getLast().id());
        assertTrue(told.stream().noneMatch(report -> report.toString().contains("secret")));
        answer.complete(new ExportEntry(1, NOW, "operator", "值班员", "127.0.0.1", first));
        assertEquals(List.of(), troubles);
    }

    @Test
    void whatIsNotInTheTrailIsSaid() {
        answer =
                CompletableFuture.failedFuture(
                        new BackendException(
                                0, new Problem(BackendException.UNREACHABLE, "服务器没有应答", null)));
        reporter().tell(new Done(FILE, ExportFormat.PNG, new Contents(List.of(), 0, "")), NOW);
        assertEquals(List.of("文件已导出，但未能记入审计：服务器没有应答"), troubles);
    }
}
