package org.fengqiao.console.basemap.list;

import java.util.List;
import org.fengqiao.console.theme.Texts;

/// A mistake in the list of base maps.
///
/// @param entry id of the base map, or `#` and its position; empty for the whole file
/// @param property path of what is wrong, such as `tiles[0].url`; empty for the whole entry
/// @param args what fills the holes of the text
public record ListFault(String file, String entry, String property, Kind kind, List<Object> args) {

    /// The texts stand in the bundles of the room under `list.<NAME>`.
    public enum Kind {
        UNREADABLE,
        NOT_JSON,
        EXPECTED,
        MISSING,
        UNKNOWN_PROPERTY,
        UNKNOWN_VALUE,
        OUTSIDE,
        LEVELS,
        TWICE,
        NOT_URL,
        NO_PLACE,
        NO_SERVERS,
        NO_KEY,
        KEY_UNUSED,
        KEY_NOT_SET,
        KEY_FILE,
        NO_FILE,
        NO_ATTRIBUTION
    }

    public ListFault {
        args = List.copyOf(args);
    }

    ListFault(String file, String entry, String property, Kind kind, Object... args) {
        this(file, entry, property, kind, List.of(args));
    }

    /// File, entry, property and reason in the language of the interface.
    public String say() {
        Texts texts = Texts.of("basemap");
        StringBuilder place = new StringBuilder(file);
        if (!entry.isEmpty()) {
            place.append(texts.get("list.entry", entry));
        }
        if (!property.isEmpty()) {
            place.append(texts.get("list.property", property));
        }
        return texts.get("list.place", place, texts.get("list." + kind, args.toArray()));
    }

    @Override
    public String toString() {
        return file + ": " + entry + ": " + property + ": " + kind + " " + args;
    }
}
