package org.fengqiao.console.intake;

import java.util.List;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.FilingStandard;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.IncidentClass;

/// A dictionary with three classes of components.
final class ComponentFiles {

    private ComponentFiles() {}

    static List<IncidentClass> dictionary() {
        return List.of(
                component("01001", "供水井盖", "Water cover"),
                component("01037", "路灯", "Street lamp"),
                component("04002", "行道树", "Street tree"));
    }

    private static IncidentClass component(String code, String zh, String en) {
        TimeLimit day = new TimeLimit(1, ClockKind.WORK_DAY);
        return new IncidentClass(
                new ClassKey("GBT47678.5-2026", "component", code),
                "部件",
                "Components",
                zh,
                en,
                Grade.BLUE,
                "CG",
                List.of(new FilingStandard("破损", "Broken", day, "修复", "Mended")));
    }
}
