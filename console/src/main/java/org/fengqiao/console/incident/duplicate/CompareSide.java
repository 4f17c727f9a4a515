package org.fengqiao.console.incident.duplicate;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.Source;
import org.jspecify.annotations.Nullable;

/// One of the two cases that are compared, in words.
///
/// @param incident null while it is being registered
/// @param reportedAt null while it is being registered
/// @param state as the workflow names it; empty while it is being registered
/// @param holder department or person that has the case; empty where nobody has
/// @param files photos that lie on this computer and go up with the registration
public record CompareSide(
        @Nullable Incident incident,
        String title,
        String className,
        String description,
        String address,
        LonLat position,
        @Nullable Instant reportedAt,
        Source source,
        String state,
        String holder,
        List<Path> files) {

    public CompareSide {
        files = List.copyOf(files);
    }

    /// One that is on file.
    public static CompareSide of(Incident incident, Dictionary dictionary) {
        Locale locale = Texts.locale();
        return new CompareSide(
                incident,
                incident.title(),
                dictionary.className(incident.classKey(), locale),
                incident.description(),
                incident.address(),
                incident.position(),
                incident.reportedAt(),
                incident.source(),
                dictionary.stateName(incident.state(), locale),
                dictionary.departmentName(incident.department(), locale),
                List.of());
    }
}
