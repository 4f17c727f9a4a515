package org.fengqiao.backend.simulate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.wire.Messages.DutyReport;

/// Everybody's shifts, on the city's clock. Immutable.
final class Shifts {

    private final ZoneId zone;
    private final Map<String, Shift> byPerson = new HashMap<>();

    Shifts(CityModel city, Dice dice, ZoneId zone) {
        this.zone = zone;
        for (Resource person : city.listPeople()) {
            byPerson.put(person.id().value(), Shift.of(person, dice));
        }
    }

    boolean onDuty(Resource person, Instant at) {
        Shift shift = byPerson.get(person.id().value());
        return shift != null && shift.onDuty(at, zone);
    }

    /// What everybody's device would say at a moment.
    List<DutyReport> list(Instant at) {
        List<DutyReport> reports = new ArrayList<>(byPerson.size());
        byPerson.forEach((person, shift) -> reports.add(shift.report(person, at, zone)));
        return reports;
    }
}
