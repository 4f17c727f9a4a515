package org.fengqiao.console.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What is written at the lower right of the map: notes, and over them who made the base map.
final class MapNotes {

    private final Furniture furniture;
    private final Map<String, String> notes = new TreeMap<>();
    private String attribution = "";

    MapNotes(Furniture furniture) {
        this.furniture = furniture;
    }

    /// @param topic notes stand in the order of their topics
    void set(String topic, String text) {
        notes.put(topic, text);
        furniture.setNote(
                notes.values().stream()
                        .filter(note -> !note.isEmpty())
                        .collect(Collectors.joining("  ·  ")));
    }

    void setAttribution(String text) {
        attribution = text;
        furniture.setAttribution(text);
    }

    List<String> list() {
        List<String> all = new ArrayList<>(notes.values());
        all.add(attribution);
        all.removeIf(String::isEmpty);
        return all;
    }
}
