package org.fengqiao.cityimport.read;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.cityimport.read.ReadException.Reason;
import org.jspecify.annotations.Nullable;

/// Makes features of a table's rows; its first row names the columns.
final class TableBuilder {

    private final String file;
    private final List<ReadNote> notes = new ArrayList<>();
    private final Shapes shapes = new Shapes(notes);
    private final List<RawFeature> features = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final TablePlaces places;

    TableBuilder(String file, List<String> header) throws ReadException {
        this.file = file;
        for (String each : header) {
            String name = each.strip();
            String base = name.isEmpty() ? "column " + (columns.size() + 1) : name;
            columns.add(columns.contains(base) ? base + " " + (columns.size() + 1) : base);
        }
        if (columns.isEmpty()) {
            throw new ReadException(file, "line 1", Reason.EMPTY, "");
        }
        places = new TablePlaces(columns, shapes);
    }

    /// @param line as people count them, from 1
    void add(int line, List<String> cells) throws ReadException {
        Limits.checkCount(file, features.size() + 1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            String text = cells.get(i).strip();
            if (!text.isEmpty()) {
                row.put(columns.get(i), text);
            }
        }
        if (!row.isEmpty()) {
            shapes.begin(line);
            features.add(new RawFeature(line, row, places.of(row)));
        }
    }

    /// @param charset in which the table was read; null where its format says it
    RawLayer build(@Nullable Charset charset) {
        return new RawLayer(file, columns, features, null, notes, charset, places.columns());
    }
}
