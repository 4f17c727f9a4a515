package org.fengqiao.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends BackendTest {

    @Test
    void theDocumentDescribesEveryPathOfTheWire() {
        JsonNode document = Rest.anonymous(port).get("/openapi").as(200, JsonNode.class);
        for (String path :
                List.of(
                        "/session",
                        "/time",
                        "/incidents/snapshot",
                        "/changes",
                        "/incidents/{id}",
                        "/commands",
                        "/commands/{id}",
                        "/workflow",
                        "/calendar",
                        "/exports",
                        "/audit/flow",
                        "/audit/refusals",
                        "/audit/head",
                        "/audit/clock",
                        "/duplicates/search",
                        "/duplicates/likeliest",
                        "/incidents/{id}/duplicates",
                        "/incidents/{id}/handlers",
                        "/duty-log",
                        "/handovers",
                        "/handovers/current",
                        "/handovers/{number}",
                        "/handovers/{number}/ticks",
                        "/handovers/{number}/sign",
                        "/supervise/going-red",
                        "/supervise/waiting",
                        "/statistics",
                        "/statistics/cases",
                        "/alarms",
                        "/alarms/log",
                        "/alarms/history",
                        "/alarms/acts",
                        "/alarms/load",
                        "/field/sos",
                        "/field/reports",
                        "/field/orders",
                        "/field/orders/{id}/rungs",
                        "/field/cases")) {
            JsonNode found = document.path("paths").path("/api/v1" + path);
            assertFalse(found.isMissingNode(), path);
            found.forEach(operation ->
                    assertFalse(operation.path("summary").asString("").isBlank(), path));
        }
    }

    @Test
    void theCallerIsNoParameterAndTheTokenIsNamed() {
        JsonNode document = Rest.anonymous(port).get("/openapi").as(200, JsonNode.class);
        JsonNode changes = document.path("paths").path("/api/v1/changes").path("get");
        List<String> parameters =
                changes.path("parameters")
                        .valueStream()
                        .map(parameter -> parameter.path("name").asString(""))
                        .sorted()
                        .toList();
        assertEquals(List.of("after", "epoch", "limit"), parameters);
        assertEquals(
                "bearer",
                document.path("components")
                        .path("securitySchemes")
                        .path("token")
                        .path("scheme")
                        .asString(""));
        assertTrue(
                document.path("paths").path("/api/v1/time").path("get").path("security").isEmpty());
    }
}
