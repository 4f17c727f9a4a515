package org.fengqiao.backend.simulate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.incident.IncidentClass;

/// The words of the simulated city's people, in Chinese as the city speaks; all of them come from
/// `texts.csv`.
final class CaseTexts {

    private final TextTable table;

    CaseTexts(TextTable table) {
        this.table = table;
    }

    /// @throws IllegalArgumentException listing every problem of the table with file and line
    static CaseTexts load() {
        return new CaseTexts(TextTable.load());
    }

    /// One of the texts of a phrase without words in braces.
    String say(Phrase phrase, Dice dice, Object key) {
        return dice.pick(options(phrase), phrase, key);
    }

    /// Text of an order to a worker.
    String order(IncidentClass incidentClass, String address, Dice dice, Object key) {
        return say(Phrase.ORDER, dice, key)
                .replace("{address}", address)
                .replace("{class}", incidentClass.nameZh());
    }

    /// A component is no trouble by itself: what is wrong with it is said too, such as 井盖缺失.
    String title(IncidentClass incidentClass, int standard, String place) {
        String trouble =
                incidentClass.key().kind().equals("component")
                        ? incidentClass.standards().get(standard).conditionZh().split("[、，（]")[0]
                        : "";
        return place + incidentClass.nameZh() + trouble;
    }

    /// The title that somebody gives who reports what was reported before.
    String seenToo(IncidentClass incidentClass, String place, Dice dice, Object key) {
        return say(Phrase.SEEN_TOO, dice, key)
                .replace("{place}", place)
                .replace("{class}", incidentClass.nameZh());
    }

    String description(
            IncidentClass incidentClass, int standard, String place, Dice dice, Object key) {
        return dice.pick(
                        fitting(table.descriptions(), incidentClass)
                                .orElse(options(Phrase.REPORTED)),
                        "description",
                        key)
                .replace("{place}", place)
                .replace("{class}", incidentClass.nameZh())
                .replace("{condition}", incidentClass.standards().get(standard).conditionZh());
    }

    String result(IncidentClass incidentClass, Dice dice, Object key) {
        return dice.pick(
                        fitting(table.results(), incidentClass).orElse(options(Phrase.DONE)),
                        "result",
                        key)
                .replace("{class}", incidentClass.nameZh());
    }

    String reporter(Dice dice, Object key) {
        return say(Phrase.FAMILY_NAME, dice, key) + say(Phrase.FORM_OF_ADDRESS, dice, key);
    }

    /// A number of eleven digits that no one has: the third to seventh are zero.
    String phone(Dice dice, Object key) {
        return "130000%05d".formatted((int) (dice.roll("phone", key) * 100_000));
    }

    /// The shown name of an account of the field.
    ///
    /// @throws IllegalArgumentException if the table has none
    String name(String account) {
        String name = table.names().get(account);
        if (name == null) {
            throw new IllegalArgumentException("texts.csv has no name for " + account);
        }
        return name;
    }

    /// How many times as often as an ordinary class one is reported.
    double often(IncidentClass incidentClass) {
        return within(table.often(), incidentClass).orElse(1.0);
    }

    /// When through the day a class is reported.
    Rhythm rhythm(IncidentClass incidentClass) {
        return within(table.rhythms(), incidentClass).orElse(Rhythm.STREET);
    }

    private List<String> options(Phrase phrase) {
        List<String> options = table.phrases().get(phrase);
        if (options == null) {
            throw new IllegalStateException("the table was not checked: " + phrase);
        }
        return options;
    }

    /// By the whole name before a word in it.
    private static <T> Optional<T> fitting(Map<String, T> rows, IncidentClass incidentClass) {
        return Optional.ofNullable(rows.get(incidentClass.nameZh()))
                .or(() -> within(rows, incidentClass));
    }

    /// Of the first row whose key is in the name.
    private static <T> Optional<T> within(Map<String, T> rows, IncidentClass incidentClass) {
        return rows.entrySet().stream()
                .filter(row -> incidentClass.nameZh().contains(row.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
