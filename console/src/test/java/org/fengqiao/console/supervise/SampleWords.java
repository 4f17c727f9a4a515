package org.fengqiao.console.supervise;

import java.time.Instant;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentWords;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.Incident;

/// Words as the console gives them, out of the sample dictionary.
public record SampleWords(Dictionary names) implements CaseWords {

    @Override
    public String place(Incident incident) {
        return names.placeName(incident);
    }

    @Override
    public String holder(Incident incident) {
        return names.departmentName(incident.department(), Texts.locale());
    }

    @Override
    public String department(String code) {
        return names.departmentName(code, Texts.locale());
    }

    @Override
    public String stage(Incident incident) {
        return names.stateName(incident.state(), Texts.locale());
    }

    @Override
    public String countdown(Incident incident, Instant now) {
        return IncidentWords.remaining(incident, now);
    }
}
