package org.fengqiao.domain.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.domain.deadline.CalendarCheck.Part;
import org.fengqiao.domain.deadline.CalendarView.NamedDay;
import org.fengqiao.domain.table.CsvTable;

/// Reads a work calendar: lines `kind,value,name_zh,name_en`, `#` starts a comment. Kinds are
/// `zone` (one), `window` such as `08:00-12:00`, `weekend` such as `SATURDAY SUNDAY` (one, may be
/// empty), `year` that has been announced, `holiday` and `makeup` with a date and the names of the
/// holiday, and `near` such as `20%` or `30min` (at most one; a fifth where it is missing).
public final class WorkCalendarFile {

    /// Name of a city's own calendar in its folder.
    public static final String NAME = "work-calendar.csv";

    private static final String PACKAGED = "china-days.csv";
    private static final List<String> COLUMNS = List.of("kind", "value", "name_zh", "name_en");

    private final String file;
    private final List<String> problems = new ArrayList<>();
    private final Map<Part, List<CsvTable.Row>> rows = new EnumMap<>(Part.class);

    private WorkCalendarFile(String file) {
        this.file = file;
        for (Part part : Part.values()) {
            rows.put(part, new ArrayList<>());
        }
    }

    /// The calendar of mainland China that comes with the product, in Beijing time. Its comment
    /// says which years it knows.
    public static WorkCalendar loadChina() {
        try (InputStream in = WorkCalendarFile.class.getResourceAsStream(PACKAGED)) {
            if (in == null) {
                throw new IllegalStateException("the packaged calendar lacks " + PACKAGED);
            }
            return parse(PACKAGED, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packaged calendar " + PACKAGED, e);
        }
    }

    /// @throws BadCalendarException naming file, line and reason of everything wrong with it
    /// @throws IOException if it cannot be read
    public static WorkCalendar load(Path file) throws IOException {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not UTF-8 text", e);
        }
    }

    static WorkCalendar parse(String file, String text) throws BadCalendarException {
        return new WorkCalendarFile(file).read(text);
    }

    private WorkCalendar read(String text) throws BadCalendarException {
        for (CsvTable.Row row : CsvTable.parse(file, text, COLUMNS, problems).rows()) {
            sort(row);
        }
        List<WorkCalendar.Window> windows = values(Part.WINDOW, WorkCalendarFile::window);
        List<Integer> years = values(Part.YEAR, row -> Integer.valueOf(row.get("value")));
        List<NamedDay> holidays = values(Part.HOLIDAY, WorkCalendarFile::day);
        List<NamedDay> makeUpDays = values(Part.MAKEUP, WorkCalendarFile::day);
        List<String> zone = values(Part.ZONE, row -> row.get("value"));
        List<List<DayOfWeek>> weekend = values(Part.WEEKEND, WorkCalendarFile::weekend);
        List<String> near = values(Part.NEAR, row -> row.get("value"));
        one(Part.ZONE, "such as zone,Asia/Shanghai,,");
        one(Part.WEEKEND, "such as weekend,SATURDAY SUNDAY,,");
        mostOne(Part.NEAR);
        if (!problems.isEmpty()) {
            // What could not be read is missing here: to check the rest would find what is not so.
            throw new BadCalendarException(problems);
        }
        CalendarView view =
                new CalendarView(
                        zone.getFirst(),
                        windows,
                        weekend.getFirst(),
                        years,
                        holidays,
                        makeUpDays,
                        near.isEmpty() ? NearRule.DEFAULT.toString() : near.getFirst());
        for (CalendarCheck.Finding finding : CalendarCheck.check(view)) {
            List<CsvTable.Row> lines = rows(finding.part());
            problems.add(
                    finding.index() < lines.size()
                            ? lines.get(finding.index()).problem(finding.reason())
                            : file + ": " + finding.reason());
        }
        if (!problems.isEmpty()) {
            throw new BadCalendarException(problems);
        }
        return WorkCalendar.of(view);
    }

    private void sort(CsvTable.Row row) {
        for (Part part : Part.values()) {
            if (part.name().toLowerCase(Locale.ROOT).equals(row.get("kind"))) {
                rows(part).add(row);
                return;
            }
        }
        problems.add(
                row.problem(
                        "kind must be zone, window, weekend, year, holiday, makeup or near: '"
                                + row.get("kind")
                                + "'"));
    }

    private List<CsvTable.Row> rows(Part part) {
        return rows.computeIfAbsent(part, _ -> new ArrayList<>());
    }

    /// Reads one line's value.
    private interface Reading<T> {
        T read(CsvTable.Row row);
    }

    private <T> List<T> values(Part part, Reading<T> reading) {
        List<T> values = new ArrayList<>();
        for (CsvTable.Row row : rows(part)) {
            try {
                values.add(reading.read(row));
            } catch (NumberFormatException e) {
                problems.add(row.problem("not a number: '" + row.get("value") + "'"));
            } catch (DateTimeException e) {
                problems.add(row.problem("not a date or time: '" + row.get("value") + "'"));
            } catch (IllegalArgumentException e) {
                problems.add(row.problem(String.valueOf(e.getMessage())));
            }
        }
        return values;
    }

    private void one(Part part, String example) {
        if (rows(part).isEmpty()) {
            problems.add(file + ": one line must give its " + name(part) + ", " + example);
        }
        mostOne(part);
    }

    private void mostOne(Part part) {
        for (CsvTable.Row row : rows(part).stream().skip(1).toList()) {
            problems.add(
                    row.problem(
                            name(part)
                                    + " is there twice, first on line "
                                    + rows(part).getFirst().line()));
        }
    }

    private static String name(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private static WorkCalendar.Window window(CsvTable.Row row) {
        String[] ends = row.get("value").split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException(
                    "a window is written 08:00-12:00: '" + row.get("value") + "'");
        }
        return new WorkCalendar.Window(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    private static List<DayOfWeek> weekend(CsvTable.Row row) {
        return row.list("value").stream().map(WorkCalendarFile::dayOfWeek).toList();
    }

    private static DayOfWeek dayOfWeek(String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equals(text)) {
                return day;
            }
        }
        throw new IllegalArgumentException(
                "not a day of the week such as SATURDAY: '" + text + "'");
    }

    private static NamedDay day(CsvTable.Row row) {
        return new NamedDay(
                LocalDate.parse(row.get("value")),
                new DayName(row.get("name_zh"), row.get("name_en")));
    }
}
