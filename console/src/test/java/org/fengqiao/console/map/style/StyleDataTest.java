package org.fengqiao.console.map.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.console.map.style.StyleLayer.Kind;
import org.fengqiao.console.theme.StatusLook;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.resource.KeyPlaceKind;
import org.fengqiao.domain.resource.ResourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The table of what a style may name is what the features put on the map.
class StyleDataTest {

    private static Set<Object> values(String source, String name) {
        StyleData.Source found = StyleData.find(source).orElseThrow();
        StyleData.Name known = found.properties().get(name);
        assertTrue(known != null, name);
        return new TreeSet<>(known.values());
    }

    private static Set<String> names(Enum<?>[] all) {
        return Arrays.stream(all).map(Enum::name).collect(Collectors.toSet());
    }

    @Test
    void theValuesAreThoseOfTheFeatures() {
        assertEquals(
                Arrays.stream(IncidentStatus.values())
                        .map(status -> StatusLook.of(status).symbol().replace("status/", ""))
                        .collect(Collectors.toSet()),
                values("incident", "status"));
        assertEquals(
                Arrays.stream(Grade.values())
                        .map(grade -> grade.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                values("incident", "grade"));
        assertEquals(names(ResourceKind.values()), values("resource", "class"));
        assertEquals(names(KeyPlaceKind.values()), values("key-place", "class"));
    }

    @Test
    void everySymbolOfAClassOfIncidentsIsKnown() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../icons/class"))) {
            assertEquals(
                    files.map(file -> file.getFileName().toString().replace(".svg", ""))
                            .collect(Collectors.toSet()),
                    values("incident", "class"));
        }
    }

    @Test
    void everySymbolOfAComponentIsKnown() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../icons/component"))) {
            assertEquals(
                    files.map(file -> file.getFileName().toString().replace(".svg", ""))
                            .collect(Collectors.toSet()),
                    values("component", "symbol"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk-day", "desk-night", "wall"})
    void whatTheBundledStylesDrawIsKnown(String name) {
        List<String> unknown =
                MapStyle.load(name).layers().stream()
                        .filter(l -> l.kind() != Kind.BACKGROUND && l.kind() != Kind.RASTER)
                        .map(StyleLayer::source)
                        .filter(source -> StyleData.find(source).isEmpty())
                        .toList();
        assertEquals(List.of(), unknown);
    }
}
