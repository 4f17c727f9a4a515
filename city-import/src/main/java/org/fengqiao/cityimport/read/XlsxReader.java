package org.fengqiao.cityimport.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.fengqiao.cityimport.read.ReadException.Reason;

/// Workbooks; each sheet with something in it is a layer.
final class XlsxReader {

    private XlsxReader() {}

    static List<RawLayer> read(Path path) throws IOException {
        String file = Limits.name(path);
        checkUnpacked(path, file);
        List<RawLayer> layers = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(path.toFile())) {
            List<Sheet> sheets = book.getSheets().toList();
            for (Sheet sheet : sheets) {
                String name = sheets.size() == 1 ? file : file + ":" + sheet.getName();
                RawLayer layer = layer(name, sheet);
                if (!layer.features().isEmpty()) {
                    layers.add(layer);
                }
            }
        } catch (ExcelReaderException e) {
            throw new ReadException(file, "", Reason.BROKEN, String.valueOf(e.getMessage()), e);
        }
        if (layers.isEmpty()) {
            throw new ReadException(file, "", Reason.EMPTY, "");
        }
        return layers;
    }

    private static RawLayer layer(String name, Sheet sheet) throws IOException {
        TableBuilder table = null;
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> rows = stream.iterator(); rows.hasNext(); ) {
                Row row = rows.next();
                List<String> cells = cells(row);
                if (cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (table == null) {
                    table = new TableBuilder(name, cells);
                } else {
                    table.add(row.getRowNum(), cells);
                }
            }
        }
        return table == null
                ? new RawLayer(name, List.of(), List.of(), null, List.of())
                : table.build(null);
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            if (cell == null || cell.getType() == CellType.EMPTY) {
                cells.add("");
            } else if (cell.getType() == CellType.NUMBER) {
                cells.add(JsonValues.number(cell.asNumber()));
            } else {
                String text = cell.getText();
                cells.add(text == null ? "" : text);
            }
        }
        return cells;
    }

    /// Unpacks everything once without keeping it, so that a bomb is found before it goes off.
    private static void checkUnpacked(Path path, String file) throws IOException {
        long most =
                Math.min(
                        Limits.UNPACKED_BYTES,
                        Math.max(4L << 20, Files.size(path) * Limits.UNPACK_RATIO));
        long sum = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                try (InputStream in = zip.getInputStream(all.nextElement())) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        sum += read;
                        if (sum > most) {
                            throw new ReadException(file, "", Reason.BOMB, "> " + most + " bytes");
                        }
                    }
                }
            }
        } catch (ZipException e) {
            throw new ReadException(file, "", Reason.BROKEN, String.valueOf(e.getMessage()), e);
        }
    }
}
