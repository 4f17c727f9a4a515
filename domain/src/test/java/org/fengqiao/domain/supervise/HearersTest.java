package org.fengqiao.domain.supervise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HearersTest {

    private static final AreaCode GRID = AreaCode.of("320102001001001");
    private static final UserInfo OFFICE = user("office", Role.DEPARTMENT, "320100", "CG");
    private static final UserInfo OTHER = user("other", Role.DEPARTMENT, "320100", "GA");
    private static final UserInfo SEAT = user("seat", Role.OPERATOR, "320102001", null);
    private static final UserInfo STREET = user("street", Role.DUTY_LEADER, "320102001", null);
    private static final UserInfo DISTRICT = user("district", Role.DUTY_LEADER, "320102", null);
    private static final UserInfo NEXT = user("next", Role.DUTY_LEADER, "320106", null);
    private static final UserInfo CITY = user("city", Role.DUTY_LEADER, "320100", null);
    private static final List<UserInfo> ALL =
            List.of(OFFICE, OTHER, SEAT, STREET, DISTRICT, NEXT, CITY);

    @Test
    void eachRungTellsThoseWhoStandOnItAndNobodyElse() {
        Incident held = incident("CG", GRID);
        assertEquals(List.of(OFFICE), hearing(held, 1));
        assertEquals(List.of(DISTRICT), hearing(held, 2));
        assertEquals(List.of(CITY), hearing(held, 3));
    }

    @Test
    void centreHearsOfItWhileNoDepartmentHasTheCase() {
        assertEquals(List.of(SEAT, STREET), hearing(incident(null, GRID), 1));
    }

    @Test
    void atTheTopOfTheLadderTheCityHears() {
        Incident risen = incident("CG", AreaCode.of("320102001001001"), AreaCode.of("320100"));
        assertEquals(List.of(CITY), hearing(risen, 2));
        assertEquals(List.of(CITY), hearing(risen, 3));
    }

    private static List<UserInfo> hearing(Incident incident, int rung) {
        return ALL.stream().filter(user -> Hearers.hears(user, incident, rung)).toList();
    }

    private static UserInfo user(String id, Role role, String area, @Nullable String department) {
        return new UserInfo(id, id, id, role, AreaCode.of(area), department, null);
    }

    private static Incident incident(@Nullable String department, AreaCode grid) {
        return incident(department, grid, Marks.fresh(grid).centre());
    }

    private static Incident incident(@Nullable String department, AreaCode grid, AreaCode centre) {
        return new Incident(
                new IncidentId("1"),
                1,
                "handling",
                ClassKey.parse("GBT47678.5-2026/matter/01001"),
                0,
                Grade.BLUE,
                Source.PUBLIC,
                "t",
                "",
                new LonLat(118.8, 32.05),
                grid,
                "",
                null,
                null,
                Instant.parse("2026-11-23T02:00:00Z"),
                department,
                null,
                null,
                null,
                false,
                null,
                0,
                Marks.fresh(grid).edit().centre(centre).made());
    }
}
