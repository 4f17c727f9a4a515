package org.fengqiao.console.basemap.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.console.basemap.list.ListFault.Kind;
import org.fengqiao.console.map.style.HandJson;
import tools.jackson.databind.JsonNode;

/// An object of the list while it is read: knows where it stands, so that each mistake can be
/// named.
final class Node {

    /// A mistake was found; carried up to whoever reads the entry.
    static final class Mistake extends Exception {

        private static final long serialVersionUID = 1;

        final String property;
        final Kind kind;
        final transient Object[] args;

        Mistake(String property, Kind kind, Object... args) {
            super(property + ": " + kind);
            this.property = property;
            this.kind = kind;
            this.args = args;
        }
    }

    private static final int LONGEST_TEXT = 4_000;

    private final JsonNode json;
    private final String path;

    Node(JsonNode json, String path) throws Mistake {
        if (!json.isObject()) {
            throw new Mistake(path, Kind.EXPECTED, "{ }", HandJson.quote(json));
        }
        this.json = json;
        this.path = path;
    }

    Mistake mistake(String key, Kind kind, Object... args) {
        return new Mistake(path.isEmpty() ? key : path + "." + key, kind, args);
    }

    boolean has(String key) {
        return json.has(key);
    }

    /// A misspelt property would do nothing and say nothing.
    void allow(String... keys) throws Mistake {
        Set<String> known = new TreeSet<>(List.of(keys));
        for (String key : json.propertyNames()) {
            if (!known.contains(key)) {
                throw mistake(key, Kind.UNKNOWN_PROPERTY, String.join(", ", known));
            }
        }
    }

    private JsonNode find(String key) throws Mistake {
        JsonNode found = json.get(key);
        if (found == null) {
            throw mistake(key, Kind.MISSING);
        }
        return found;
    }

    String text(String key) throws Mistake {
        JsonNode found = find(key);
        String text = found.isString() ? found.stringValue() : "";
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw mistake(key, Kind.EXPECTED, "\"…\"", HandJson.quote(found));
        }
        return text;
    }

    String text(String key, String preset) throws Mistake {
        return has(key) ? text(key) : preset;
    }

    int number(String key, int preset, int least, int greatest) throws Mistake {
        if (!has(key)) {
            return preset;
        }
        JsonNode found = find(key);
        if (!found.isIntegralNumber()) {
            throw mistake(key, Kind.EXPECTED, "0…", HandJson.quote(found));
        }
        long value = found.canConvertToLong() ? found.longValue() : Long.MAX_VALUE;
        if (value < least || value > greatest) {
            throw mistake(key, Kind.OUTSIDE, HandJson.quote(found), least, greatest);
        }
        return (int) value;
    }

    boolean flag(String key) throws Mistake {
        if (!has(key)) {
            return false;
        }
        JsonNode found = find(key);
        if (!found.isBoolean()) {
            throw mistake(key, Kind.EXPECTED, "true, false", HandJson.quote(found));
        }
        return found.booleanValue();
    }

    <E extends Enum<E>> E choice(String key, Class<E> type, E preset) throws Mistake {
        if (!has(key)) {
            return preset;
        }
        String given = text(key);
        List<String> names = new ArrayList<>();
        for (E value : type.getEnumConstants()) {
            if (plain(value.name()).equals(plain(given))) {
                return value;
            }
            names.add(plain(value.name()));
        }
        throw mistake(key, Kind.UNKNOWN_VALUE, given, String.join(", ", names));
    }

    /// `LON_LAT`, `lon-lat` and `lonlat` are the same word.
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    }

    List<String> texts(String key) throws Mistake {
        if (!has(key)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode one : array(key)) {
            if (!one.isString()) {
                throw mistake(key, Kind.EXPECTED, "[\"…\"]", HandJson.quote(one));
            }
            texts.add(one.stringValue());
        }
        return texts;
    }

    private JsonNode array(String key) throws Mistake {
        JsonNode found = find(key);
        if (!found.isArray() || found.isEmpty()) {
            throw mistake(key, Kind.EXPECTED, "[ … ]", HandJson.quote(found));
        }
        return found;
    }

    Node child(String key) throws Mistake {
        return new Node(find(key), path.isEmpty() ? key : path + "." + key);
    }

    List<Node> children(String key) throws Mistake {
        List<Node> children = new ArrayList<>();
        for (JsonNode one : array(key)) {
            String place = key + "[" + children.size() + "]";
            children.add(new Node(one, path.isEmpty() ? place : path + "." + place));
        }
        return children;
    }

    /// A text in both languages, or one for both.
    Basemap.Words words(String key) throws Mistake {
        if (find(key).isString()) {
            return new Basemap.Words(text(key), text(key));
        }
        Node both = child(key);
        both.allow("zh", "en");
        return new Basemap.Words(both.text("zh"), both.text("en"));
    }
}
