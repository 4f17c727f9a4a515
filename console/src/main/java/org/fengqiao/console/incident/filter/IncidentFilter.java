package org.fengqiao.console.incident.filter;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.incident.Source;
import org.jspecify.annotations.Nullable;

/// What the filter bar says; every part must hold, an empty part holds for all. A value.
///
/// @param area only incidents inside it; null for all
/// @param classKey only incidents of this class; null for all
/// @param words every word must be found in title, address, id or class (name, code or pinyin
///   initials); in lower case
/// @param expression what the ECQL expression says; always true where none was typed
public record IncidentFilter(
        Set<IncidentStatus> statuses,
        Set<Grade> grades,
        Set<Source> sources,
        @Nullable ClassKey classKey,
        @Nullable AreaCode area,
        List<String> words,
        Predicate<IncidentRow> expression) {

    public static final IncidentFilter ALL =
            new IncidentFilter(Set.of(), Set.of(), Set.of(), null, null, List.of(), _ -> true);

    public IncidentFilter {
        statuses = Set.copyOf(statuses);
        grades = Set.copyOf(grades);
        sources = Set.copyOf(sources);
        words = List.copyOf(words);
    }

    /// Splits what was typed at blanks; full-width letters and digits of a Chinese input method
    /// count as plain ones.
    public static List<String> words(String typed) {
        return Arrays.stream(
                        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                                .toLowerCase(Locale.ROOT)
                                .split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    public IncidentFilter withStatuses(Set<IncidentStatus> wanted) {
        return new IncidentFilter(wanted, grades, sources, classKey, area, words, expression);
    }

    public IncidentFilter withGrades(Set<Grade> wanted) {
        return new IncidentFilter(statuses, wanted, sources, classKey, area, words, expression);
    }

    public IncidentFilter withSources(Set<Source> wanted) {
        return new IncidentFilter(statuses, grades, wanted, classKey, area, words, expression);
    }

    public IncidentFilter withClass(@Nullable ClassKey wanted) {
        return new IncidentFilter(statuses, grades, sources, wanted, area, words, expression);
    }

    public IncidentFilter withArea(@Nullable AreaCode wanted) {
        return new IncidentFilter(statuses, grades, sources, classKey, wanted, words, expression);
    }

    public IncidentFilter withText(String typed) {
        return new IncidentFilter(
                statuses, grades, sources, classKey, area, words(typed), expression);
    }

    public IncidentFilter withExpression(Predicate<IncidentRow> wanted) {
        return new IncidentFilter(statuses, grades, sources, classKey, area, words, wanted);
    }

    public boolean test(IncidentRow row, Dictionary dictionary) {
        Incident incident = row.incident();
        return (statuses.isEmpty() || statuses.contains(row.status()))
                && (grades.isEmpty() || grades.contains(incident.grade()))
                && (sources.isEmpty() || sources.contains(incident.source()))
                && (classKey == null || classKey.equals(incident.classKey()))
                && (area == null || area.contains(incident.grid()))
                && matchesWords(incident, dictionary)
                && expression.test(row);
    }

    private boolean matchesWords(Incident incident, Dictionary dictionary) {
        if (words.isEmpty()) {
            return true;
        }
        IncidentClass of = dictionary.findClass(incident.classKey()).orElse(null);
        for (String word : words) {
            boolean found =
                    PinyinInitials.contains(incident.title(), word)
                            || PinyinInitials.contains(incident.address(), word)
                            || incident.id().value().contains(word)
                            || incident.classKey().code().contains(word)
                            || (of != null
                                    && (PinyinInitials.contains(of.nameZh(), word)
                                            || PinyinInitials.contains(of.nameEn(), word)));
            if (!found) {
                return false;
            }
        }
        return true;
    }
}
