package org.fengqiao.console.incident.field;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.fengqiao.console.incident.filter.PinyinInitials;
import org.fengqiao.domain.incident.IncidentClass;

/// Finds classes by name, code or pinyin initials, the best first. Pure.
public final class ClassCompletion {

    private static final int LIMIT = 40;

    private record Hit(int rank, IncidentClass of) {}

    private ClassCompletion() {}

    /// Ranks: code from its beginning, name or initials from their beginning, inside the name,
    /// inside the major class's name. All classes, in their order, when nothing is typed.
    public static List<IncidentClass> list(List<IncidentClass> classes, String typed) {
        String query = typed.strip().toLowerCase(Locale.ROOT);
        if (query.isEmpty()) {
            return classes.stream().limit(LIMIT).toList();
        }
        List<Hit> hits = new ArrayList<>();
        for (IncidentClass of : classes) {
            int rank = rank(of, query);
            if (rank >= 0) {
                hits.add(new Hit(rank, of));
            }
        }
        // Stable: equal ranks keep the order of the list.
        hits.sort(Comparator.comparingInt(Hit::rank));
        return hits.stream().limit(LIMIT).map(Hit::of).toList();
    }

    private static int rank(IncidentClass of, String query) {
        if (of.key().code().startsWith(query)) {
            return 0;
        }
        int zh = PinyinInitials.indexOf(of.nameZh(), query);
        int en = PinyinInitials.indexOf(of.nameEn(), query);
        if (zh == 0 || en == 0) {
            return zh == 0 && of.nameZh().length() == query.length() ? 0 : 1;
        }
        if (zh > 0 || en > 0) {
            return 2;
        }
        return PinyinInitials.contains(of.majorZh(), query)
                        || PinyinInitials.contains(of.majorEn(), query)
                ? 3
                : -1;
    }
}
