package org.fengqiao.console.map.style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A site's own styles: `<name>.json` in a folder takes the place of the bundled style of that name
/// for as long as it is there. Neither folder nor files need exist. One thread at a time.
///
/// Files are looked at, not listened to (see docs/decisions/0015): it makes no difference whether
/// an editor writes in place, renames another file over it, or replaces the whole folder.
public final class StyleFolder {

    /// What a look found.
    public sealed interface News {
        String name();

        /// @param style to be used from now on
        record Fresh(String name, MapStyle style) implements News {}

        /// @param reason why what is in the file now cannot be used; what was used before stays
        record Broken(String name, StyleException reason) implements News {}
    }

    private record Stamp(FileTime changed, long size, @Nullable Object file) {
        static final Stamp ABSENT = new Stamp(FileTime.fromMillis(0), -1, null);
    }

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path folder;
    private final Map<String, Stamp> seen = new HashMap<>();
    private final Map<String, Stamp> taken = new HashMap<>();

    public StyleFolder(Path folder) {
        this.folder = folder;
        MapStyle.BUNDLED.forEach(name -> taken.put(name, Stamp.ABSENT));
    }

    /// Takes what is there now, at the start.
    public List<News> open() {
        look();
        return look();
    }

    /// Takes what has changed and then stayed the same since the look before: an editor that writes
    /// in several goes is not read half-way.
    public List<News> look() {
        List<News> news = new ArrayList<>();
        for (String name : MapStyle.BUNDLED) {
            Path file = folder.resolve(name + ".json");
            Stamp now = stamp(file);
            boolean settled = now.equals(seen.put(name, now));
            if (settled && !now.equals(taken.get(name))) {
                taken.put(name, now);
                news.add(take(name, file, now));
            }
        }
        return news;
    }

    private static News take(String name, Path file, Stamp now) {
        if (now.equals(Stamp.ABSENT)) {
            return new News.Fresh(name, MapStyle.load(name));
        }
        StylePlace place = StylePlace.of(String.valueOf(file.getFileName()));
        try {
            if (now.size() > StyleJson.LONGEST) {
                throw place.error(StyleFault.TOO_BIG, Integer.toString(StyleJson.LONGEST));
            }
            String json = Files.readString(file);
            boolean marked = !json.isEmpty() && json.charAt(0) == BYTE_ORDER_MARK;
            return new News.Fresh(
                    name, MapStyle.readStrictly(place.file(), marked ? json.substring(1) : json));
        } catch (IOException unreadable) {
            return new News.Broken(name, place.error(StyleFault.UNREADABLE, unreadable.toString()));
        } catch (StyleException broken) {
            return new News.Broken(name, broken);
        }
    }

    /// A file that cannot be asked has a stamp of its own, so that reading it tells why.
    private static Stamp stamp(Path file) {
        try {
            var found = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(found.lastModifiedTime(), found.size(), found.fileKey());
        } catch (NoSuchFileException absent) {
            return Stamp.ABSENT;
        } catch (IOException hidden) {
            return new Stamp(FileTime.fromMillis(0), 0, hidden.toString());
        }
    }
}
