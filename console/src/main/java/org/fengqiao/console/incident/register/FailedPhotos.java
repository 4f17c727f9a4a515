package org.fengqiao.console.incident.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.IncidentId;

/// The photos that could not be sent, kept by incident, so that all of one incident are told in one
/// breath and tried again at once. FX thread only.
final class FailedPhotos {

    private static final Texts TEXTS = Texts.of("incident");

    private record Failed(String name, Supplier<String> reason, boolean unsure, Runnable again) {}

    private final Map<IncidentId, List<Failed>> byIncident = new HashMap<>();

    /// @param reason in the language of the moment
    /// @param unsure whether it may have arrived all the same
    void add(
            IncidentId incident,
            String name,
            Supplier<String> reason,
            boolean unsure,
            Runnable again) {
        byIncident
                .computeIfAbsent(incident, _ -> new ArrayList<>())
                .add(new Failed(name, reason, unsure, again));
    }

    /// Names every photo of the incident that failed; those that failed for one reason together.
    /// Never says that one is not there which may be.
    ///
    /// @return of those that have failed by now, following the language
    ObservableValue<String> words(IncidentId incident) {
        List<Failed> failed = List.copyOf(byIncident.getOrDefault(incident, List.of()));
        return Texts.bindWords(() -> words(incident, failed));
    }

    private static String words(IncidentId incident, List<Failed> failed) {
        if (failed.size() == 1) {
            Failed only = failed.getFirst();
            return TEXTS.get(
                    only.unsure() ? "register.photo.unsure" : "register.photo.failed",
                    only.name(),
                    incident.value(),
                    only.reason().get());
        }
        Map<String, List<String>> byReason =
                failed.stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.reason().get(),
                                        LinkedHashMap::new,
                                        Collectors.mapping(Failed::name, Collectors.toList())));
        String groups =
                byReason.entrySet().stream()
                        .map(group ->
                                TEXTS.get(
                                        "register.photo.group",
                                        String.join(
                                                TEXTS.get("register.photo.comma"),
                                                group.getValue()),
                                        group.getKey()))
                        .collect(Collectors.joining(TEXTS.get("register.photo.semicolon")));
        boolean unsure = failed.stream().anyMatch(Failed::unsure);
        return TEXTS.get(
                unsure ? "register.photo.unsureMany" : "register.photo.failedMany",
                failed.size(),
                incident.value(),
                groups);
    }

    /// Tries all of an incident that have failed so far; what fails again is added anew.
    void tryAgain(IncidentId incident) {
        List<Failed> failed = byIncident.remove(incident);
        if (failed != null) {
            failed.forEach(photo -> photo.again().run());
        }
    }
}
