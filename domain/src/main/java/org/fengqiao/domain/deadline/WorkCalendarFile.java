package org.fengqiao.domain.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;

/// Reads the days of a calendar: lines `date,kind,name_zh,name_en` with kind `holiday` or `makeup`;
/// `#` starts a comment.
public final class WorkCalendarFile {

    /// 08:00–12:00 and 14:00–18:00, the default of the systems in use.
    public static final List<WorkCalendar.Window> DEFAULT_WINDOWS =
            List.of(
                    new WorkCalendar.Window(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                    new WorkCalendar.Window(LocalTime.of(14, 0), LocalTime.of(18, 0)));

    private static final String HEADER = "date,kind,name_zh,name_en";

    private WorkCalendarFile() {}

    /// The calendar of mainland China that comes with the product, in Beijing time. Its comment
    /// says which years it knows.
    public static WorkCalendar loadChina() {
        String name = "china-days.csv";
        try (InputStream in = WorkCalendarFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the packaged calendar lacks " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return parse(name, text, ZoneId.of("Asia/Shanghai"), DEFAULT_WINDOWS);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packaged calendar " + name, e);
        }
    }

    /// @throws IllegalArgumentException naming file, line and reason
    public static WorkCalendar load(Path file, ZoneId zone, List<WorkCalendar.Window> windows)
            throws IOException {
        return parse(file.toString(), Files.readString(file), zone, windows);
    }

    static WorkCalendar parse(
            String file, String text, ZoneId zone, List<WorkCalendar.Window> windows) {
        TreeMap<LocalDate, DayName> holidays = new TreeMap<>();
        TreeMap<LocalDate, DayName> makeUpDays = new TreeMap<>();
        List<String> lines = text.lines().toList();
        boolean headed = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String at = file + ":" + (i + 1) + ": ";
            if (!headed) {
                if (!line.equals(HEADER)) {
                    throw new IllegalArgumentException(
                            at + "columns must be " + HEADER + " but are " + line);
                }
                headed = true;
                continue;
            }
            String[] cells = line.split(",", -1);
            if (cells.length != 4) {
                throw new IllegalArgumentException(at + "4 cells expected: " + line);
            }
            LocalDate day = date(at, cells[0]);
            if (holidays.containsKey(day) || makeUpDays.containsKey(day)) {
                throw new IllegalArgumentException(at + day + " is there twice");
            }
            switch (cells[1]) {
                case "holiday" -> holidays.put(day, new DayName(cells[2], cells[3]));
                case "makeup" -> makeUpDays.put(day, new DayName(cells[2], cells[3]));
                default ->
                        throw new IllegalArgumentException(
                                at + "kind must be holiday or makeup: '" + cells[1] + "'");
            }
        }
        return new WorkCalendar(
                zone,
                windows,
                EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                holidays,
                makeUpDays);
    }

    private static LocalDate date(String at, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(at + "not a date: '" + text + "'", e);
        }
    }
}
