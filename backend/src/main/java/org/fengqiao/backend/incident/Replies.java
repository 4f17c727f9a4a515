package org.fengqiao.backend.incident;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.incident.Supervision;
import org.fengqiao.domain.workflow.Fields;
import org.jspecify.annotations.Nullable;

/// Which supervision an answer is for. Each is answered as itself: words about one say nothing
/// about another. Pure.
final class Replies {

    private Replies() {}

    /// @param fields with the number in [Fields#SUPERVISION], or without where only one waits
    /// @return its index in [Marks#supervisions]; absent where it cannot be told or waits no more
    static Optional<Integer> find(Marks marks, Map<String, String> fields) {
        List<Integer> awaited = list(marks);
        @Nullable String number = fields.get(Fields.SUPERVISION);
        if (number == null) {
            return awaited.size() == 1 ? Optional.of(awaited.getFirst()) : Optional.empty();
        }
        return awaited.stream()
                .filter(index -> String.valueOf(index + 1).equals(number.strip()))
                .findFirst();
    }

    /// @throws Refusal `which-supervision` or `no-such-supervision`, naming those that wait
    static void check(Marks marks, Map<String, String> fields) {
        if (find(marks, fields).isEmpty()) {
            @Nullable String number = fields.get(Fields.SUPERVISION);
            String field = "fields." + Fields.SUPERVISION;
            throw number == null
                    ? Refusal.rule("which-supervision", field, words(marks))
                    : Refusal.rule("no-such-supervision", field, number, words(marks));
        }
    }

    /// Refuses what must wait until every supervision is answered, naming the first that waits.
    static Refusal owed(Marks marks) {
        int index = list(marks).getFirst();
        Supervision first = marks.supervisions().get(index);
        return Refusal.rule(
                "reply-owed",
                null,
                index + 1,
                first.requirement(),
                first.byName(),
                first.dueAt(),
                list(marks).size());
    }

    private static List<Integer> list(Marks marks) {
        List<Supervision> all = marks.supervisions();
        return IntStream.range(0, all.size())
                .filter(index -> all.get(index).awaited())
                .boxed()
                .toList();
    }

    private static String words(Marks marks) {
        StringBuilder words = new StringBuilder();
        for (int index : list(marks)) {
            words.append(words.isEmpty() ? "" : "; ")
                    .append(index + 1)
                    .append(" ")
                    .append(marks.supervisions().get(index).requirement());
        }
        return words.toString();
    }
}
