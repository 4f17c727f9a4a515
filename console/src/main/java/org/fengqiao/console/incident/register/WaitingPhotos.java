package org.fengqiao.console.incident.register;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fengqiao.console.disk.FileName;
import org.fengqiao.console.disk.WholeFile;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.UploadId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Photos that the backend has not taken yet, a small file each, in a folder per user: they outlive
/// the desk of whoever took them and go out when that user signs in again, under their old ids.
///
/// A file that cannot be written or understood is logged and never stops the others. Small IO; one
/// thread at a time.
public final class WaitingPhotos {

    private static final System.Logger LOG = System.getLogger(WaitingPhotos.class.getName());
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String ENDING = ".json";

    /// @param file where the photo lies on this machine
    record Waiting(IncidentId incident, UploadId id, String file) {}

    private final Path folder;
    private final Path own;

    /// @param folder of one backend; need not exist yet
    public WaitingPhotos(Path folder, String user) {
        this.folder = folder;
        own = folder.resolve(FileName.of(user));
    }

    void keep(Waiting photo) {
        Path file = own.resolve(photo.id() + ENDING);
        try {
            WholeFile.replace(file, MAPPER.writeValueAsBytes(photo));
        } catch (IOException e) {
            LOG.log(WARNING, "a photo that waits cannot be noted in " + file, e);
        }
    }

    void drop(UploadId id) {
        Path file = own.resolve(id + ENDING);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(WARNING, "a photo that was sent stays noted in " + file, e);
        }
    }

    /// Those of the user.
    List<Waiting> list() {
        return list(own);
    }

    /// Those of everybody else who has any, by user.
    Map<String, List<Waiting>> listOthers() {
        Map<String, List<Waiting>> others = new TreeMap<>();
        for (Path one : children(folder)) {
            List<Waiting> waiting = one.equals(own) ? List.of() : list(one);
            if (!waiting.isEmpty()) {
                String name = String.valueOf(one.getFileName());
                others.put(URLDecoder.decode(name, StandardCharsets.UTF_8), waiting);
            }
        }
        return others;
    }

    private static List<Waiting> list(Path of) {
        List<Waiting> found = new ArrayList<>();
        for (Path file : children(of)) {
            if (file.toString().endsWith(ENDING)) {
                try {
                    found.add(MAPPER.readValue(Files.readAllBytes(file), Waiting.class));
                } catch (IOException | JacksonException e) {
                    LOG.log(WARNING, "not the note of a photo that waits: " + file, e);
                }
            }
        }
        return found;
    }

    private static List<Path> children(Path of) {
        if (!Files.isDirectory(of)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(of)) {
            return files.sorted().toList();
        } catch (IOException e) {
            LOG.log(WARNING, "photos that wait cannot be listed in " + of, e);
            return List.of();
        }
    }
}
