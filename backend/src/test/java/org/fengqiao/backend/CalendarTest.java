package org.fengqiao.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fengqiao.backend.support.BackendProcess;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.deadline.CalendarView;
import org.fengqiao.domain.deadline.WorkCalendarFile;
import org.fengqiao.domain.incident.RunningClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The work calendar a city brings, and the one it has otherwise.
class CalendarTest extends BackendTest {

    private static final List<String> OWN =
            List.of(
                    "kind,value,name_zh,name_en",
                    "zone,Asia/Shanghai,,",
                    "window,09:00-17:00,,",
                    "weekend,SUNDAY,,",
                    "near,5min,,",
                    "year,2026,,",
                    "holiday,2026-10-01,国庆节,National Day");

    @TempDir Path folder;

    @Test
    void aCityWithoutACalendarHasThePackagedOne() {
        assertEquals(
                WorkCalendarFile.loadChina().view(),
                signIn("operator").get("/calendar").as(200, CalendarView.class));
    }

    @Test
    void theCitysOwnCalendarIsToldAndCountedBy() throws Exception {
        Path city = city(OWN);
        try (BackendProcess backend =
                new BackendProcess(city, folder.resolve("data"), "--fengqiao.sample=true")) {
            Rest operator = Rest.signIn(backend.port(), "operator");
            assertEquals(
                    WorkCalendarFile.load(city.resolve(WorkCalendarFile.NAME)).view(),
                    operator.get("/calendar").as(200, CalendarView.class));
            RunningClock clock =
                    incident(operator, register(operator, SmallCity.IN_XUANWU)).stageClock();
            assertNotNull(clock);
            assertEquals(Duration.ofMinutes(5), Duration.between(clock.nearAt(), clock.deadline()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    year,2026,,         | year,2025,, | work-calendar.csv:6: 2025 is said to be announced but has no holiday
                    zone,Asia/Shanghai,, | zone,Asia/Tokyo,, | work-calendar.csv counts in Asia/Tokyo but the time zone of the city is Asia/Shanghai
                    """)
    void aBackendWithABadCalendarDoesNotStart(String good, String bad, String reason)
            throws Exception {
        Path city = city(OWN.stream().map(line -> line.equals(good.strip()) ? bad : line).toList());
        try (BackendProcess backend =
                new BackendProcess(city, folder.resolve("data"), "--fengqiao.sample=true")) {
            assertNotEquals(0, backend.exitCode());
            String said = String.join("\n", backend.lines());
            assertTrue(said.contains(reason), said);
            assertTrue(!said.contains("\tat "), said);
        }
    }

    private Path city(List<String> calendar) throws Exception {
        Path city = new SmallCity().save(Files.createDirectory(folder.resolve("city")));
        Files.write(city.resolve(WorkCalendarFile.NAME), calendar);
        return city;
    }
}
