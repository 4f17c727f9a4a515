package org.fengqiao.console.app.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fengqiao.console.fx.FxThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(ApplicationExtension.class)
class TourTest {

    @TempDir Path folder;
    private final List<String> played = new ArrayList<>();

    private boolean play(Step... steps) throws Exception {
        CompletableFuture<Boolean> end = new CompletableFuture<>();
        FxThread.run(() -> {
            try {
                Tour.play(
                        List.of(steps),
                        folder,
                        () -> new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB),
                        FxThread.executor(),
                        end::complete);
            } catch (IOException e) {
                end.completeExceptionally(e);
            }
        });
        return end.get(60, TimeUnit.SECONDS);
    }

    private Step step(String name, boolean happens) {
        return Step.onScreen(
                name,
                Duration.ofMillis(300),
                () -> {
                    played.add(name);
                    return "did " + name;
                },
                () -> happens ? Optional.of(Map.of("saw", name)) : Optional.empty());
    }

    private List<JsonNode> lines() throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        return Files.readAllLines(folder.resolve("tour.ndjson")).stream()
                .map(json::readTree)
                .toList();
    }

    @Test
    void everyStepLeavesAPictureAndALine() throws Exception {
        assertTrue(play(step("one", true), step("two", true)));
        assertEquals(List.of("one", "two"), played);
        assertEquals("did two", lines().getLast().get("done").asString());
        assertEquals("two", lines().getLast().get("screen").get("saw").asString());
        assertTrue(Files.exists(folder.resolve("01-one.png")));
        assertTrue(Files.exists(folder.resolve("02-two.png")));
    }

    @Test
    void aStepThatDoesNotHappenEndsTheTourWithItsPicture() throws Exception {
        assertEquals(false, play(step("one", false), step("two", true)));
        assertEquals(List.of("one"), played);
        assertEquals(false, lines().getLast().get("happened").asBoolean());
        assertTrue(lines().getLast().get("failure").asString().startsWith("not seen within"));
        assertTrue(Files.exists(folder.resolve("01-one.png")));
    }

    @Test
    void aStepTheBackendDeniesDidNotHappen() throws Exception {
        Step seen = step("one", true);
        Step denied =
                new Step(
                        "denied",
                        seen.within(),
                        seen.act(),
                        seen.screen(),
                        () -> CompletableFuture.failedFuture(new IOException("no such order")));
        assertEquals(false, play(denied));
        assertTrue(lines().getLast().get("failure").asString().contains("no such order"));
    }

    @Test
    void anEarlierToursFilesAreTakenAway() throws Exception {
        Files.writeString(folder.resolve("07-old.png"), "old");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        assertTrue(play(step("one", true)));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("01-one.png", "notes.txt", "tour.ndjson"),
                    files.map(file -> String.valueOf(file.getFileName())).sorted().toList());
        }
    }
}
