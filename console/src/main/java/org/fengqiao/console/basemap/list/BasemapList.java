package org.fengqiao.console.basemap.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fengqiao.console.basemap.list.ListFault.Kind;
import org.fengqiao.console.basemap.list.Node.Mistake;
import org.fengqiao.console.map.style.HandJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The base maps a site has set up. An entry with a mistake is left out and named; the others can
/// be used.
public record BasemapList(List<Basemap> maps, List<ListFault> faults) {

    public static final BasemapList NONE = new BasemapList(List.of(), List.of());

    private static final long LONGEST = 1_000_000;

    public BasemapList {
        maps = List.copyOf(maps);
        faults = List.copyOf(faults);
    }

    /// Does IO.
    ///
    /// @param environment gives the value of a variable; null where it is not set
    public static BasemapList load(Path file, UnaryOperator<@Nullable String> environment) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > LONGEST) {
                return broken(new ListFault(name, "", "", Kind.UNREADABLE, "> " + LONGEST));
            }
            Path folder = file.toAbsolutePath().getParent();
            return read(name, Files.readString(file), folder, environment);
        } catch (IOException unreadable) {
            return broken(new ListFault(name, "", "", Kind.UNREADABLE, unreadable.toString()));
        }
    }

    private static BasemapList broken(ListFault fault) {
        return new BasemapList(List.of(), List.of(fault));
    }

    /// @param folder what paths in the list start from
    static BasemapList read(
            String file,
            String json,
            @Nullable Path folder,
            UnaryOperator<@Nullable String> environment) {
        JsonNode root;
        try {
            root = HandJson.parse(json);
        } catch (HandJson.Broken bad) {
            return broken(new ListFault(file, "", "", Kind.NOT_JSON, bad.args()));
        }
        List<Node> entries;
        try {
            Node whole = new Node(root, "");
            whole.allow("basemaps");
            entries = whole.children("basemaps");
        } catch (Mistake bad) {
            return broken(new ListFault(file, "", bad.property, bad.kind, bad.args));
        }
        TileSpecReader specs = new TileSpecReader(folder, environment);
        List<Basemap> maps = new ArrayList<>();
        List<ListFault> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            Node entry = entries.get(i);
            String id = "#" + (i + 1);
            try {
                id = entry.text("id");
                if (!ids.add(id)) {
                    throw new Mistake("id", Kind.TWICE, id);
                }
                maps.add(map(id, entry, specs));
            } catch (Mistake bad) {
                String property = bad.property.replaceFirst("^basemaps\\[\\d+]\\.?", "");
                faults.add(new ListFault(file, id, property, bad.kind, bad.args));
            }
        }
        return new BasemapList(maps, faults);
    }

    private static Basemap map(String id, Node entry, TileSpecReader specs) throws Mistake {
        entry.allow("id", "name", "attribution", "approval", "tiles");
        List<TileSpec> tiles = new ArrayList<>();
        for (Node one : entry.children("tiles")) {
            tiles.add(specs.read(one));
        }
        boolean named = entry.has("name");
        boolean credited = entry.has("attribution");
        if (!credited && tiles.stream().anyMatch(TileSpec.Server.class::isInstance)) {
            throw entry.mistake("attribution", Kind.NO_ATTRIBUTION);
        }
        FileCredits files =
                named && credited ? new FileCredits(List.of()) : FileCredits.load(tiles);
        boolean nameless = !named && files.name().zh().isEmpty();
        return new Basemap(
                id,
                named || nameless ? entry.words("name") : files.name(),
                credited ? entry.words("attribution") : files.attribution(),
                entry.text("approval", ""),
                tiles);
    }
}
