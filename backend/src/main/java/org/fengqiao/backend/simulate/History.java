package org.fengqiao.backend.simulate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.deadline.WorkCalendarFile;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.ImportedCase;
import org.fengqiao.domain.wire.ImportedCase.Step;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import tools.jackson.databind.json.JsonMapper;

/// Makes up the month before the field came to life, so that the city is not bare: most cases
/// closed, about a third open, some of those near their limit, overdue or suspended.
final class History {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_TRIES = 20;

    private final CityModel city;
    private final Drafts drafts;
    private final Dice dice;
    private final ZoneId zone;
    private final PastLife.Setting setting;
    private final Set<String> actions = new HashSet<>();

    /// @param workflow in force; what it has no action for has not happened
    History(
            CityModel city,
            Drafts drafts,
            WorkflowDefinition workflow,
            CaseTexts texts,
            Dice dice,
            ZoneId zone) {
        actions.add(ImportedCase.ORDER);
        workflow.listTransitions().forEach(row -> actions.add(row.action()));
        this.city = city;
        this.drafts = drafts;
        this.dice = dice;
        this.zone = zone;
        setting =
                new PastLife.Setting(
                        city,
                        texts,
                        dice,
                        zone,
                        new PastTimes(new Deadlines(WorkCalendarFile.loadChina())),
                        new Steps.Actor("leader", texts.name("leader"), Role.DUTY_LEADER),
                        Habits.SEATS.stream()
                                .map(seat -> new Steps.Actor(seat, texts.name(seat), Role.OPERATOR))
                                .toList());
    }

    /// In order of report; every step lies before `now`. Fewer only where the city or its workflow
    /// has no place for most of what happens.
    List<ImportedCase> list(int count, Instant now) {
        List<ImportedCase> cases = new ArrayList<>(count);
        for (int i = 0; cases.size() < count && i < MOST_TRIES * count; i++) {
            one(i, now).ifPresent(cases::add);
        }
        cases.sort(Comparator.comparing(c -> c.steps().getFirst().at()));
        return cases;
    }

    /// As newline-delimited JSON.
    String lines(List<ImportedCase> cases) {
        StringBuilder text = new StringBuilder();
        for (ImportedCase one : cases) {
            text.append(JSON.writeValueAsString(one)).append('\n');
        }
        return text.toString();
    }

    /// Empty where no department handles the class there.
    private Optional<ImportedCase> one(int i, Instant now) {
        String key = "past-" + i;
        Fate fate = Fate.of(dice.roll("fate", key));
        Draft draft =
                drafts.draft(
                        key,
                        Rhythm.hourOfDay(
                                now.minusSeconds((long) (dice.roll("hour", key) * 86_400)), zone));
        Optional<Department> department = city.findDepartment(draft.incidentClass(), draft.grid());
        return department
                .map(d -> new PastLife(setting, key, draft, d, now).live(fate))
                .filter(steps -> steps.stream().map(Step::action).allMatch(actions::contains))
                .map(steps -> imported(key, draft, steps));
    }

    private static ImportedCase imported(String key, Draft draft, List<ImportedCase.Step> steps) {
        return new ImportedCase(
                key,
                draft.incidentClass().key(),
                draft.standard(),
                null,
                draft.source(),
                draft.title(),
                draft.description(),
                draft.position(),
                draft.address(),
                draft.reporter().isEmpty() ? null : draft.reporter(),
                draft.phone().isEmpty() ? null : draft.phone(),
                steps);
    }
}
