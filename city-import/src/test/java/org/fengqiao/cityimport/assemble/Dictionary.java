package org.fengqiao.cityimport.assemble;

import java.util.List;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.FilingStandard;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.IncidentClass;

/// Classes of a city's dictionary, with whatever standards.
final class Dictionary {
    private static final FilingStandard STANDARD =
            new FilingStandard(
                    "破损", "Broken", new TimeLimit(1, ClockKind.WORK_DAY), "修复", "Mended");

    private Dictionary() {}

    static IncidentClass component(String key, String zh, String en) {
        return new IncidentClass(
                ClassKey.parse(key), "大类", "Major", zh, en, Grade.BLUE, "CG", List.of(STANDARD));
    }
}
