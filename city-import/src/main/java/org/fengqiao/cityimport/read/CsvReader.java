package org.fengqiao.cityimport.read;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fengqiao.cityimport.read.ReadException.Reason;
import org.jspecify.annotations.Nullable;

/// Text tables with commas, semicolons or tabs, in the encoding they happen to be in.
final class CsvReader {

    private static final int LONGEST = 256 << 20;

    private CsvReader() {}

    static RawLayer read(Path path, @Nullable Charset charset) throws IOException {
        String file = Limits.name(path);
        Limits.checkSize(path, LONGEST);
        byte[] bytes = Files.readAllBytes(path);
        Charset used = charset == null ? Encodings.guess(bytes) : charset;
        String text = Encodings.text(bytes, used);
        if (text.indexOf('\0') >= 0) {
            throw new ReadException(file, "", Reason.BAD_ENCODING, "");
        }
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter(text))
                        .setIgnoreEmptyLines(false)
                        .get();
        TableBuilder table = null;
        int line = 1;
        try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : rows) {
                List<String> cells = row.toList();
                if (table == null) {
                    table = new TableBuilder(file, cells);
                } else {
                    table.add(line, cells);
                }
                line = (int) rows.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            throw new ReadException(
                    file, "line " + line, Reason.BROKEN, String.valueOf(e.getMessage()), e);
        }
        if (table == null) {
            throw new ReadException(file, "", Reason.EMPTY, "");
        }
        return table.build(used);
    }

    /// The one that occurs most in the first line, outside quotes.
    private static char delimiter(String text) {
        int end = text.indexOf('\n');
        String first = (end < 0 ? text : text.substring(0, end)).replaceAll("\"[^\"]*\"", "");
        char best = ',';
        long most = 0;
        for (char each : new char[] {',', ';', '\t', '|'}) {
            long count = first.chars().filter(c -> c == each).count();
            if (count > most) {
                most = count;
                best = each;
            }
        }
        return best;
    }
}
