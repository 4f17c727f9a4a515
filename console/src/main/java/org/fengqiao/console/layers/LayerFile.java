package org.fengqiao.console.layers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.console.disk.FileName;
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
            @Nullable Map<String, LayerMemory.@Nullable Kept> layers,
            @Nullable Map<String, @Nullable String> choices) {}

    private LayerFile(Path file) {
        this.file = file;
    }

    /// The file of a user; the folder need not exist yet.
    public static LayerFile of(Path folder, String user) {
        return new LayerFile(folder.resolve(FileName.of(user) + ".json"));
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
            return new LayerMemory(whole(content.layers()), whole(content.choices()));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static <V> Map<String, V> whole(@Nullable Map<String, @Nullable V> read) {
        Map<String, V> whole = new TreeMap<>();
        if (read != null) {
            read.forEach((name, value) -> {
                if (value == null) {
                    throw new IllegalArgumentException(name + " is null");
                }
                whole.put(name, value);
            });
        }
        return whole;
    }

    public void save(LayerMemory memory) throws IOException {
        // In order of names, for a file that can be compared.
        Content content =
                new Content(new TreeMap<>(memory.layers()), new TreeMap<>(memory.choices()));
        WholeFile.replace(file, MAPPER.writeValueAsBytes(content));
    }
}
