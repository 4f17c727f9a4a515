package org.fengqiao.domain.resource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceFileTest {

    private static final Resource WORKER =
            new Resource(
                    ResourceId.of("W-320102002001001"),
                    ResourceKind.GRID_WORKER,
                    "王小明(示意)",
                    new LonLat(118.8, 32.04),
                    AreaCode.of("320102002001001"),
                    "13900000001",
                    null,
                    Map.of());
    private static final Resource CAMERA =
            new Resource(
                    ResourceId.of("32010200001320000001"),
                    ResourceKind.CAMERA,
                    "路口",
                    new LonLat(118.8, 32.04),
                    AreaCode.of("320102002001001"),
                    null,
                    new CameraView(CameraType.PTZ_DOME, 90, 60, 120),
                    Map.of());

    @TempDir Path dir;

    @Test
    void whatIsSavedIsLoaded() throws IOException {
        Path file = dir.resolve("r.ndjson.gz");
        ResourceFile.save(file, List.of(WORKER, CAMERA));
        assertEquals(List.of(WORKER, CAMERA), ResourceFile.load(file));
        byte[] first = Files.readAllBytes(file);
        ResourceFile.save(file, List.of(WORKER, CAMERA));
        assertArrayEquals(first, Files.readAllBytes(file));
    }

    @Test
    void aBrokenLineIsNamed() throws IOException {
        Path file = dir.resolve("broken.ndjson.gz");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ResourceFile.save(file, List.of(WORKER));
        bytes.write(Files.readAllBytes(file));
        try (GZIPOutputStream more = new GZIPOutputStream(bytes)) {
            more.write("{\"id\":\"x\"}\n".getBytes(StandardCharsets.UTF_8));
        }
        Files.write(file, bytes.toByteArray());
        IOException e = assertThrows(IOException.class, () -> ResourceFile.load(file));
        assertTrue(
                String.valueOf(e.getMessage()).contains("broken.ndjson.gz line 2"), e.getMessage());
    }

    @Test
    void aTruncatedFileIsNamed() throws IOException {
        Path file = dir.resolve("cut.ndjson.gz");
        ResourceFile.save(file, List.of(WORKER, CAMERA));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 20));
        IOException e = assertThrows(IOException.class, () -> ResourceFile.load(file));
        assertTrue(String.valueOf(e.getMessage()).contains("cut.ndjson.gz"), e.getMessage());
    }

    @Test
    void onlyCamerasHaveAView() {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new Resource(
                                WORKER.id(),
                                ResourceKind.CAMERA,
                                "x",
                                WORKER.position(),
                                WORKER.grid(),
                                null,
                                null,
                                Map.of()));
    }
}
