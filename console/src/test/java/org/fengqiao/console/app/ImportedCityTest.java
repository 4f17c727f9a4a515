package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fengqiao.console.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// From real files to a real backend: what was brought in by the command line is opened as it is.
class ImportedCityTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir Path folder;

    @Test
    void nanjingFromPublicBoundariesOpensInTheBackend() throws Exception {
        Path file = SharedData.file("nanjing/nanjing_districts_amap_full_GCJ02.geojson");
        assumeTrue(Files.exists(Installation.backendJar()), "skipped without the backend's jar");
        Path city = folder.resolve("city");
        StringWriter told = new StringWriter();
        PrintWriter out = new PrintWriter(told, true);
        String[] args = {
            "import",
            file.toString(),
            "--into",
            city.toString(),
            "--datum",
            "GCJ-02",
            "--name",
            "南京市",
            "--name-en",
            "Nanjing",
            "--levels",
            "市=City,辖区=Borough"
        };
        assertEquals(0, ConsoleMain.run(args, Map.of(), Locale.CHINA, out, out), told.toString());

        EmbeddedBackend.Setup setup =
                new EmbeddedBackend.Setup(
                        EmbeddedBackend.ownJava(),
                        Installation.backendJar(),
                        city,
                        false,
                        folder.resolve("backend"),
                        folder.resolve("backend.log"));
        try (EmbeddedBackend backend = EmbeddedBackend.start(setup, _ -> {})) {
            String base = backend.ready().get(120, TimeUnit.SECONDS) + "api/v1";
            String token =
                    send(base + "/session", "", signIn(backend.password()))
                            .path("token")
                            .asString();
            JsonNode info = send(base + "/city", token, "");
            assertEquals("320100", info.path("code").asString());
            assertEquals("辖区", info.path("levels").path("names").path(1).path("zh").asString());
            // 新街口 as surveyed, not as the public map has it.
            JsonNode outcome = send(base + "/commands", token, report(118.7788, 32.0426));
            String incident = outcome.path("incident").asString();
            assertTrue(!incident.isEmpty(), outcome.toString());
            JsonNode kept = send(base + "/incidents/" + incident, token, "");
            String grid = kept.path("incident").path("grid").asString();
            assertTrue(grid.startsWith("32010"), kept.toString());
        }
    }

    private static String signIn(String password) {
        return JSON.writeValueAsString(Map.of("user", "operator", "password", password));
    }

    private static String report(double lon, double lat) {
        return """
        {"type":"REGISTER","commandId":"0f7c2f6e-2f1c-4d0e-9a54-0c6a5f1f8a10",
         "classKey":"GBT47678.5-2026/matter/06010","standard":0,"grade":null,
         "source":"GRID_CENTRE","title":"暴露垃圾","description":"",
         "position":{"lon":%s,"lat":%s},"address":"中山路 1 号","reporter":null,
         "reporterPhone":null,"occurredAt":null}
        """
                .formatted(lon, lat);
    }

    private static JsonNode send(String url, String token, String body) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!body.isEmpty()) {
            request.POST(HttpRequest.BodyPublishers.ofString(body));
        }
        HttpResponse<String> answer =
                HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body());
    }
}
