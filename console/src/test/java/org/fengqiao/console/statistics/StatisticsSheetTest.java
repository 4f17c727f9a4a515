package org.fengqiao.console.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.fengqiao.domain.statistics.Grouping;
import org.fengqiao.domain.statistics.Indicator;
import org.fengqiao.domain.statistics.Ratio;
import org.fengqiao.domain.wire.Statistics;
import org.junit.jupiter.api.Test;

class StatisticsSheetTest {

    private final Statistics table =
            FakeSource.table(
                    new Period(FakeSource.NOW.minus(Duration.ofDays(7)), FakeSource.NOW),
                    Grouping.By.AREA,
                    FakeSource.CITY);

    private StatisticsSheet sheet() {
        return new StatisticsSheet(
                table,
                "南京市",
                List.of(
                        new IndicatorRow(null, "合计", table.total()),
                        new IndicatorRow(
                                "320102",
                                "=HYPERLINK(1)",
                                Map.of(Indicator.FILING, new Ratio(3, 4)))));
    }

    @Test
    void aLineOfCsvStandsForEachNumber() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheet().writeCsv(out);
        String text = out.toString(StandardCharsets.UTF_8);
        assertEquals('\uFEFF', text.charAt(0));
        List<CSVRecord> lines =
                CSVFormat.EXCEL
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(new StringReader(text.substring(1)))
                        .getRecords();
        assertEquals(2 * Indicator.values().length, lines.size());
        CSVRecord filing =
                lines.stream()
                        .filter(line -> line.get("key").equals("320102"))
                        .filter(line -> line.get("indicator").equals("FILING"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("3", filing.get("numerator"));
        assertEquals("4", filing.get("denominator"));
        assertEquals("75.0000", filing.get("percent"));
        assertEquals("'=HYPERLINK(1)", filing.get("row"));
        assertTrue(filing.get("standing").contains("未经证实"));
        assertEquals("立案 / 上报", filing.get("formula"));
        assertTrue(
                lines.stream()
                        .filter(line -> line.get("denominator").equals("0"))
                        .allMatch(line -> line.get("percent").isEmpty()));
    }

    @Test
    void theWorkbookHasTitlePeriodBothNumbersAndTheirMeaning() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheet().writeXlsx(out);
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> rows = book.getFirstSheet().read();
            assertTrue(rows.getFirst().getCellText(0).startsWith("南京市"));
            assertTrue(rows.get(1).getCellText(0).contains("上报的事件"));
            Row last = rows.getLast();
            assertEquals("=HYPERLINK(1)", last.getCellText(0));
            int column = 1 + 3 * table.indicators().indexOf(Indicator.FILING);
            assertEquals("0.75", last.getCellText(column));
            assertEquals("3", last.getCellText(column + 1));
            assertEquals("4", last.getCellText(column + 2));
            int empty = 1 + 3 * table.indicators().indexOf(Indicator.CLOSING);
            assertEquals("—", last.getCellText(empty));
            List<Row> meanings = book.getSheet(1).orElseThrow().read();
            assertEquals(1 + Indicator.values().length, meanings.size());
            assertEquals("立案率 *", meanings.get(2).getCellText(0));
        }
    }
}
