package org.fengqiao.domain.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;
import org.junit.jupiter.api.Test;

class DestinationsTest {

    private static UserInfo user(Role role, String area) {
        return new UserInfo("u", "用户", "User", role, AreaCode.of(area), null, null);
    }

    @Test
    void desksOfCityDistrictAndStreetHearTheirPositions() {
        for (String area : new String[] {"320100", "320102", "320102001"}) {
            assertEquals(
                    Optional.of("/topic/positions." + area),
                    Destinations.positionsFor(user(Role.OPERATOR, area)));
        }
        assertEquals(
                Optional.empty(), Destinations.positionsFor(user(Role.OPERATOR, "320102001001")));
        assertEquals(Optional.empty(), Destinations.positionsFor(user(Role.DEPARTMENT, "320102")));
    }
}
