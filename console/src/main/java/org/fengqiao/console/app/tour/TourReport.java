package org.fengqiao.console.app.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import tools.jackson.databind.json.JsonMapper;

/// The folder a tour leaves behind: numbered pictures and `tour.ndjson`.
final class TourReport {

    static final String LINES = "tour.ndjson";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    private TourReport(Path folder) {
        this.folder = folder;
    }

    /// Makes the folder and takes an earlier tour's files out of it.
    static TourReport open(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> earlier;
        try (Stream<Path> files = Files.list(folder)) {
            earlier =
                    files.filter(file ->
                                    String.valueOf(file.getFileName())
                                            .matches("\\d\\d-[a-z0-9-]+\\.png|tour\\.ndjson"))
                            .toList();
        }
        for (Path file : earlier) {
            Files.delete(file);
        }
        return new TourReport(folder);
    }

    static String pictureName(int number, String step) {
        return String.format(Locale.ROOT, "%02d-%s.png", number, step);
    }

    void savePicture(String name, BufferedImage picture) throws IOException {
        if (!ImageIO.write(picture, "png", folder.resolve(name).toFile())) {
            throw new IOException("cannot write " + name + " as PNG");
        }
    }

    void append(StepRecord step) throws IOException {
        Files.writeString(
                folder.resolve(LINES),
                JSON.writeValueAsString(step) + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
