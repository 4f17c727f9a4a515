package org.fengqiao.console.statistics;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.statistics.Indicator;
import org.fengqiao.domain.statistics.Ratio;
import org.fengqiao.domain.wire.Statistics;

/// A table as a file: every share with both its numbers, what it means and whether that is
/// confirmed. Made on the FX thread, written on any.
public final class StatisticsSheet {

    /// What a spreadsheet takes for the beginning of a formula.
    private static final String FORMULA = "=+-@\t\r";

    private static final Texts TEXTS = Texts.of("statistics");
    private static final int WIDEST = 70;

    private final String title;
    private final List<String> notes;
    private final Statistics table;
    private final List<IndicatorRow> rows;
    private final List<Definition> definitions;

    private record Definition(Indicator indicator, String name, String formula, String standing) {}

    /// @param area whose cases are counted, in words
    /// @param rows in the order they are to stand
    StatisticsSheet(Statistics table, String area, List<IndicatorRow> rows) {
        this.table = table;
        this.rows = List.copyOf(rows);
        title = TEXTS.get("sheet.title", area, TEXTS.get("by." + table.by()));
        notes =
                List.of(
                        IndicatorWords.period(table),
                        IndicatorWords.count(table),
                        TEXTS.get("rules." + table.by()),
                        TEXTS.get("rules.all"),
                        TEXTS.get("left.out"));
        definitions =
                table.indicators().stream()
                        .map(each ->
                                new Definition(
                                        each,
                                        IndicatorWords.marked(each),
                                        IndicatorWords.formula(each),
                                        IndicatorWords.standing(each)))
                        .toList();
    }

    public String title() {
        return title;
    }

    /// Rows of the table.
    public int count() {
        return rows.size();
    }

    /// One line for each number, so that a program needs to know nothing but the first line.
    public void writeCsv(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF'); // else spreadsheets take Chinese for something else
        try (CSVPrinter csv = new CSVPrinter(writer, CSVFormat.EXCEL)) {
            csv.printRecord(
                    "from",
                    "to",
                    "area",
                    "by",
                    "key",
                    "row",
                    "indicator",
                    "name",
                    "numerator",
                    "denominator",
                    "percent",
                    "formula",
                    "standing");
            for (IndicatorRow row : rows) {
                for (Definition of : definitions) {
                    Ratio ratio = row.ratio(of.indicator());
                    csv.printRecord(
                            table.from(),
                            table.to(),
                            table.area().digits(),
                            table.by(),
                            row.key() == null ? "*" : safe(row.key()),
                            safe(row.name()),
                            of.indicator(),
                            of.name(),
                            ratio.numerator(),
                            ratio.denominator(),
                            ratio.denominator() == 0
                                    ? ""
                                    : String.format(
                                            Locale.ROOT, "%.4f", ratio.percent().orElseThrow()),
                            of.formula(),
                            of.standing());
                }
            }
        }
    }

    private static String safe(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /// The table on one sheet, what its columns mean on another.
    public void writeXlsx(OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Fengqiao", null)) {
            writeTable(book.newWorksheet(TEXTS.get("sheet.table")));
            writeDefinitions(book.newWorksheet(TEXTS.get("sheet.definitions")));
        }
    }

    private void writeTable(Worksheet sheet) {
        sheet.value(0, 0, title);
        sheet.style(0, 0).bold().fontSize(14).set();
        int line = 1;
        for (String note : notes) {
            sheet.value(line++, 0, note);
        }
        line++;
        int head = line;
        sheet.value(head, 0, TEXTS.get("rows." + table.by()));
        sheet.width(0, 24);
        for (int i = 0; i < definitions.size(); i++) {
            int column = 1 + 3 * i;
            sheet.value(head, column, definitions.get(i).name());
            sheet.value(head + 1, column, TEXTS.get("sheet.percent"));
            sheet.value(head + 1, column + 1, TEXTS.get("part.NUMERATOR"));
            sheet.value(head + 1, column + 2, TEXTS.get("part.DENOMINATOR"));
            sheet.range(head, column, head, column + 2).merge();
        }
        sheet.range(head, 0, head + 1, 3 * definitions.size()).style().bold().set();
        line = head + 2;
        for (IndicatorRow row : rows) {
            sheet.value(line, 0, row.name());
            for (int i = 0; i < definitions.size(); i++) {
                int column = 1 + 3 * i;
                Ratio ratio = row.ratio(definitions.get(i).indicator());
                if (ratio.denominator() == 0) {
                    sheet.value(line, column, IndicatorWords.NOTHING);
                } else {
                    sheet.value(line, column, (double) ratio.numerator() / ratio.denominator());
                    sheet.style(line, column).format("0.0%").set();
                }
                sheet.value(line, column + 1, ratio.numerator());
                sheet.value(line, column + 2, ratio.denominator());
            }
            line++;
        }
        sheet.freezePane(1, head + 2);
    }

    private void writeDefinitions(Worksheet sheet) {
        List<String> head =
                List.of(
                        TEXTS.get("sheet.indicator"),
                        TEXTS.get("sheet.formula"),
                        TEXTS.get("sheet.standing"));
        for (int column = 0; column < head.size(); column++) {
            sheet.value(0, column, head.get(column));
            sheet.style(0, column).bold().set();
        }
        for (int i = 0; i < definitions.size(); i++) {
            Definition of = definitions.get(i);
            sheet.value(i + 1, 0, of.name());
            sheet.value(i + 1, 1, of.formula());
            sheet.value(i + 1, 2, of.standing());
        }
        sheet.width(0, 24);
        sheet.width(1, WIDEST);
        sheet.width(2, WIDEST);
    }

    /// Name of a file for it, without an ending.
    public String fileName() {
        return title + " " + Times.full(table.serverTime()).substring(0, 10);
    }

    /// Whose cases are counted.
    public AreaCode area() {
        return table.area();
    }
}
