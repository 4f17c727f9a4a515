package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.ImportedCase;
import org.fengqiao.domain.wire.ImportedCase.Step;
import tools.jackson.databind.json.JsonMapper;

/// Cases that lie with a department since a moment of the past, as an earlier system hands them
/// over to a backend.
final class PastCases {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ClassKey classKey;
    private final LonLat position;
    private final String department;

    PastCases(ClassKey classKey, LonLat position, String department) {
        this.classKey = classKey;
        this.position = position;
        this.department = department;
    }

    /// Takes so many over, all reported at one moment.
    ///
    /// @param importer nobody need be signed in there
    /// @param name begins their titles, a number follows
    void hand(BackendApi importer, String password, String name, int number, Instant reported)
            throws Exception {
        String token =
                importer.signIn("importer", password)
                        .get(OpenConsole.PATIENCE_S, TimeUnit.SECONDS)
                        .token();
        String lines =
                IntStream.rangeClosed(1, number)
                        .mapToObj(i -> JSON.writeValueAsString(one(name + i, reported)))
                        .collect(Collectors.joining("\n"));
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    http.send(
                            HttpRequest.newBuilder(
                                            URI.create(importer.backend() + "api/v1/field/imports"))
                                    .header("Authorization", "Bearer " + token)
                                    .header("Content-Type", "application/x-ndjson")
                                    .POST(HttpRequest.BodyPublishers.ofString(lines))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
        }
    }

    private ImportedCase one(String title, Instant reported) {
        return new ImportedCase(
                "past-" + title,
                classKey,
                0,
                null,
                Source.HOTLINE_12345,
                title,
                "",
                position,
                "",
                null,
                null,
                List.of(
                        step(reported, "REPORT", Map.of()),
                        step(reported.plus(Duration.ofSeconds(10)), "ACCEPT", Map.of()),
                        step(
                                reported.plus(Duration.ofSeconds(20)),
                                "DISPATCH",
                                Map.of("department", department))));
    }

    private static Step step(Instant at, String action, Map<String, String> fields) {
        return new Step(at, "seat-2", "市受理二席", Role.OPERATOR, action, fields, null, null);
    }
}
