package org.fengqiao.domain.statistics;

import java.util.Optional;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;

/// In which row of a table a case counts.
///
/// - *Area:* the one its place lies in, whoever works on it.
/// - *Department:* the one that holds the case, or held it last. What was given back and went to
///   another counts for the other, but as given back for the one that gave it back; before any has
///   it, for [#NOBODY].
/// - *Person:* whoever took the step that the indicator measures: who reported, filed, verified,
///   dispatched, handled, checked or closed. What nobody has done yet counts for [#NOBODY].
///
/// @param level of the rows where they are areas: the one below the area asked about
public record Grouping(By by, Level level) {

    /// Key of the row of those who belong to no department or person yet.
    public static final String NOBODY = "";

    /// What the rows are.
    public enum By {
        AREA,
        DEPARTMENT,
        PERSON
    }

    /// Key of the row in which a case counts for an indicator: an area's digits, a department's
    /// code, a person's key, or [#NOBODY].
    public String key(Indicator indicator, CaseFacts facts) {
        return switch (by) {
            case AREA -> area(facts.grid()).digits();
            case DEPARTMENT -> department(indicator, facts);
            case PERSON -> person(indicator, facts).map(Person::key).orElse(NOBODY);
        };
    }

    /// Who it is; absent where the rows are no persons or nobody has done it yet.
    public Optional<Person> person(Indicator indicator, CaseFacts facts) {
        return by == By.PERSON ? indicator.person().find(facts) : Optional.empty();
    }

    private static String department(Indicator indicator, CaseFacts facts) {
        boolean givenBack = indicator == Indicator.RETURNED && facts.returnedBy() != null;
        String code = givenBack ? facts.returnedBy() : facts.department();
        return code == null ? NOBODY : code;
    }

    /// A case in a gap between the areas of that level counts for the one that has it.
    private AreaCode area(AreaCode grid) {
        return grid.find(level).orElse(grid);
    }
}
