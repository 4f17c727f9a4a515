package org.fengqiao.console.bookmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.console.disk.FileName;
import org.fengqiao.console.disk.WholeFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The bookmarks of one user as a JSON file, replaced as a whole, so that a crash leaves the old or
/// the new one. A file that cannot be understood is set aside under another name, never
/// overwritten.
///
/// Does IO; any thread, one at a time.
public final class BookmarkFile {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;

    /// What was found.
    ///
    /// @param setAside where a file went that could not be understood
    public record Loaded(List<Bookmark> bookmarks, Optional<Path> setAside) {}

    private record Content(@Nullable List<@Nullable Bookmark> bookmarks) {}

    BookmarkFile(Path file) {
        this.file = file;
    }

    /// The file of a user for a city; the folder need not exist yet.
    public static BookmarkFile of(Path folder, String city, String user) {
        return new BookmarkFile(
                folder.resolve(FileName.of(city)).resolve(FileName.of(user) + ".json"));
    }

    /// @throws IOException if the file cannot be read, or is broken and cannot be set aside
    public Loaded load() throws IOException {
        if (!Files.exists(file)) {
            return new Loaded(List.of(), Optional.empty());
        }
        try {
            return new Loaded(read(Files.readAllBytes(file)), Optional.empty());
        } catch (JacksonException | IllegalArgumentException e) {
            return new Loaded(List.of(), Optional.of(WholeFile.setAside(file)));
        }
    }

    private static List<Bookmark> read(byte[] json) {
        Content content = MAPPER.readValue(json, Content.class);
        List<@Nullable Bookmark> entries = content == null ? null : content.bookmarks();
        if (entries == null) {
            throw new IllegalArgumentException("there is no list of bookmarks");
        }
        List<Bookmark> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Bookmark bookmark : entries) {
            if (bookmark == null || !names.add(bookmark.name())) {
                throw new IllegalArgumentException("no bookmark, or one named twice: " + bookmark);
            }
            found.add(bookmark);
        }
        return List.copyOf(found);
    }

    /// Replaces the file; it is on the disk when this returns.
    public void save(List<Bookmark> bookmarks) throws IOException {
        WholeFile.replace(file, MAPPER.writeValueAsBytes(new Content(new ArrayList<>(bookmarks))));
    }
}
