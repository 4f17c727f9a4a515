package org.fengqiao.console.intake;

import static org.fengqiao.console.intake.GeoFiles.feature;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.domain.incident.IncidentClassFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// `fengqiao import` at work on files in a folder of its own.
abstract class CommandStudio {

    @TempDir Path folder;
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();
    private Path classes = Path.of("");

    @BeforeEach
    void classes() throws IOException {
        classes = folder.resolve("standard.json");
        IncidentClassFile.save(classes, ComponentFiles.dictionary());
    }

    /// @return the exit code
    int run(Object... args) {
        List<String> texts = new ArrayList<>();
        for (Object arg : args) {
            texts.add(String.valueOf(arg));
        }
        return ImportCommand.run(
                texts, classes, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    /// A town of two districts with three wards.
    Path town(String... more) throws IOException {
        List<String> features = new ArrayList<>();
        features.add(feature("T", "Musterstadt", 13, 14, 52, 53));
        features.add(feature("T-A", "West", 13, 13.5, 52, 53));
        features.add(feature("T-B", "East", 13.5, 14, 52, 53));
        features.add(feature("T-A-1", "Nord", 13, 13.5, 52.5, 53));
        features.add(feature("T-A-2", "Süd", 13, 13.5, 52, 52.5));
        features.add(feature("T-B-1", "Hafen", 13.5, 14, 52, 53));
        features.addAll(List.of(more));
        return GeoFiles.write(folder.resolve("town.geojson"), features);
    }
}
