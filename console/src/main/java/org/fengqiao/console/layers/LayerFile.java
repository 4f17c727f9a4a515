package org.fengqiao.console.layers;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.console.disk.WholeFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a user has switched, as a JSON file, replaced as a whole. Does IO; any thread, one at a
/// time.
public final class LayerFile {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;

    private record Content(
            @Nullable Map<String, LayerMemory.Kept> layers,
            @Nullable Map<String, String> choices) {}

    private LayerFile(Path file) {
        this.file = file;
    }

    /// The file of a user; the folder need not exist yet.
    public static LayerFile of(Path folder, String user) {
        // No name of its own leads out of the folder.
        String plain = URLEncoder.encode(user, StandardCharsets.UTF_8).replace(".", "%2E");
        return new LayerFile(folder.resolve(plain + ".json"));
    }

    /// Nothing where there is no file yet.
    ///
    /// @throws IOException naming file and reason if it cannot be read or understood; the next save
    ///   replaces it
    public LayerMemory load() throws IOException {
        if (!Files.exists(file)) {
            return LayerMemory.NOTHING;
        }
        try {
            Content content = MAPPER.readValue(Files.readAllBytes(file), Content.class);
            if (content == null) {
                return LayerMemory.NOTHING;
            }
            return new LayerMemory(
                    content.layers() == null ? Map.of() : content.layers(),
                    content.choices() == null ? Map.of() : content.choices());
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    public void save(LayerMemory memory) throws IOException {
        Content content = new Content(memory.sortedLayers(), new TreeMap<>(memory.choices()));
        WholeFile.replace(file, MAPPER.writeValueAsBytes(content));
    }
}
